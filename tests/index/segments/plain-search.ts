import type { Article } from '../../../src/articles/article.ts';
import type { QueryTerm } from '../../../src/index/query-term.ts';
import { parseEditionKey } from '../../../src/index/segments/edition-key.ts';
import { buildSegment } from '../../../src/index/segments/segment-builder.ts';
import { SegmentedIndex, type SegmentFilter } from '../../../src/index/segments/segmented-index.ts';
import { stringAt } from '../../../src/index/segments/string-column.ts';
import { PlainIndex } from '../../support/plain-index.ts';

/** What the plain index finds: it scores every posting, and sorts all passages. */
export function plainSearch(
  articles: readonly Article[],
  groups: readonly QueryTerm[],
  filter: SegmentFilter,
  limit: number,
) {
  return new PlainIndex(articles).search(groups, filter, limit);
}

export function search(
  index: SegmentedIndex,
  groups: readonly QueryTerm[],
  filter: SegmentFilter,
  limit: number,
) {
  return index.search(groups, filter, limit).map(({ segment, article, ...found }) => ({
    id: parseEditionKey(stringAt(segment.articleIds, article)).id,
    ...found,
  }));
}

export const indexOf = (batches: readonly (readonly Article[])[]) =>
  batches.reduce((index, batch) => index.with(buildSegment(batch)), SegmentedIndex.EMPTY);
/** In three loads, days and ids mixed. */
export const inThree = (articles: readonly Article[]) =>
  [0, 1, 2].map((rest) => articles.filter((_, at) => at % 3 === rest));
