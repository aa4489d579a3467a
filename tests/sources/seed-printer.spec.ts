import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { ArticleCollection } from '../../src/sources/fetched-articles.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';
import { printSeed } from '../../src/sources/seed-printer.ts';
import { realArticles } from '../support/real-seed.ts';
import { definition, NOW } from './kinds/definition.ts';

const LINK = 'https://www.gov.kz/memleket/entities/dsm/press/news/details/';

/** The article that a publisher's item makes. */
function fetched(item: {
  title: string;
  body: string;
  id?: number;
  url?: string;
  category?: string | null;
}): Article {
  const collection = new ArticleCollection(definition({}), NOW, 'Asia/Almaty');
  const { id = 1, url = `${LINK}${id}`, category = null, ...text } = item;
  collection.add({ ...text, category, url, where: url, published: NOW, language: null });
  const [article] = collection.result().articles;
  if (article === undefined) throw new Error(JSON.stringify(collection.result()));
  return article;
}

describe('printSeed', () => {
  it('writes a title with its day, paragraphs, and the link', () => {
    const article = fetched({ title: 'A bridge & a road', body: 'One.\n\nTwo:\n• a\n• b', category: 'City' });
    expect(printSeed([article])).toBe(
      `City\n\nA bridge & a road 03.02.2025\nOne.\n\nTwo:\n• a\n• b\nSource : ${LINK}1\n`,
    );
  });

  it('writes articles that read back the same, those without a heading first', () => {
    const articles = realArticles();
    const { articles: read, rejected } = parseSeed(printSeed(articles), 'a.txt');
    expect(rejected).toEqual([]);
    expect(read).toEqual(articles);
    const other = fetched({ title: 'Uncategorised', body: '' });
    expect(parseSeed(printSeed([...articles, other]), 'a.txt').articles).toEqual([other, ...articles]);
  });

  it('writes each edition', () => {
    const collection = new ArticleCollection(definition({}), NOW, 'Asia/Almaty');
    for (const [language, title, body] of [
      ['kk', 'Көпір ашылды', 'Көпір бүгін ашылды.\n\nҰзындығы 5 км.'],
      ['ru', 'Мост открыт', 'Мост открыт сегодня.'],
      ['en', 'A bridge', ''],
    ] as const) {
      const url = `${LINK}1?lang=${language}`;
      collection.add({ where: url, url, title, body, published: NOW, language, category: null });
    }
    const { articles } = collection.result();
    expect(articles[0]?.otherEditions).toHaveLength(2);
    expect(parseSeed(printSeed(articles), 'a.txt').articles).toEqual(articles);
  });

  it.each([
    ['an entity', 'Tom &amp;amp; Jerry &amp;nbsp; & co &#38;lt;'],
    ['signs', '5 < 6 and a <b and c> d'],
    ['a date within', 'Since 01.02.2025 the bridge is open.'],
    ['a source within', 'Source: Official information resource of the Ministry\n\nIt is open.'],
    ['a short line', 'Heading\n\nIt is open.'],
  ])('writes a body with %s so that it reads back the same', (_, body) => {
    const article = fetched({ title: 'Title 05.02.2025', body });
    expect(parseSeed(printSeed([article]), 'a.txt')).toMatchObject({ articles: [article], rejected: [] });
  });

  it.each([
    [
      'reads as the next title',
      'One.\n\nThe bridge opens 01.03.2025',
      'One.\n\nThe bridge opens 01.03.2025.',
    ],
    ['reads as the end', `One.\n\nSource : ${LINK}9\n\nTwo.`, `One.\n\nSource : ${LINK}9 .\n\nTwo.`],
    [
      'reads as the end on two lines',
      `One.\n\nSource:\n${LINK}9\n\nTwo.`,
      `One.\n\nSource:\n${LINK}9 .\n\nTwo.`,
    ],
  ])('ends a line that %s', (_, body, expected) => {
    const article = fetched({ title: 'Title', body });
    expect(article.body).toBe(body);
    const { articles, rejected } = parseSeed(printSeed([article]), 'a.txt');
    expect(rejected).toEqual([]);
    expect(articles).toEqual([{ ...article, body: expected }]);
  });

  it('writes any texts so that they read back the same, or with guarded lines', () => {
    const WORDS = [
      'Almaty',
      'No. 56',
      '01.02.2025',
      'Source:',
      'Дереккөз:',
      `${LINK}5`,
      '&nbsp;',
      '<br>',
      '“Quoted.”',
      '🙂',
      '-',
    ];
    const line = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' '));
    const body = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { maxLength: 5 })
      .map((lines) => lines.flat().join(''));
    const texts = fc.array(fc.record({ title: line.map((text) => `T ${text}`), body }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, (given) => {
        const articles = given.map((text, id) => fetched({ ...text, id }));
        const { articles: read, rejected } = parseSeed(printSeed(articles), 'a.txt');
        expect(rejected).toEqual([]);
        const unguarded = (text: string) => text.replace(/ ?\.$/gm, '');
        expect(read.map(({ title, body: text }) => [title, unguarded(text)])).toEqual(
          articles.map(({ title, body: text }) => [title, unguarded(text)]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
