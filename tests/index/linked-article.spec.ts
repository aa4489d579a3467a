import { expect, it } from 'vitest';
import { parseArticleUrl } from '../../src/articles/article-url.ts';
import { articleLinked } from '../../src/index/linked-article.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { anArticle } from '../support/articles.ts';

it.each([
  ['its own', 'https://example.kz/news/17', 'own'],
  ['one that it had before', 'https://example.kz/news/18', 'earlier'],
  ['one that two texts share', 'https://example.kz/news', undefined],
  ['another', 'https://example.kz/news/19', undefined],
])('finds the article of a link by %s', (_, link, id) => {
  const linkId = (url: string) => parseArticleUrl(url)?.id ?? '';
  const index = buildIndex([
    anArticle({
      id: linkId('https://example.kz/news/17'),
      title: 'own',
      url: 'https://example.kz/news/17',
    }),
    anArticle({ id: 'abc', title: 'earlier', url: 'http://www.example.kz/news/18' }),
    anArticle({ id: 'def', url: 'https://example.kz/news' }),
    anArticle({ id: 'ghi', url: 'https://example.kz/news' }),
  ]);
  expect(articleLinked(index, linkId(link))?.title).toBe(id);
});
