import type { PostingBounds } from './max-score.ts';
import { outOfRange } from './out-of-range.ts';
import type { Numbers } from './packed-integers.ts';
import { BLOCK, firstFrom, passagesFrom, type Segment } from './segment.ts';

/** The postings of one term, looked at a window of articles at a time, windows ascending. */
export class PostingsIterator {
  /** Of the variant in its group. */
  readonly weight: number;
  /** What a posting's bound is multiplied by. */
  readonly scale: number;
  readonly #bounds: PostingBounds;
  readonly #segment: Segment;
  readonly #term: number;
  readonly #start: number;
  readonly #end: number;
  readonly #firstBlock: number;
  /** First posting past the window. */
  #next: number;
  /** Where the article that was looked up last stands, or would stand. */
  #found: number;
  /** Postings of the window; before the first, all of them. */
  from: number;
  to: number;
  /** What the term adds in the window at most. */
  bound = 0;

  constructor(segment: Segment, term: number, weight: number, scale: number, bounds: PostingBounds) {
    this.weight = weight;
    this.#segment = segment;
    this.#term = term;
    this.#start = segment.postingStarts[term] ?? outOfRange();
    this.#end = segment.postingStarts[term + 1] ?? outOfRange();
    this.#firstBlock = segment.blockStarts[term] ?? outOfRange();
    this.scale = scale;
    this.#bounds = bounds;
    this.#next = this.#start;
    this.#found = this.#start;
    this.from = this.#start;
    this.to = this.#end;
  }

  /** Moves to the window `low..high`, exclusive, which is none before the last. */
  enter(low: number, high: number): void {
    this.from = firstFrom(this.#segment, this.#next, this.#end, low);
    this.to = firstFrom(this.#segment, this.from, this.#end, high);
    this.#next = this.to;
    this.#found = this.from;
    this.bound = this.#largestBound() * this.scale;
  }

  /** Of the window's postings where they are few, else of the blocks that they lie in. */
  #largestBound(): number {
    const { numbers, table, ofBlocks } = this.#bounds;
    if (this.to - this.from <= BLOCK) return largest(table, numbers, this.from, this.to);
    const end = this.#blockOf(this.to - 1) + 1;
    return largest(ofBlocks, this.#segment.blockImpacts, this.#blockOf(this.from), end);
  }

  #blockOf(posting: number): number {
    return this.#firstBlock + Math.floor((posting - this.#start) / BLOCK);
  }

  /** The window's first posting, from `posting` on, that is not of an article before the given one. */
  advance(posting: number, article: number): number {
    return firstFrom(this.#segment, posting, this.to, article);
  }

  /** Number of the article's posting, or -1; the article is in the window. Quickest where articles ascend. */
  find(article: number): number {
    const { postingArticles } = this.#segment;
    const isAhead = this.#found >= this.to || (postingArticles[this.#found] ?? outOfRange()) > article;
    this.#found = firstFrom(this.#segment, isAhead ? this.from : this.#found, this.to, article);
    return this.#found < this.to && postingArticles[this.#found] === article ? this.#found : -1;
  }

  /** Where the posting's passage postings start. */
  passagesFrom(posting: number): number {
    return passagesFrom(this.#segment, this.#term, posting);
  }
}

function largest(table: Float64Array, numbers: Numbers, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at++) {
    const bound = table[numbers[at] ?? outOfRange()] ?? outOfRange();
    if (bound > most) most = bound;
  }
  return most;
}
