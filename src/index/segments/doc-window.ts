import type { BestHits } from './best-hits.ts';
import type { PostingBounds } from './max-score.ts';
import { outOfRange } from './out-of-range.ts';
import type { PostingsIterator } from './postings-iterator.ts';
import type { Segment } from './segment.ts';

/** Articles looked at together, as measured: of 2,048 to 16,384 the best at 100,000 passages and at a million. */
export const WINDOW = 8192;

/** The variants of one thing that is asked for, as far as the segment holds them. */
export interface CursorGroup {
  readonly cursors: readonly PostingsIterator[];
  /** What the group adds in the window at most. */
  bound: number;
}

/**
 * Bounds of the window's articles by slot, a bit for each slot that has one, and the candidates with theirs. All
 * searches share them, which run one after another and leave zeros behind: allocated a search, they were a sixth of
 * its time in collecting garbage.
 */
const SUMS = new Float64Array(WINDOW);
const TOUCHED = new Uint32Array(WINDOW / 32);
const SLOTS = new Uint16Array(WINDOW);
const BOUNDS = new Float64Array(WINDOW);

/** A window of articles that moves over a segment, and in it the candidates: those that may be among the best. */
export class SearchWindow {
  readonly #segment: Segment;
  readonly #groups: CursorGroup[];
  readonly #bounds: PostingBounds;
  readonly #accepts: ((article: number) => boolean) | null;

  constructor(
    segment: Segment,
    groups: CursorGroup[],
    bounds: PostingBounds,
    accepts: ((article: number) => boolean) | null,
  ) {
    this.#segment = segment;
    this.#groups = groups;
    this.#bounds = bounds;
    this.#accepts = accepts;
  }

  /** Offers each article of `low..high`, exclusive, that may bring a passage in; articles ascend. */
  search(low: number, high: number, offer: (article: number) => void, best: BestHits): void {
    for (const group of this.#groups) enter(group, low, high);
    this.#groups.sort((a, b) => a.bound - b.bound);
    let rest = 0;
    let essential = 0;
    for (const { bound } of this.#groups) {
      if (rest + bound >= best.threshold) break;
      rest += bound;
      essential++;
    }
    for (let number = essential; number < this.#groups.length; number++) {
      for (const cursor of this.#groups[number]?.cursors ?? []) this.#sum(cursor, low);
    }
    let count = this.#candidates(low, rest, best.threshold);
    for (let number = essential - 1; number >= 0 && count > 0; number--) {
      const group = this.#groups[number];
      if (group === undefined) break;
      rest -= group.bound;
      for (const cursor of group.cursors) this.#lookUp(cursor, low, count);
      count = withReach(count, rest, best.threshold);
    }
    for (let at = 0; at < count; at++) {
      if ((BOUNDS[at] ?? outOfRange()) >= best.threshold) offer(low + (SLOTS[at] ?? outOfRange()));
    }
  }

  #sum({ from, to, scale }: PostingsIterator, low: number): void {
    const { postingArticles } = this.#segment;
    const { numbers, table } = this.#bounds;
    for (let at = from; at < to; at++) {
      const slot = (postingArticles[at] ?? outOfRange()) - low;
      SUMS[slot] =
        (SUMS[slot] ?? outOfRange()) + (table[numbers[at] ?? outOfRange()] ?? outOfRange()) * scale;
      TOUCHED[slot >> 5] = (TOUCHED[slot >> 5] ?? outOfRange()) | (1 << (slot & 31));
    }
  }

  /** Takes the slots out, in order, whose bounds reach the threshold with what the other groups add at most. */
  #candidates(low: number, rest: number, threshold: number): number {
    let count = 0;
    for (let word = 0; word < TOUCHED.length; word++) {
      let bits = TOUCHED[word] ?? outOfRange();
      TOUCHED[word] = 0;
      while (bits !== 0) {
        const slot = 32 * word + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const bound = SUMS[slot] ?? outOfRange();
        SUMS[slot] = 0;
        if (bound + rest < threshold) continue;
        if (this.#accepts !== null && !this.#accepts(low + slot)) continue;
        SLOTS[count] = slot;
        BOUNDS[count++] = bound;
      }
    }
    return count;
  }

  /** Adds what the term adds to each candidate; forwards only, from the one's posting to the next. */
  #lookUp(cursor: PostingsIterator, low: number, count: number): void {
    const { postingArticles } = this.#segment;
    const { numbers, table } = this.#bounds;
    const { to, scale } = cursor;
    let posting = cursor.from;
    for (let at = 0; at < count && posting < to; at++) {
      const article = low + (SLOTS[at] ?? outOfRange());
      posting = cursor.advance(posting, article);
      if (postingArticles[posting] === article && posting < to) {
        BOUNDS[at] =
          (BOUNDS[at] ?? outOfRange()) + (table[numbers[posting] ?? outOfRange()] ?? outOfRange()) * scale;
      }
    }
  }
}

/** Keeps the candidates that reach the threshold with what the groups not yet looked up add at most. */
function withReach(count: number, rest: number, threshold: number): number {
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const bound = BOUNDS[at] ?? outOfRange();
    if (bound + rest < threshold) continue;
    SLOTS[kept] = SLOTS[at] ?? outOfRange();
    BOUNDS[kept++] = bound;
  }
  return kept;
}

/** The best of one variant may add to the article, that of another to the passage: twice the largest bounds both. */
function enter(group: CursorGroup, low: number, high: number): void {
  let sum = 0;
  let largest = 0;
  for (const cursor of group.cursors) {
    cursor.enter(low, high);
    sum += cursor.bound;
    if (cursor.bound > largest) largest = cursor.bound;
  }
  group.bound = Math.min(sum, 2 * largest);
}
