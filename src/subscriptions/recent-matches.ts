import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { fewTopics, matcherOf } from './matching.ts';
import type { Interest } from './types.ts';

/** So many of the newest articles are looked through for words and answers: what is older is no news. */
const MAX_LOOKED_AT = 1000;

/** The newest articles that some of the interests are about, newest first. */
export function newestFor(interests: readonly Interest[], index: NewsIndex, count: number): Article[] {
  const newest = index.articles.slice(0, MAX_LOOKED_AT);
  const follows = matcherOf(newest, fewTopics(newest, index));
  const found = new Set(interests.flatMap((interest) => [...follows(interest)]));
  return newest.filter((article) => found.has(article)).slice(0, count);
}
