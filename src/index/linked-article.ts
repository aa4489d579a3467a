import type { Article } from '../articles/article.ts';
import { parseArticleUrl } from '../articles/article-url.ts';
import type { NewsIndex } from './news-index.ts';

/**
 * The article that a link leads to, by the id of the link alone (`parseArticleUrl`). It may differ from the article's: a
 * store keeps ids of earlier versions, and several texts may cite one link, of which then none is meant.
 */
export function articleLinked(index: NewsIndex, linkId: string): Article | undefined {
  const article = index.article(linkId);
  if (article !== undefined) return article;
  // A number in a link is always the article's id.
  const others = index.articles.filter(({ id }) => !/^\d+$/.test(id));
  const linked = others.filter(({ url }) => parseArticleUrl(url)?.id === linkId);
  return linked.length === 1 ? linked[0] : undefined;
}
