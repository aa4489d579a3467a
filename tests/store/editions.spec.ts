import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { languagesOf } from '../../src/articles/editions.ts';
import { anArticle } from '../support/articles.ts';
import { temporaryStore } from '../support/store.ts';

const english = anArticle({ id: '1', title: 'Bridge', url: 'https://example.kz/1?lang=en' });
const russian = anArticle({ id: '1', title: 'Мост', body: 'Текст.', language: 'ru', mentions: ['KZ-75'] });
const kazakh = anArticle({
  id: '1',
  title: 'Көпір',
  body: 'Мәтін.',
  language: 'kk',
  published: '2025-02-02',
});

async function storeWith(article: Article) {
  const { store } = await temporaryStore();
  await store.loads.record({ source: 'a', at: 1, new: [article], changed: [] });
  const load = async (arrived: Article) => {
    const compared = await store.articles.compare([arrived]);
    await store.loads.record({ source: 'b', at: 2, ...compared });
    return compared;
  };
  return { store, load };
}

describe('an edition that comes later', () => {
  it('joins its article, which keeps its day and its first language', async () => {
    const { store, load } = await storeWith(english);
    const compared = await load(kazakh);
    expect([compared.new.length, compared.changed.length]).toEqual([0, 1]);
    const article = await store.articles.byId('1');
    expect(article).toMatchObject({ title: 'Bridge', published: '2025-02-01' });
    expect(article?.otherEditions).toEqual([
      { language: 'kk', title: 'Көпір', body: 'Мәтін.', url: kazakh.url, mentions: [] },
    ]);
  });

  it('is taken back by a rollback, and the article stays', async () => {
    const { store, load } = await storeWith(english);
    await load(russian);
    await store.loads.rollbackLatest(3);
    expect(await store.articles.byId('1')).toEqual(english);
  });
});

describe('an edition that is stored', () => {
  it.each([
    ['the first', english],
    ['the other', russian],
  ])('is unchanged when %s comes again alone', async (_, again) => {
    const { load } = await storeWith(english);
    await load(russian);
    const { unchanged, changed } = await load(again);
    expect([unchanged.length, changed.length]).toEqual([1, 0]);
  });

  it('is replaced by a new text, and the others stay', async () => {
    const { store, load } = await storeWith(english);
    await load(russian);
    await load({ ...russian, body: 'Новый текст.' });
    await load({ ...english, body: 'A new text.' });
    const article = await store.articles.byId('1');
    expect(article).toMatchObject({ language: 'en', body: 'A new text.' });
    expect(article?.otherEditions).toMatchObject([
      { language: 'ru', body: 'Новый текст.', mentions: ['KZ-75'] },
    ]);
    expect(article === null ? [] : languagesOf(article)).toEqual(['en', 'ru']);
  });
});
