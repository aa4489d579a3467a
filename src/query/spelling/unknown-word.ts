import type { NewsIndex } from '../../index/news-index.ts';
import type { VocabularyWord } from '../../index/vocabulary.ts';
import { isKnownWord } from '../../languages/known-words.ts';
import { transliterate } from '../../text/phonetic-key.ts';
import { inflectedForm } from '../word-forms.ts';
import { phoneticMatch, repairWord } from './spelling.ts';

/** What the letter case says about a word. */
export interface WordShape {
  /** An acronym, such as `IPCC`. */
  readonly isLetterWord: boolean;
  readonly isName: boolean;
}

/**
 * The word of the index that replaces an unknown one: a correction, or another form of the same word, which the reply
 * does not mention.
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
