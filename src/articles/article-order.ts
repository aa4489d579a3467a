import { lowerBound } from '../text/lower-bound.ts';
import type { Article } from './article.ts';

/** What the order of articles is made by. */
type Dated = Pick<Article, 'id' | 'published'>;

/** Newest first; of one day, the higher id first. */
export function compareByNewest(a: Dated, b: Dated): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id === b.id ? 0 : a.id.length !== b.id.length ? b.id.length - a.id.length : a.id < b.id ? 1 : -1;
}

/** Where the article stands among articles in this order, or would stand. */
export function placeByNewest(articles: readonly Dated[], wanted: Dated): number {
  return firstNot(articles, (article) => compareByNewest(article, wanted) < 0);
}

/** Where the articles of a day begin among articles in this order, or would begin. */
export function placeOfDay(articles: readonly Dated[], day: string): number {
  return firstNot(articles, ({ published }) => published > day);
}

function firstNot(articles: readonly Dated[], isBefore: (article: Dated) => boolean): number {
  return lowerBound(0, articles.length, (at) => {
    const article = articles[at];
    return article !== undefined && isBefore(article);
  });
}
