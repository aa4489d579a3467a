import { ArticleScorer } from './article-scorer.ts';
import type { BestHits } from './best-hits.ts';
import type { PlannedGroup } from './plan.ts';
import type { Segment, Totals } from './segment.ts';
import { findString } from './string-list.ts';
import { TermCursor } from './term-cursor.ts';
import { articleAverages, passageAverages } from './totals.ts';

/** Articles looked at together. */
const WINDOW = 4096;

/** Which articles of a segment may be found: a run of numbers, end exclusive, and a test where not all of them may. */
export interface Accepted {
  readonly from: number;
  readonly to: number;
  readonly accepts: ((article: number) => boolean) | null;
}

interface GroupInWindow {
  readonly cursors: readonly TermCursor[];
  bound: number;
}

/**
 * Offers to `best` every passage (or article) of the segment that belongs there, and few others. MaxScore (Turtle and Flood, 1995;
 * in windows as in Lucene's MaxScoreBulkScorer) over articles: groups whose bounds together stay below the threshold
 * cannot bring in an article by themselves, so only the others' postings are read; an article's passages are scored
 * only where its bounds reach the threshold. Bounds hold under this segment's own averages; under those of all
 * segments a saturated frequency grows at most by the factor that its lengths' averages grow by, as it is concave.
 */
export function searchSegment(
  segment: Segment,
  groups: readonly PlannedGroup[],
  totals: Totals,
  accepted: Accepted,
  best: BestHits,
  ranked: 'passages' | 'articles' = 'passages',
): void {
  const growth = growthOfAverages(segment.totals, totals);
  const cursors = groups.map((group, number) =>
    group.variants.flatMap(({ term, weight }) => {
      const found = findString(segment.terms, term);
      const scale = Math.max(group.articleWeight, group.passageWeight) * growth;
      return found === -1 || weight <= 0 ? [] : [new TermCursor(segment, found, number, weight, scale)];
    }),
  );
  const known: GroupInWindow[] = cursors.flatMap((list) =>
    list.length === 0 ? [] : [{ cursors: list, bound: 0 }],
  );
  if (known.length === 0) return;
  const scorer = new ArticleScorer(segment, groups, cursors, totals);
  const offer =
    ranked === 'passages'
      ? (article: number) => scorer.offerPassages(article, best)
      : (article: number) => scorer.offerArticle(article, best);
  const window = new Window(segment, known, accepted.accepts);
  for (let low = accepted.from; low < accepted.to; low += WINDOW) {
    window.search(low, Math.min(low + WINDOW, accepted.to), offer, best);
  }
}

function growthOfAverages(own: Totals, all: Totals): number {
  const pairs = [
    [articleAverages(own), articleAverages(all)],
    [passageAverages(own), passageAverages(all)],
  ] as const;
  return Math.max(
    1,
    ...pairs.flatMap(([before, now]) =>
      (['body', 'title'] as const).map((field) => (before[field] > 0 ? now[field] / before[field] : 1)),
    ),
  );
}

/**
 * Bounds of the window's articles so far, and which articles have one. All searches share them, which run one after
 * another and leave zeros behind: allocated a search, they were a sixth of its time in collecting garbage.
 */
const SUMS = new Float64Array(WINDOW);
const TOUCHED = new Uint16Array(WINDOW);

class Window {
  readonly #segment: Segment;
  readonly #groups: GroupInWindow[];
  readonly #accepts: Accepted['accepts'];

  constructor(segment: Segment, groups: GroupInWindow[], accepts: Accepted['accepts']) {
    this.#segment = segment;
    this.#groups = groups;
    this.#accepts = accepts;
  }

  search(low: number, high: number, offer: (article: number) => void, best: BestHits): void {
    for (const group of this.#groups) enterWindow(group, low, high);
    this.#groups.sort((a, b) => a.bound - b.bound);
    let rest = 0;
    let essential = 0;
    for (const { bound } of this.#groups) {
      if (rest + bound >= best.threshold) break;
      rest += bound;
      essential++;
    }
    const touched = this.#collect(essential, low, high);
    // Where nothing is known to beat yet, the most promising first: the threshold is up at once.
    const promising = best.isFull ? 0 : this.#nthLargest(touched, best.limit);
    for (const from of promising === 0 ? [0] : [promising, 0]) {
      for (let at = 0; at < touched.length; at++) {
        const slot = touched[at] ?? 0;
        const sum = SUMS[slot] ?? 0;
        if (sum === 0 || sum < from) continue;
        SUMS[slot] = 0;
        if (sum + rest < best.threshold) continue;
        if (this.#reaches(best.threshold, low + slot, sum, rest, essential)) {
          offer(low + slot);
        }
      }
    }
  }

  /** The n-th largest sum, or 0 where there are fewer; without sorting, which took most of a question's time. */
  #nthLargest(touched: Uint16Array, n: number): number {
    if (touched.length < n) return 0;
    const largest = new Float64Array(n);
    for (let at = 0; at < touched.length; at++) {
      const sum = SUMS[touched[at] ?? 0] ?? 0;
      if (sum <= (largest[n - 1] ?? 0)) continue;
      let place = n - 1;
      for (; place > 0 && (largest[place - 1] ?? 0) < sum; place--) largest[place] = largest[place - 1] ?? 0;
      largest[place] = sum;
    }
    return largest[n - 1] ?? 0;
  }

  /** Sums the bounds of the groups from `essential` on by article; gives the articles that have one. */
  #collect(essential: number, low: number, high: number): Uint16Array {
    const { postingArticles, postingImpacts } = this.#segment;
    let count = 0;
    for (let number = essential; number < this.#groups.length; number++) {
      for (const { from, to, step } of this.#groups[number]?.cursors ?? []) {
        for (let at = from; at < to; at++) {
          const article = postingArticles[at] ?? 0;
          if (article < low) continue;
          if (article >= high) break;
          if (this.#accepts !== null && !this.#accepts(article)) continue;
          const slot = article - low;
          const sum = SUMS[slot] ?? 0;
          if (sum === 0) TOUCHED[count++] = slot;
          SUMS[slot] = sum + (postingImpacts[at] ?? 0) * step;
        }
      }
    }
    return TOUCHED.subarray(0, count);
  }

  /** Whether the article's bound still reaches the threshold when the other groups are looked up one by one. */
  #reaches(threshold: number, article: number, sum: number, rest: number, essential: number): boolean {
    const { postingImpacts } = this.#segment;
    let known = sum;
    let open = rest;
    for (let number = essential - 1; number >= 0; number--) {
      const group = this.#groups[number];
      if (group === undefined) break;
      open -= group.bound;
      for (const cursor of group.cursors) {
        const posting = cursor.find(article);
        if (posting !== -1) known += (postingImpacts[posting] ?? 0) * cursor.step;
      }
      if (known + open < threshold) return false;
    }
    return true;
  }
}

/** The best of one variant may add to the article, that of another to the passage: twice the largest bounds both. */
function enterWindow(group: GroupInWindow, low: number, high: number): void {
  let sum = 0;
  let largest = 0;
  for (const cursor of group.cursors) {
    cursor.enter(low, high);
    sum += cursor.bound;
    if (cursor.bound > largest) largest = cursor.bound;
  }
  group.bound = Math.min(sum, 2 * largest);
}
