import { IMPACT_STEP } from './ranking.ts';
import { BLOCK, findPosting, passagesFrom, type Segment } from './segment.ts';

/** Bounds are compared with sums that were rounded in another order; this much is beyond any rounding. */
const ROUNDING = 1 + 1e-9;

/** The postings of one term, looked at a window of articles at a time, windows ascending. */
export class TermCursor {
  readonly group: number;
  /** Of the variant in its group. */
  readonly weight: number;
  /** What a posting adds to a score at most, by one of its impact. */
  readonly step: number;
  readonly #segment: Segment;
  readonly #term: number;
  readonly #start: number;
  readonly #end: number;
  readonly #firstBlock: number;
  readonly #endBlock: number;
  #block: number;
  /** Postings of the blocks that reach into the window. */
  from = 0;
  to = 0;
  /** What the term adds in the window at most. */
  bound = 0;

  constructor(segment: Segment, term: number, group: number, weight: number, scale: number) {
    this.group = group;
    this.weight = weight;
    this.#segment = segment;
    this.#term = term;
    this.#start = segment.postingStarts[term] ?? 0;
    this.#end = segment.postingStarts[term + 1] ?? 0;
    this.#firstBlock = segment.blockStarts[term] ?? 0;
    this.#endBlock = segment.blockStarts[term + 1] ?? 0;
    this.#block = this.#firstBlock;
    this.step = IMPACT_STEP * weight * scale * ROUNDING;
  }

  /** Moves to the window `low..high`, exclusive. */
  enter(low: number, high: number): void {
    const { postingArticles, blockImpacts } = this.#segment;
    while (
      this.#block + 1 < this.#endBlock &&
      (postingArticles[this.#startOf(this.#block + 1)] ?? 0) <= low
    ) {
      this.#block++;
    }
    let block = this.#block;
    let impact = 0;
    while (block < this.#endBlock && (postingArticles[this.#startOf(block)] ?? 0) < high) {
      const bound = blockImpacts[block] ?? 0;
      if (bound > impact) impact = bound;
      block++;
    }
    this.from = this.#startOf(this.#block);
    this.to = Math.min(this.#end, this.#startOf(block));
    this.bound = impact * this.step;
  }

  /** Number of the article's posting, or -1; the article is in the window. */
  find(article: number): number {
    return findPosting(this.#segment, this.from, this.to, article);
  }

  /** Where the posting's passage postings start. */
  passagesFrom(posting: number): number {
    return passagesFrom(this.#segment, this.#term, posting);
  }

  #startOf(block: number): number {
    return this.#start + (block - this.#firstBlock) * BLOCK;
  }
}
