import type { NewsIndex } from '../../index/news-index.ts';
import type { VocabularyWord } from '../../index/vocabulary.ts';
import { isKnownWord } from '../../languages/known-words.ts';
import { transliterate } from '../../text/phonetic-key.ts';
import { inflectedForm } from '../word-forms.ts';
import { phoneticMatch, repairWord } from './spelling.ts';

/** What the case of its letters tells of a word. */
export interface WordShape {
  /** Written in capitals, as `IPCC`. */
  readonly isLetterWord: boolean;
  readonly isName: boolean;
}

/**
 * The word of the index that was meant by one that it does not hold: a correction, or another form of the same word,
 * of which a person need not be told.
 */
export function readUnknownWord(
  word: string,
  context: readonly string[],
  index: NewsIndex,
  shape: WordShape,
) {
  const corrected = correction(word, context, index, shape);
  if (corrected !== null) return { word: corrected.word, term: corrected.term, isCorrection: true };
  const form = inflectedForm(word, index);
  return form === null ? null : { word: form.word, term: form.term, isCorrection: false };
}

/** A misspelling, or a name written in the other script. */
function correction(
  word: string,
  context: readonly string[],
  index: NewsIndex,
  shape: WordShape,
): VocabularyWord | null {
  const repaired = repairWord(word, context, index, shape);
  if (repaired !== null || !/^\p{Script=Cyrillic}/u.test(word)) return repaired;
  const latin = transliterate(word);
  const same =
    index.vocabulary.get(latin) ??
    (isKnownWord(word) ? phoneticMatch(latin, index) : repairWord(latin, context, index));
  return same && index.vocabulary.isName(same.word) === true ? same : null;
}
