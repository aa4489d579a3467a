import type { NewsIndex } from '../../index/news-index.ts';
import type { VocabularyWord } from '../../index/vocabulary.ts';
import { isKnownWord } from '../../languages/known-words.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { soundKey } from '../../text/phonetic-key.ts';
import { slipsBetween } from '../../text/typo-cost.ts';

/** How many slips a word of this length may hold and still be recognised; a letter-word (`IPCC`) holds fewer. */
export function allowedEdits(length: number, isLetterWord = false): number {
  if (isLetterWord) return length < 6 ? 0 : 1;
  if (length < 4) return 0;
  return length < 5 ? 1 : 2;
}

/** From this length on, two slips leave enough of a word to know it by; below, its neighbours must speak for it. */
const TWO_SLIPS_ALONE = 7;

/** A slip costs this many units of log-likelihood; a passage shared with the question's other words earns one by its logarithm. */
const SLIP_COST = 2.2;
/** Slips in the first letter are rarer than in others (Pollock and Zamora, 1984). */
const FIRST_LETTER_COST = 1;
/** Of words as near as each other, the one of the same length is meant more often. */
const LENGTH_COST = 0.5;
/** Spellings of one name differ by few letters. */
const MAX_SOUND_DIFFERENCE = 3;
/** Words that are repaired in one question at most, so that its work is bounded; the rest are searched as they are. */
export const MAX_REPAIRS = 10;
/** Known words of the question that speak for a repair: the rarest say most, and are soonest looked up. */
const MAX_COMPANIONS = 8;
/** Share of the passages with another word of the question that must hold what a word of the language was typed for. */
const MIN_COOCCURRENCE = 0.5;

/**
 * The word of the index that an unknown word was most likely meant to be, or null: a noisy channel in which
 * near words compete by slips and by how often they stand in one passage with the question's known terms. A word of the
 * language is what was meant, but where another word of the question all but asks for its neighbour (`sped limit`).
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
 * A name is no slip for a common word, but for one slip in a long one, and no name begins with a slip: `Masimov` is not
 * `Pashimov`.
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
  return word.length >= TWO_SLIPS_ALONE && slipsBetween(word, found.word) <= 1;
}

/** The most frequent word of the index that is another spelling of the same name; null where none is. */
export function phoneticMatch(word: string, index: NewsIndex): VocabularyWord | null {
  const alike = index.vocabulary
    .soundAlike(word)
    .filter((other) => Math.abs(other.word.length - word.length) <= MAX_SOUND_DIFFERENCE);
  return alike.reduce<VocabularyWord | null>(
    (top, other) => (top === null || other.count > top.count ? other : top),
    null,
  );
}

/** Of a question's known terms, those that speak for a repair. */
export function contextTerms(knownTerms: readonly string[], index: NewsIndex): readonly string[] {
  if (knownTerms.length <= MAX_COMPANIONS) return knownTerms;
  const passages = new Map(knownTerms.map((term) => [term, index.frequencies(term).passages]));
  return [...knownTerms]
    .sort((a, b) => (passages.get(a) ?? 0) - (passages.get(b) ?? 0))
    .slice(0, MAX_COMPANIONS);
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
    const isFar = distance > 1 && word.length < TWO_SLIPS_ALONE;
    if (isFar && ((shared === 0 && knownTerms.length > 0) || candidate.word[0] !== word[0])) continue;
    const likelihood =
      Math.log(1 + shared) -
      SLIP_COST * slipsBetween(word, candidate.word) -
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
