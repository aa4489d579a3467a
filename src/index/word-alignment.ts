/** The words of a text, with the starts of runs of words that occur in it once. */
export interface IndexedWords<Word> {
  readonly words: readonly Word[];
  readonly runs: ReadonlyMap<string, number>;
}

/** What is between the same words in two texts; in one of them it may be nothing. */
export interface Slot<Word> {
  readonly own: readonly Word[];
  readonly other: readonly Word[];
}

type IsSame<Word> = (a: Word, b: Word) => boolean;
/** Offsets of one word in two texts. */
type Match = readonly [own: number, other: number];

const RUN_WORDS = 2;
/** Of the other text, so many words more are compared at both ends than this one has there. */
const MAX_LONGER = 4;
/** Between two runs the words are aligned one by one where they are so few. */
const MAX_GAP_WORDS = 24;

export function indexWords<Word extends { readonly value: string }>(
  words: readonly Word[],
): IndexedWords<Word> {
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

function runAt(words: readonly { readonly value: string }[], at: number): string {
  return words
    .slice(at, at + RUN_WORDS)
    .map(({ value }) => value)
    .join(' ');
}

/**
 * The slots that two texts fill differently. They are aligned by patience diff: runs of words that each text has once,
 * in the same order in both; between them word by word. This text is a part of the other one or nearly so.
 */
export function slotsBetween<Word>(
  own: IndexedWords<Word>,
  other: IndexedWords<Word>,
  isSame: IsSame<Word>,
): Slot<Word>[] {
  const matches = matchingWords(own, other);
  const [firstOwn, firstOther] = matches[0] ?? [own.words.length, other.words.length];
  const [lastOwn, lastOther] = matches.at(-1) ?? [own.words.length, other.words.length];
  // Before the first match and after the last one, the other text may go on: some words more than this one.
  const before = {
    own: own.words.slice(0, firstOwn),
    other: other.words.slice(Math.max(0, firstOther - firstOwn - MAX_LONGER), firstOther),
  };
  const after = {
    own: own.words.slice(lastOwn + 1),
    other: other.words.slice(lastOther + 1, lastOther + own.words.length - lastOwn + MAX_LONGER),
  };
  const between = matches.slice(1).map(([atOwn, atOther], index) => {
    const [sinceOwn, sinceOther] = matches[index] ?? [0, 0];
    return {
      own: own.words.slice(sinceOwn + 1, atOwn),
      other: other.words.slice(sinceOther + 1, atOther),
    };
  });
  return [before, ...between, after].flatMap((gap) => slotsOf(gap, isSame));
}

/** Pairs of offsets of words that the longest list of common runs matches, ascending in both texts. */
function matchingWords(own: IndexedWords<unknown>, other: IndexedWords<unknown>): Match[] {
  const matches: Match[] = [];
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

/** The longest list of runs that are in the same order in both texts, as offsets that do not overlap. */
function commonRuns(own: IndexedWords<unknown>, other: IndexedWords<unknown>): Match[] {
  const pairs = [...own.runs].flatMap(([run, at]): Match[] => {
    const there = other.runs.get(run);
    return there === undefined ? [] : [[at, there]];
  });
  // Longest increasing subsequence, by patience sorting; runs are in the order of this text.
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
  const chain: Match[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** A gap as the slots in it: aligned word by word (longest common subsequence) where both sides are short. */
function slotsOf<Word>({ own, other }: Slot<Word>, isSame: IsSame<Word>): Slot<Word>[] {
  if (own.length === 0 || other.length === 0) return [];
  if (own.length > MAX_GAP_WORDS || other.length > MAX_GAP_WORDS) return [];
  const common = commonLengths(own, other, isSame);
  const slots: Slot<Word>[] = [];
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
function commonLengths<Word>(own: readonly Word[], other: readonly Word[], isSame: IsSame<Word>): number[][] {
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
