import type { Article } from './article.ts';

/** What the order of articles is made by. */
type Dated = Pick<Article, 'id' | 'published'>;

/** Newest first; of one day, the higher id first. */
export function compareByNewest(a: Dated, b: Dated): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id === b.id ? 0 : a.id.length !== b.id.length ? b.id.length - a.id.length : a.id < b.id ? 1 : -1;
}

/** Where the article stands among articles in this order, or would stand; by halving. */
export function placeByNewest(articles: readonly Dated[], wanted: Dated): number {
  return countWhile(articles, (article) => compareByNewest(article, wanted) < 0);
}

/** Where the articles of a day begin among articles in this order, or would begin; by halving. */
export function placeOfDay(articles: readonly Dated[], day: string): number {
  return countWhile(articles, ({ published }) => published > day);
}

/** How many articles the test is true of, which come before all that it is not true of. */
function countWhile(articles: readonly Dated[], test: (article: Dated) => boolean): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const article = articles[middle];
    if (article !== undefined && test(article)) low = middle + 1;
    else high = middle;
  }
  return low;
}
