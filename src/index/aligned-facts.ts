import { findRegions, type RegionCode } from '../articles/regions/regions.ts';

/**
 * Weekly bulletins are written from one template: they share nearly all of their words and differ just in a number, a
 * region or a name. Two texts are aligned (patience diff: runs of words that each text has once, in the same order in
 * both), and what stands in the same slot of both is compared. What only one of them says, a lead or a further
 * sentence, is no difference: one is longer.
 */
export interface AlignableText {
  readonly words: readonly Word[];
  /** Where runs of words that stand in the text once begin. */
  readonly runs: ReadonlyMap<string, number>;
}

interface Word {
  /** Lower-cased. */
  readonly value: string;
  readonly isNumber: boolean;
  /** Capitalized within a sentence, or of a region's name; at a sentence's beginning every word has a capital. */
  readonly isName: boolean;
  readonly region: RegionCode | null;
}

interface Slot {
  readonly own: readonly Word[];
  readonly other: readonly Word[];
}

const WORD = /\p{N}+|\p{L}[\p{L}\p{M}'’]*/gu;
const BEFORE_FIRST_WORD = /(?:^|[.!?…:\n])[\s"“«„(–—-]*$/u;
const RUN_WORDS = 2;
/** What differs in more words than these is written anew, not filled in. */
const MAX_SLOT_WORDS = 6;
/** Of the other text, so many words more are compared at both ends than this one has there. */
const MAX_LONGER = 4;
/** Between two runs the words are aligned one by one where they are so few. */
const MAX_GAP_WORDS = 24;
/** Inflected forms and variant spellings of one name begin alike. */
const MIN_COMMON_PREFIX = 4;

export function alignable(text: string): AlignableText {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = 0; at + RUN_WORDS <= words.length; at++) {
    const run = runAt(words, at);
    if (runs.has(run)) repeated.add(run);
    else runs.set(run, at);
  }
  for (const run of repeated) runs.delete(run);
  return { words, runs };
}

function wordsOf(text: string): Word[] {
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

function runAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + RUN_WORDS)
    .map(({ value }) => value)
    .join(' ');
}

/** Whether two texts, alike in most of their words, say different numbers or names in the same slot. */
export function differInSlot(own: AlignableText, other: AlignableText): boolean {
  const matches = matchingWords(own, other);
  // Before the first match and after the last one, the other text may go on: some words more than this one.
  const [firstOwn, firstOther] = matches[0] ?? [0, 0];
  const [lastOwn, lastOther] = matches.at(-1) ?? [0, 0];
  const ends: Slot[] = [
    {
      own: own.words.slice(0, firstOwn),
      other: other.words.slice(Math.max(0, firstOther - firstOwn - MAX_LONGER), firstOther),
    },
    {
      own: own.words.slice(lastOwn + 1),
      other: other.words.slice(lastOther + 1, lastOther + own.words.length - lastOwn + MAX_LONGER),
    },
  ];
  const gaps = matches.slice(1).map(([atOwn, atOther], index): Slot => {
    const [sinceOwn, sinceOther] = matches[index] ?? [0, 0];
    return {
      own: own.words.slice(sinceOwn + 1, atOwn),
      other: other.words.slice(sinceOther + 1, atOther),
    };
  });
  return [...ends, ...gaps].some((gap) => slotsOf(gap).some(isFilledDifferently));
}

/** Pairs of offsets of words that the longest list of common runs matches, ascending in both texts. */
function matchingWords(own: AlignableText, other: AlignableText): [number, number][] {
  const matches: [number, number][] = [];
  let lastOwn = -1;
  let lastOther = -1;
  for (const [atOwn, atOther] of commonRuns(own, other)) {
    for (let word = 0; word < RUN_WORDS; word++) {
      if (atOwn + word <= lastOwn || atOther + word <= lastOther) continue;
      lastOwn = atOwn + word;
      lastOther = atOther + word;
      matches.push([lastOwn, lastOther]);
    }
  }
  return matches;
}

/** The longest list of runs that stand in the same order in both texts, as offsets that do not overlap. */
function commonRuns(own: AlignableText, other: AlignableText): [number, number][] {
  const pairs = [...own.runs].flatMap(([run, at]): [number, number][] => {
    const there = other.runs.get(run);
    return there === undefined ? [] : [[at, there]];
  });
  // Longest increasing subsequence, by patience sorting; runs stand in the order of this text.
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [at, [, there]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < there) low = middle + 1;
      else high = middle;
    }
    previous[at] = tops[low - 1] ?? -1;
    tops[low] = at;
  }
  const chain: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.unshift(pair);
  }
  return chain;
}

/** A gap as the slots in it: aligned word by word (longest common subsequence) where both sides are short. */
function slotsOf({ own, other }: Slot): Slot[] {
  if (own.length === 0 || other.length === 0) return [];
  if (own.length > MAX_GAP_WORDS || other.length > MAX_GAP_WORDS) return [];
  const common = commonLengths(own, other);
  const slots: Slot[] = [];
  let slot: { own: Word[]; other: Word[] } = { own: [], other: [] };
  let atOwn = 0;
  let atOther = 0;
  while (atOwn < own.length || atOther < other.length) {
    const mine = own[atOwn];
    const theirs = other[atOther];
    if (mine && theirs && isSame(mine, theirs)) {
      slots.push(slot);
      slot = { own: [], other: [] };
      atOwn++;
      atOther++;
    } else if (
      mine &&
      (!theirs || lengthAt(common, atOwn + 1, atOther) >= lengthAt(common, atOwn, atOther + 1))
    ) {
      slot.own.push(mine);
      atOwn++;
    } else if (theirs) {
      slot.other.push(theirs);
      atOther++;
    }
  }
  return [...slots, slot];
}

const lengthAt = (common: readonly (readonly number[])[], own: number, other: number) =>
  common[own]?.[other] ?? 0;

/** By offsets into both, how many words the rests of two lists have in common, in order. */
function commonLengths(own: readonly Word[], other: readonly Word[]): number[][] {
  const common = Array.from({ length: own.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let atOwn = own.length - 1; atOwn >= 0; atOwn--) {
    const row = common[atOwn] ?? [];
    for (let atOther = other.length - 1; atOther >= 0; atOther--) {
      const mine = own[atOwn];
      const theirs = other[atOther];
      row[atOther] =
        mine && theirs && isSame(mine, theirs)
          ? 1 + lengthAt(common, atOwn + 1, atOther + 1)
          : Math.max(lengthAt(common, atOwn + 1, atOther), lengthAt(common, atOwn, atOther + 1));
    }
  }
  return common;
}

function isSame(a: Word, b: Word): boolean {
  if (a.isNumber || b.isNumber) return a.value === b.value;
  if (a.region && b.region) return a.region === b.region;
  return a.value.slice(0, MIN_COMMON_PREFIX) === b.value.slice(0, MIN_COMMON_PREFIX);
}

/** `1 200` and `1,200` are one number; names differ where no two of them begin alike. */
function isFilledDifferently({ own, other }: Slot): boolean {
  if (own.length > MAX_SLOT_WORDS || other.length > MAX_SLOT_WORDS) return false;
  const digits = (words: readonly Word[]) =>
    words.flatMap(({ isNumber, value }) => (isNumber ? [value] : [])).join('');
  if (digits(own) !== '' && digits(other) !== '' && digits(own) !== digits(other)) return true;
  const names = (words: readonly Word[]) => words.filter(({ isName }) => isName);
  const others = names(other);
  return (
    names(own).length > 0 &&
    others.length > 0 &&
    !names(own).some((name) => others.some((said) => isSame(name, said)))
  );
}
