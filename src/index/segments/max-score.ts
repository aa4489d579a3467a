import { articleAverages } from './collection-statistics.ts';
import { outOfRange } from './out-of-range.ts';
import type { Numbers } from './packed-integers.ts';
import { ARTICLE_SCORING, IMPACT_STEP, ROUNDING, saturation } from './ranking.ts';
import type { Segment, Totals } from './segment.ts';

/** What postings add to a score at most, but for the weight of their term: from a table, by a number that each has. */
export interface PostingBounds {
  /** By posting: its place in the table. */
  readonly numbers: Numbers;
  readonly table: Float64Array;
  /** By the largest impact of a block of postings. */
  readonly ofBlocks: Float64Array;
}

/** Where passages are ranked: the article's part and that of its best passage. */
export function passageBounds({ postingImpacts }: Segment, growth: number): PostingBounds {
  const table = ofImpacts(growth);
  return { numbers: postingImpacts, table, ofBlocks: table };
}

/** Where articles are ranked: their own part, which is largest in a short article. */
export function articleBounds(segment: Segment, totals: Totals, growth: number): PostingBounds {
  const { bodyFrequencies, titleFrequencies, postingPairs } = segment;
  const ofArticle = saturation(ARTICLE_SCORING, articleAverages(totals));
  const table = Float64Array.from(
    bodyFrequencies,
    (body, pair) => ofArticle(body, titleFrequencies[pair] ?? outOfRange(), 0, 0) * ROUNDING,
  );
  const most = table.reduce((largest, bound) => Math.max(largest, bound), 0);
  return { numbers: postingPairs, table, ofBlocks: ofImpacts(growth).map((bound) => Math.min(bound, most)) };
}

function ofImpacts(growth: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, impact) => impact * IMPACT_STEP * growth * ROUNDING);
}
