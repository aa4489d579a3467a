import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { InterestMatches } from './matching.ts';
import type { Interest } from './types.ts';

/** Number of newest articles that are searched for words and answers; older ones are not news. */
const MAX_LOOKED_AT = 1000;

/** The newest articles that match any of the interests, newest first. Others have their turns meanwhile. */
export async function newestFor(
  interests: readonly Interest[],
  index: NewsIndex,
  count: number,
): Promise<Article[]> {
  const newest = index.articles.slice(0, MAX_LOOKED_AT);
  const matches = new InterestMatches(newest, () => index);
  await matches.match(interests);
  const found = new Set(interests.flatMap((interest) => [...matches.articlesOf(interest)]));
  return newest.filter((article) => found.has(article)).slice(0, count);
}
