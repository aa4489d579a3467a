import type { Article } from '../../src/news/article.ts';

/** An article with the given parts; the rest is plain and valid. */
export function makeArticle(parts: Partial<Article> & { readonly id: string }): Article {
  return {
    title: `Title ${parts.id}`,
    body: `Body of ${parts.id}.`,
    url: `https://www.gov.kz/memleket/entities/aktobe/press/news/details/${parts.id}`,
    issuer: 'aktobe',
    region: 'KZ-15',
    mentions: [],
    category: null,
    published: '2025-02-01',
    language: 'en',
    ...parts,
  };
}
