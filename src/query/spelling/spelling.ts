import type { NewsIndex } from '../../index/news-index.ts';
import type { VocabularyWord } from '../../index/vocabulary.ts';
import { isKnownWord } from '../../languages/known-words.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { soundKey } from '../../text/phonetic-key.ts';
import { typoCost } from '../../text/typo-cost.ts';

/** How many edits a word of this length may have to be corrected; an acronym (`IPCC`) may have fewer. */
export function allowedEdits(length: number, isLetterWord = false): number {
  if (isLetterWord) return length < 6 ? 0 : 1;
  if (length < 4) return 0;
  return length < 5 ? 1 : 2;
}

/**
 * From this length on, a word with two typos can be recognised alone; shorter words need support from the question's
 * other words.
 */
const MIN_LENGTH_FOR_TWO_TYPOS = 7;

/** Cost of a typo in units of log-likelihood; passages shared with the question's other words add their logarithm. */
const TYPO_COST = 2.2;
/** Typos in the first letter are rarer than in others (Pollock and Zamora, 1984). */
const FIRST_LETTER_COST = 1;
/** Among words of the same distance, one of the same length is more likely. */
const LENGTH_COST = 0.5;
/** Spellings of one name differ by few letters in length. */
const MAX_SOUND_DIFFERENCE = 3;
/** At most so many words of a question are corrected, to bound the work; the rest are searched as typed. */
export const MAX_REPAIRS = 10;
/** Number of known words of the question that support a correction: the rarest say most and are fastest to look up. */
const MAX_CONTEXT_TERMS = 8;
/** Share of the passages with another word of the question that must contain the correction of a dictionary word. */
const MIN_COOCCURRENCE = 0.5;

/**
 * The most likely correction of an unknown word, or null. A noisy channel: similar words compete by typos and by how
 * often they share a passage with the question's known terms. Dictionary words are kept, unless another term of the
 * question strongly co-occurs with a similar word (`sped limit`).
 */
export function repairWord(
  word: string,
  knownTerms: readonly string[],
  index: NewsIndex,
  { isLetterWord = false, isName = false }: { isLetterWord?: boolean; isName?: boolean } = {},
): VocabularyWord | null {
  const most = allowedEdits(word.length, isLetterWord);
  if (most === 0 || /\p{N}/u.test(word)) return null;
  if (isKnownWord(word))
    return best(word, 1, knownTerms, index, (found) => coOccurs(word, found, knownTerms, index));
  return (
    phoneticMatch(word, index) ??
    best(word, most, knownTerms, index, (found) => isPlausibleCorrection(word, found, isName, index)) ??
    best(soundKey(word), 1, knownTerms, index, (found) => index.vocabulary.isName(found.word) === true)
  );
}

/**
 * A name is not corrected to a common word, except for one typo in a long word; and a correction to a name keeps the
 * first sound: `Masimov` is not `Pashimov`.
 */
function isPlausibleCorrection(
  word: string,
  found: VocabularyWord,
  isName: boolean,
  index: NewsIndex,
): boolean {
  const isFoundName = index.vocabulary.isName(found.word);
  if (isFoundName === true) return soundKey(found.word)[0] === soundKey(word)[0];
  if (!isName || isFoundName === null) return true;
  return word.length >= MIN_LENGTH_FOR_TWO_TYPOS && typoCost(word, found.word) <= 1;
}

/** The most frequent other spelling of the same name in the index; null if there is none. */
export function phoneticMatch(word: string, index: NewsIndex): VocabularyWord | null {
  const alike = index.vocabulary
    .soundAlike(word)
    .filter((other) => Math.abs(other.word.length - word.length) <= MAX_SOUND_DIFFERENCE);
  return alike.reduce<VocabularyWord | null>(
    (top, other) => (top === null || other.count > top.count ? other : top),
    null,
  );
}

/** The known terms of a question that support corrections. */
export function contextTerms(knownTerms: readonly string[], index: NewsIndex): readonly string[] {
  if (knownTerms.length <= MAX_CONTEXT_TERMS) return knownTerms;
  const passages = new Map(knownTerms.map((term) => [term, index.frequencies(term).passages]));
  return [...knownTerms]
    .sort((a, b) => (passages.get(a) ?? 0) - (passages.get(b) ?? 0))
    .slice(0, MAX_CONTEXT_TERMS);
}

function best(
  word: string,
  most: number,
  knownTerms: readonly string[],
  index: NewsIndex,
  isMeant: (candidate: VocabularyWord) => boolean,
): VocabularyWord | null {
  let found: VocabularyWord | null = null;
  let bestLikelihood = Number.NEGATIVE_INFINITY;
  for (const candidate of index.vocabulary.near(word, most)) {
    if (candidate.word.length < 4 || /\p{N}/u.test(candidate.word) || !isMeant(candidate)) continue;
    const distance = editDistance(word, candidate.word, most);
    if (distance > most || distance >= candidate.word.length / 2) continue;
    const shared = knownTerms.reduce((sum, known) => sum + index.sharedPassages(candidate.term, known), 0);
    const isFar = distance > 1 && word.length < MIN_LENGTH_FOR_TWO_TYPOS;
    if (isFar && ((shared === 0 && knownTerms.length > 0) || candidate.word[0] !== word[0])) continue;
    const likelihood =
      Math.log(1 + shared) -
      TYPO_COST * typoCost(word, candidate.word) -
      (candidate.word[0] === word[0] ? 0 : FIRST_LETTER_COST) -
      LENGTH_COST * Math.abs(candidate.word.length - word.length) +
      0.1 * Math.log(candidate.count);
    if (likelihood > bestLikelihood) {
      found = candidate;
      bestLikelihood = likelihood;
    }
  }
  return found;
}

function coOccurs(
  word: string,
  candidate: VocabularyWord,
  knownTerms: readonly string[],
  index: NewsIndex,
): boolean {
  if (candidate.word[0] !== word[0]) return false;
  return knownTerms.some(
    (known) =>
      index.sharedPassages(candidate.term, known) >= MIN_COOCCURRENCE * index.frequencies(known).passages,
  );
}
