import type { Article } from '../../articles/article.ts';
import { compareByNewest } from '../../articles/article-order.ts';
import type { Segment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';

/** A segment of the articles, in any order. Synchronous: for few articles, tests, or a worker thread. */
export function buildSegment(articles: readonly Article[]): Segment {
  const builder = new SegmentBuilder();
  for (const article of [...articles].sort(compareByNewest)) builder.add(article);
  return builder.build();
}
