import type { Article } from '../../src/articles/article.ts';

/** An article with the given fields; all other fields are simple and valid. */
export function anArticle(given: Partial<Article> & { readonly id: string }): Article {
  return {
    title: `Article ${given.id}`,
    body: `The text of article ${given.id}.`,
    url: `https://www.gov.kz/memleket/entities/aktobe/press/news/details/${given.id}`,
    issuer: 'aktobe',
    region: 'KZ-15',
    mentions: [],
    category: null,
    published: '2025-02-01',
    language: 'en',
    otherEditions: [],
    ...given,
  };
}
