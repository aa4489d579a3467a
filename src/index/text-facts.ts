import { findRegions, type RegionCode } from '../articles/regions/regions.ts';
import { type IndexedWords, indexWords, type Slot, slotsBetween } from './word-alignment.ts';

/**
 * The words of a text, with its numbers and names marked. Weekly bulletins are written from one template: they share
 * nearly all of their words and differ just in a number, a region or a name.
 */
export type TextFacts = IndexedWords<FactWord>;

interface FactWord {
  /** Lower-cased. */
  readonly value: string;
  readonly isNumber: boolean;
  /** Capitalized within a sentence, or of a region's name; at a sentence's beginning every word has a capital. */
  readonly isName: boolean;
  readonly region: RegionCode | null;
}

const WORD = /\p{N}+|\p{L}[\p{L}\p{M}'’]*/gu;
const BEFORE_FIRST_WORD = /(?:^|[.!?…:\n])[\s"“«„(–—-]*$/u;
/** What differs in more words than these was rewritten, not filled in. */
const MAX_SLOT_WORDS = 6;
/** Inflected forms and variant spellings of one name begin alike. */
const MIN_COMMON_PREFIX = 4;

export function factsOf(text: string): TextFacts {
  return indexWords(wordsOf(text));
}

function wordsOf(text: string): FactWord[] {
  const regions = findRegions(text);
  let region = 0;
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    while ((regions[region]?.end ?? Number.POSITIVE_INFINITY) <= index) region++;
    const mention = regions[region];
    const code = mention && mention.start <= index ? mention.code : null;
    const isNumber = /^\p{N}/u.test(word);
    const isCapitalized =
      /^\p{Lu}/u.test(word) && !BEFORE_FIRST_WORD.test(text.slice(Math.max(0, index - 4), index));
    return {
      value: word.toLowerCase(),
      isNumber,
      isName: !isNumber && (isCapitalized || code !== null),
      region: code,
    };
  });
}

/**
 * Whether two texts, alike in most of their words, say different numbers or names in the same slot. What only one of
 * them says, a lead or a further sentence, is no difference: one is longer.
 */
export function differInFacts(own: TextFacts, other: TextFacts): boolean {
  return slotsBetween(own, other, isSame).some(isFilledDifferently);
}

function isSame(a: FactWord, b: FactWord): boolean {
  if (a.isNumber || b.isNumber) return a.value === b.value;
  if (a.region && b.region) return a.region === b.region;
  return a.value.slice(0, MIN_COMMON_PREFIX) === b.value.slice(0, MIN_COMMON_PREFIX);
}

/** `1 200` and `1,200` are one number; names differ where no two of them begin alike. */
function isFilledDifferently({ own, other }: Slot<FactWord>): boolean {
  if (own.length > MAX_SLOT_WORDS || other.length > MAX_SLOT_WORDS) return false;
  const digits = (words: readonly FactWord[]) =>
    words.flatMap(({ isNumber, value }) => (isNumber ? [value] : [])).join('');
  if (digits(own) !== '' && digits(other) !== '' && digits(own) !== digits(other)) return true;
  const names = (words: readonly FactWord[]) => words.filter(({ isName }) => isName);
  const others = names(other);
  return (
    names(own).length > 0 &&
    others.length > 0 &&
    !names(own).some((name) => others.some((said) => isSame(name, said)))
  );
}
