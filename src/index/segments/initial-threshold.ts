import type { BestHits } from './best-hits.ts';
import type { CursorGroup } from './doc-window.ts';
import type { PostingBounds } from './max-score.ts';
import { outOfRange } from './out-of-range.ts';
import type { Segment } from './segment.ts';
import type { Accepted } from './segment-search.ts';

/** Postings of the rarest terms that are considered. */
const LOOKED_AT = 1_000;
/** For longer result lists most articles are scored anyway. */
const MAX_LIST = 128;

/** Sums of bounds by the low bits of article numbers, and the article of each slot; zeros between searches. */
const SLOTS = 1024;
const SUMS = new Float64Array(SLOTS);
const ARTICLES = new Uint32Array(SLOTS);

/**
 * Articles that are likely to be among the best, chosen among those that hold the rarest terms. Scored first, they
 * give a threshold that few others reach. The choice affects only the speed of a search, not its result.
 */
export function firstArticles(
  segment: Segment,
  groups: readonly CursorGroup[],
  bounds: PostingBounds,
  { from, to, accepts }: Accepted,
  best: BestHits,
): Set<number> {
  const first = new Set<number>();
  if (best.isFull || best.limit > MAX_LIST) return first;
  let looked = 0;
  const rarestFirst = groups
    .map(({ cursors }) => ({ cursors, postings: cursors.reduce((sum, { from, to }) => sum + to - from, 0) }))
    .sort((a, b) => a.postings - b.postings);
  for (const { cursors } of rarestFirst) {
    for (const cursor of cursors) {
      const start = cursor.advance(cursor.from, from);
      const end = Math.min(cursor.to, start + LOOKED_AT);
      for (let at = start; at < end; at++) {
        const article = segment.postingArticles[at] ?? outOfRange();
        if (article >= to) break;
        if (accepts !== null && !accepts(article)) continue;
        add(article, (bounds.table[bounds.numbers[at] ?? outOfRange()] ?? outOfRange()) * cursor.scale);
        looked++;
      }
    }
    if (looked >= LOOKED_AT) break;
  }
  // As many as requested: scoring more raises the threshold, but the savings only equal the cost.
  const least = nthLargest(best.limit);
  for (let slot = 0; slot < SLOTS; slot++) {
    const sum = SUMS[slot] ?? outOfRange();
    if (sum > 0 && sum >= least) first.add(ARTICLES[slot] ?? outOfRange());
  }
  SUMS.fill(0);
  return first;
}

/** If two articles share a slot, it keeps the one with the larger bound. */
function add(article: number, bound: number): void {
  const slot = article % SLOTS;
  const sum = SUMS[slot] ?? outOfRange();
  if (sum > 0 && ARTICLES[slot] === article) SUMS[slot] = sum + bound;
  else if (bound > sum) {
    SUMS[slot] = bound;
    ARTICLES[slot] = article;
  }
}

/** The n-th largest sum, or 0 if there are fewer; without sorting. */
function nthLargest(n: number): number {
  const largest = new Float64Array(n);
  for (const sum of SUMS) {
    if (sum <= (largest[n - 1] ?? outOfRange())) continue;
    let place = n - 1;
    for (; place > 0 && (largest[place - 1] ?? outOfRange()) < sum; place--)
      largest[place] = largest[place - 1] ?? outOfRange();
    largest[place] = sum;
  }
  return largest[n - 1] ?? outOfRange();
}
