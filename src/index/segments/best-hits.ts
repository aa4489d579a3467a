import { outOfRange } from './out-of-range.ts';
import type { Segment } from './segment.ts';
import { stringAt } from './string-column.ts';

/** A passage found: which of which article of which segment, with its score and the two parts of it. */
export interface SegmentHit {
  readonly segment: Segment;
  /** Number in its segment. */
  readonly article: number;
  /** Place in its article. */
  readonly place: number;
  readonly score: number;
  readonly passageScore: number;
  readonly articleScore: number;
}

/** The best so many hits in order: higher scores first; of equal ones, the newer article, then the earlier passage. */
export class BestHits {
  readonly limit: number;
  /** A score below this is not among the best; equal to it, it may be. */
  threshold = 0;
  readonly #hits: SegmentHit[] = [];

  constructor(limit: number) {
    this.limit = limit;
    if (limit <= 0) this.threshold = Number.POSITIVE_INFINITY;
  }

  get isFull(): boolean {
    return this.#hits.length >= this.limit;
  }

  offer(hit: SegmentHit): void {
    if (this.isFull) this.#insert(hit);
    else if (this.#hits.push(hit) === this.limit) this.#hits.sort(compareHits);
    // Sorted from here on, and not before: a limit that takes all in costs one sort.
    if (this.isFull) this.threshold = this.#hits.at(-1)?.score ?? Number.POSITIVE_INFINITY;
  }

  #insert(hit: SegmentHit): void {
    let at = this.#hits.length;
    while (at > 0 && compareHits(hit, this.#hits[at - 1] ?? hit) < 0) at--;
    if (at === this.#hits.length) return;
    this.#hits.splice(at, 0, hit);
    this.#hits.pop();
  }

  get hits(): readonly SegmentHit[] {
    return this.isFull ? this.#hits : [...this.#hits].sort(compareHits);
  }
}

function compareHits(a: SegmentHit, b: SegmentHit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.segment === b.segment) return a.article - b.article || a.place - b.place;
  return compareNewest(a.segment, a.article, b.segment, b.article);
}

/** The order of articles across segments, as `compareByNewest` has it. */
export function compareNewest(a: Segment, article: number, b: Segment, other: number): number {
  const days = (b.articleDays[other] ?? outOfRange()) - (a.articleDays[article] ?? outOfRange());
  if (days !== 0) return days;
  const [id, otherId] = [stringAt(a.articleIds, article), stringAt(b.articleIds, other)];
  if (id.length !== otherId.length) return otherId.length - id.length;
  return id === otherId ? 0 : id < otherId ? 1 : -1;
}
