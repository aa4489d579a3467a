import { fold } from '../../text/folding.ts';
import type { SpellingRules } from '../language.ts';

export const SPELLING: SpellingRules = {
  ownLetters: null,
  endings: 's es d ed r er ers or ors n ns an ans ian al ally ly ing ings e y ies ic ion ions ive',
  knownWords: { file: new URL('known-words.txt.gz', import.meta.url), keyOf: fold },
  backgroundFrequency: new URL('background-frequency.tsv', import.meta.url),
};
