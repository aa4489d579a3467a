import type { WeightedTerm } from '../query-term.ts';
import { ArticleScorer } from './article-scorer.ts';
import type { BestHits } from './best-hits.ts';
import { articleAverages, passageAverages } from './collection-statistics.ts';
import { type CursorGroup, SearchWindow, WINDOW } from './doc-window.ts';
import { firstArticles } from './initial-threshold.ts';
import { articleBounds, passageBounds } from './max-score.ts';
import { PostingsIterator } from './postings-iterator.ts';
import type { Segment, Totals } from './segment.ts';
import { findString } from './string-column.ts';

/** Which articles of a segment may be found: a run of numbers, end exclusive, and a test where not all of them may. */
export interface Accepted {
  readonly from: number;
  readonly to: number;
  readonly accepts: ((article: number) => boolean) | null;
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
  groups: readonly WeightedTerm[],
  totals: Totals,
  accepted: Accepted,
  best: BestHits,
  ranked: 'passages' | 'articles' = 'passages',
): void {
  const growth = growthOfAverages(segment.totals, totals);
  const bounds =
    ranked === 'passages' ? passageBounds(segment, growth) : articleBounds(segment, totals, growth);
  const cursors = groups.map((group) =>
    group.variants.flatMap(({ term, weight }) => {
      const found = findString(segment.terms, term);
      const scale = weight * Math.max(group.articleWeight, group.passageWeight);
      if (found === -1 || weight <= 0) return [];
      return [new PostingsIterator(segment, found, weight, scale, bounds)];
    }),
  );
  const known: CursorGroup[] = cursors.flatMap((list) =>
    list.length === 0 ? [] : [{ cursors: list, bound: 0 }],
  );
  if (known.length === 0) return;
  const scorer = new ArticleScorer(segment, groups, cursors, totals, growth);
  const offer =
    ranked === 'passages'
      ? (article: number) => scorer.offerPassages(article, best)
      : (article: number) => scorer.offerArticle(article, best);
  const first = firstArticles(segment, known, bounds, accepted, best);
  for (const article of first) offer(article);
  const offerOnce = (article: number) => {
    if (!first.has(article)) offer(article);
  };
  const window = new SearchWindow(segment, known, bounds, accepted.accepts);
  for (let low = accepted.from; low < accepted.to; low += WINDOW) {
    window.search(low, Math.min(low + WINDOW, accepted.to), offerOnce, best);
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
