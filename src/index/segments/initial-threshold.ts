import type { BestHits } from './best-hits.ts';
import type { CursorGroup } from './doc-window.ts';
import type { PostingBounds } from './max-score.ts';
import { outOfRange } from './out-of-range.ts';
import type { Segment } from './segment.ts';
import type { Accepted } from './segment-search.ts';

/** Postings of the rarest groups that are looked at. */
const LOOKED_AT = 1_000;
/** Of a longer list of hits most articles are scored anyway. */
const MAX_LIST = 128;

/** Sums of bounds, by the last digits of article numbers, and the article that each is of: zeros between searches. */
const SLOTS = 1024;
const SUMS = new Float64Array(SLOTS);
const ARTICLES = new Uint32Array(SLOTS);

/**
 * Articles that are likely to be among the best, some of those that hold the rarest of what is asked for: scored
 * first, they give a threshold that few others reach. Which they are changes how long a search takes, and nothing
 * that it finds.
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
  // As many as are wanted: more raise the threshold further, and cost what that saves.
  const least = nthLargest(best.limit);
  for (let slot = 0; slot < SLOTS; slot++) {
    const sum = SUMS[slot] ?? outOfRange();
    if (sum > 0 && sum >= least) first.add(ARTICLES[slot] ?? outOfRange());
  }
  SUMS.fill(0);
  return first;
}

/** Where two articles meet in a slot, it is of the one with the larger bound. */
function add(article: number, bound: number): void {
  const slot = article % SLOTS;
  const sum = SUMS[slot] ?? outOfRange();
  if (sum > 0 && ARTICLES[slot] === article) SUMS[slot] = sum + bound;
  else if (bound > sum) {
    SUMS[slot] = bound;
    ARTICLES[slot] = article;
  }
}

/** The n-th largest sum, or 0 where there are fewer; without sorting all. */
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
