import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { InterestMatches } from './matching.ts';
import { RegionsNamed } from './mentions.ts';
import type { Subscription } from './types.ts';

/** Number of newest articles that are searched for words and answers; older ones are not news. */
const MAX_LOOKED_AT = 1000;

/** The newest articles that any of the subscriptions brings, newest first. Others have their turns meanwhile. */
export async function newestFor(
  subscriptions: readonly Pick<Subscription, 'interest' | 'mentions'>[],
  index: NewsIndex,
  count: number,
): Promise<Article[]> {
  const newest = index.articles.slice(0, MAX_LOOKED_AT);
  const matches = new InterestMatches(newest, () => index);
  await matches.match(subscriptions.map(({ interest }) => interest));
  const found = new Set(subscriptions.flatMap(({ interest }) => [...matches.articlesOf(interest)]));
  const wanting = subscriptions.filter(({ mentions }) => mentions !== 'none');
  const isMention = (article: Article) => {
    const named = new RegionsNamed(wanting.length === 0 ? [] : [article]);
    return wanting.some((subscription) => named.broughtBy(subscription).length > 0);
  };
  const listed: Article[] = [];
  for (const article of newest) {
    if (listed.length === count) break;
    if (found.has(article) || isMention(article)) listed.push(article);
  }
  return listed;
}
