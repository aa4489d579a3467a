import type { SpellingRules } from '../language.ts';

export const SPELLING: SpellingRules = {
  ownLetters: /[әғқңөұүһі]/u,
  endings: '',
  knownWords: null,
  backgroundFrequency: null,
};
