import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { languagesOf } from '../../src/articles/editions.ts';
import { IndexWriter } from '../../src/index/index-writer.ts';
import { buildIndex, type NewsIndex } from '../../src/index/news-index.ts';
import { anArticle } from '../support/articles.ts';

const RUSSIAN = {
  language: 'ru',
  title: 'Мост',
  body: 'Открыт мост.',
  url: 'https://example.kz/ru',
  mentions: [],
} as const;
const KAZAKH = {
  language: 'kk',
  title: 'Көпір',
  body: 'Көпір ашылды.',
  url: 'https://example.kz/kk',
  mentions: [],
} as const;

/** The first has three editions, the second is younger, the third of the same day. */
const articles: readonly Article[] = [
  anArticle({ id: '10', title: 'Bridge', body: 'A bridge was opened.', otherEditions: [RUSSIAN, KAZAKH] }),
  anArticle({ id: '11', title: 'Road', body: 'A road was opened.', published: '2025-02-02' }),
  anArticle({ id: '9', title: 'Мост', body: 'Мост закрыт.', language: 'ru' }),
];

function found(index: NewsIndex, term: string) {
  return index
    .search([{ weight: 1, variants: [{ term, weight: 1 }] }], {}, 10)
    .map(({ passage: { article } }) => `${article.id} ${article.language}: ${article.title}`)
    .sort();
}

describe('an index of articles with several editions', () => {
  const index = buildIndex(articles);

  it('has each article once, and each edition as a document', () => {
    expect(index.articles.map(({ id }) => id)).toEqual(['11', '10', '9']);
    expect(index.documents.map(({ id, language }) => id + language)).toEqual([
      '11en',
      '10ru',
      '10kk',
      '10en',
      '9ru',
    ]);
    expect(index.articlesIn('ru')).toBe(2);
  });

  it.each([
    ['bridg', ['10 en: Bridge']],
    ['мост', ['10 ru: Мост', '9 ru: Мост']],
    ['ашыл', ['10 kk: Көпір']],
  ])('finds %s in its edition', (term, expected) => {
    expect(found(index, term)).toEqual(expected);
  });

  it('lists an article once', () => {
    expect(index.list({ from: '2025-02-01', to: '2025-02-01' }).map(({ id }) => id)).toEqual(['10', '9']);
  });

  it('searches all editions of the articles that are asked for', () => {
    const groups = [{ weight: 1, variants: [{ term: 'мост', weight: 1 }] }];
    const hits = index.search(groups, { articleIds: new Set(['10']) }, 10);
    expect(hits.map(({ passage }) => passage.article.id)).toEqual(['10']);
  });
});

describe('a growing index', () => {
  const writer = new IndexWriter();
  afterEach(() => writer.close());

  it('takes an edition that comes later, and leaves with all of them', async () => {
    const first = anArticle({ id: '10', title: 'Bridge', body: 'A bridge was opened.' });
    const joined = { ...first, otherEditions: [RUSSIAN] };
    writer.publish(await writer.build({ added: [first], removed: [] }));
    expect(found(writer.index, 'мост')).toEqual([]);
    writer.publish(await writer.build({ added: [joined], removed: [first] }));
    expect(found(writer.index, 'мост')).toEqual(['10 ru: Мост']);
    expect(found(writer.index, 'bridg')).toEqual(['10 en: Bridge']);
    expect(writer.index.articles.map(languagesOf)).toEqual([['en', 'ru']]);
    writer.publish(await writer.build({ added: [], removed: [joined] }));
    expect([...found(writer.index, 'мост'), ...found(writer.index, 'bridg')]).toEqual([]);
    expect(writer.index.segments.totals.articles).toBe(0);
  });
});
