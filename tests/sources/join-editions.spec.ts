import { describe, expect, it } from 'vitest';
import { languagesOf } from '../../src/articles/editions.ts';
import { joinEditions } from '../../src/sources/join-editions.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';
import { anArticle } from '../support/articles.ts';

describe('joinEditions', () => {
  const article = anArticle({ id: '1' });
  it.each([
    ['another category', { category: 'Other' }, true],
    ['another spelling of the link', { url: `${article.url}/` }, true],
    ['another title', { title: 'Other' }, false],
    ['another body', { body: 'Other' }, false],
    ['another day', { published: '2025-02-02' }, false],
    ['another language', { language: 'ru', title: 'Другой', body: 'Текст' }, true],
    ['another language and day', { language: 'kk', published: '2025-02-02' }, true],
  ] as const)('with %s', (_, change, joins) => {
    const joined = joinEditions(article, { ...article, ...change });
    expect(joined !== null).toBe(joins);
    if (joined !== null) expect(joined).toMatchObject({ title: article.title, published: article.published });
  });
});

const url = (query: string) => `https://www.gov.kz/memleket/entities/dsm/press/news/details/7${query}`;
const block = (title: string, body: string, link: string) => `${title} 01.02.2025\n${body}\nSource : ${link}`;

it('joins the editions of one article in a seed, by the language in the link or of the text', () => {
  const { articles, rejected } = parseSeed(
    [
      block('Open', 'A clinic was opened.', url('?lang=en')),
      block('Ашылды', 'Емхана ашылды.', url('?lang=kk')),
      block('Открыта', 'В селе открыта поликлиника.', url('')),
      block('Other', 'Another text.', url('?lang=en')),
    ].join('\n\n'),
    'a.txt',
  );
  expect(articles).toHaveLength(1);
  expect(languagesOf(articles[0] ?? anArticle({ id: '0' }))).toEqual(['en', 'kk', 'ru']);
  expect(rejected.map(({ line }) => line)).toEqual([13]);
});
