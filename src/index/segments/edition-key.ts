import type { Article, ArticleLanguage } from '../../articles/article.ts';
import { isArticleLanguage } from '../../articles/language-detection.ts';

/** What identifies a document of the index: an article in one language. */
export type EditionId = Pick<Article, 'id' | 'language'>;

/**
 * The key of a document in a segment. Language codes have two letters, so keys sort as `compareByNewest` sorts
 * articles.
 */
export function editionKey({ id, language }: EditionId): string {
  return `${id}:${language}`;
}

/** The inverse of `editionKey`. */
export function parseEditionKey(key: string): EditionId {
  const colon = key.lastIndexOf(':');
  const language: string = key.slice(colon + 1);
  if (!isArticleLanguage(language)) throw new RangeError(`the segments hold ${key}, of an unknown language`);
  return { id: key.slice(0, colon), language: language satisfies ArticleLanguage };
}
