import type { Article } from './article.ts';

/** Newest first; of one day, the higher id first. */
export function compareByNewest(a: Article, b: Article): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id === b.id ? 0 : a.id.length !== b.id.length ? b.id.length - a.id.length : a.id < b.id ? 1 : -1;
}
