import { lowerBound } from '../text/lower-bound.ts';
import type { Article } from './article.ts';

/** The fields that determine the order of articles. */
type Dated = Pick<Article, 'id' | 'published'> & { readonly language?: Article['language'] };

/** Newest first; within a day, the higher id first; the editions of one article by language. */
export function compareByNewest(a: Dated, b: Dated): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  if (a.id === b.id) {
    const [language = '', other = ''] = [a.language, b.language];
    return language === other ? 0 : language < other ? 1 : -1;
  }
  return a.id.length !== b.id.length ? b.id.length - a.id.length : a.id < b.id ? 1 : -1;
}

/** Index of the article in a list in this order, or where it would be inserted. */
export function placeByNewest(articles: readonly Dated[], wanted: Dated): number {
  return firstNot(articles, (article) => compareByNewest(article, wanted) < 0);
}

/** Index of the first article of a day in a list in this order, or where it would be. */
export function placeOfDay(articles: readonly Dated[], day: string): number {
  return firstNot(articles, ({ published }) => published > day);
}

function firstNot(articles: readonly Dated[], isBefore: (article: Dated) => boolean): number {
  return lowerBound(0, articles.length, (at) => {
    const article = articles[at];
    return article !== undefined && isBefore(article);
  });
}
