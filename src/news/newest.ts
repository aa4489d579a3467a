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
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = articles[middle];
    if (other !== undefined && compareByNewest(other, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
