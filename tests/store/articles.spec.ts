import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { identifyArticle, parseArticleUrl } from '../../src/articles/article-url.ts';
import { anArticle } from '../support/articles.ts';
import { isOnPostgres, temporaryStore } from '../support/store.ts';

async function storeWith(...articles: Article[]) {
  const { store } = await temporaryStore();
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  return store;
}

describe('articles.all', () => {
  it('gives the newest day first, and of one day the higher number, also across a change of length', async () => {
    const store = await storeWith(
      anArticle({ id: '999999', published: '2025-02-02' }),
      anArticle({ id: '5', published: '2024-12-31' }),
      anArticle({ id: '1000000', published: '2025-02-02' }),
      anArticle({ id: '999998', published: '2025-02-02' }),
      anArticle({ id: '1', published: '2025-02-03' }),
    );
    expect((await store.articles.all()).map(({ id }) => id)).toEqual([
      '1',
      '1000000',
      '999999',
      '999998',
      '5',
    ]);
  });

  it('gives every field back as it was, but for U+0000, which PostgreSQL has no place for', async () => {
    const given = anArticle({
      id: 'url:https://example.kz/%27x',
      title: `Қазақстан’s "news" 🙂 \\ ' ; --`,
      body: 'line one\nline two\r\n\ttabbed \u0000 nul',
      issuer: 'dsm',
      region: 'national',
      mentions: ['KZ-75', 'KZ-19'],
      category: 'Science',
      language: 'kk',
    });
    const store = await storeWith(given);
    const article = isOnPostgres ? { ...given, body: given.body.replace('\u0000', '\uFFFD') } : given;
    expect(await store.articles.all()).toEqual([article]);
    expect(await store.articles.byId(given.id)).toEqual(article);
    expect((await store.articles.compare([given])).unchanged).toEqual([given]);
  });

  it('leaves withdrawn articles out everywhere', async () => {
    const store = await storeWith(anArticle({ id: '1' }));
    await store.loads.rollbackLatest(2);
    expect(await store.articles.all()).toEqual([]);
    expect(await store.articles.byId('1')).toBeNull();
    expect(await store.articles.count()).toBe(0);
  });
});

describe('articles.byId', () => {
  it('gives null for an id that is not stored', async () => {
    const store = await storeWith(anArticle({ id: '1' }));
    expect(await store.articles.byId('2')).toBeNull();
    expect(await store.articles.byId(`1' or '1'='1`)).toBeNull();
  });
});

describe('articles.changedSince', () => {
  it('gives what loads and rollbacks left after a revision', async () => {
    const store = await storeWith(anArticle({ id: '1' }), anArticle({ id: '2' }));
    const first = await store.loads.revision();
    const changed = anArticle({ id: '2', title: 'Changed' });
    await store.loads.record({ source: 's', at: 2, new: [anArticle({ id: '3' })], changed: [changed] });
    const second = await store.loads.revision();
    expect(await store.articles.changedSince(first)).toEqual({
      articles: [anArticle({ id: '3' }), changed],
      withdrawn: [],
    });
    await store.loads.rollbackLatest(3);
    expect(await store.articles.changedSince(second)).toEqual({
      articles: [anArticle({ id: '2' })],
      withdrawn: ['3'],
    });
    expect(await store.articles.changedSince(await store.loads.revision())).toEqual({
      articles: [],
      withdrawn: [],
    });
  });
});

describe('articles.compare', () => {
  it('tells new from changed from unchanged, in the order given', async () => {
    const store = await storeWith(anArticle({ id: '1' }), anArticle({ id: '2' }));
    const changed = anArticle({ id: '2', body: 'Another text.' });
    const compared = await store.articles.compare([
      anArticle({ id: '4' }),
      changed,
      anArticle({ id: '1' }),
      anArticle({ id: '3' }),
    ]);
    expect(compared).toEqual({
      new: [anArticle({ id: '4' }), anArticle({ id: '3' })],
      changed: [changed],
      unchanged: [anArticle({ id: '1' })],
    });
  });

  it.each<[string, Partial<Article>]>([
    ['title', { title: 'Other' }],
    ['body', { body: '' }],
    ['url', { url: 'https://example.kz/' }],
    ['issuer', { issuer: 'dsm' }],
    ['region', { region: 'national' }],
    ['mentions', { mentions: ['KZ-10'] }],
    ['category', { category: 'Science' }],
    ['published', { published: '2025-02-02' }],
    ['language', { language: 'ru' }],
  ])('counts an article with another %s as changed', async (_, other) => {
    const store = await storeWith(anArticle({ id: '1' }));
    const { changed } = await store.articles.compare([anArticle({ id: '1', ...other })]);
    expect(changed).toHaveLength(1);
  });

  it('counts an article withdrawn before as new', async () => {
    const store = await storeWith(anArticle({ id: '1' }));
    await store.loads.rollbackLatest(2);
    expect((await store.articles.compare([anArticle({ id: '1' })])).new).toHaveLength(1);
  });

  it('takes the last of articles with one id', async () => {
    const store = await storeWith();
    const last = anArticle({ id: '1', title: 'Last' });
    expect(await store.articles.compare([anArticle({ id: '1' }), last])).toEqual({
      new: [last],
      changed: [],
      unchanged: [],
    });
  });

  it('compares more articles than one statement can name', async () => {
    const articles = Array.from({ length: 1001 }, (_, number) => anArticle({ id: String(number) }));
    const store = await storeWith(...articles.slice(0, 1000));
    const compared = await store.articles.compare(articles);
    expect(compared.unchanged).toHaveLength(1000);
    expect(compared.new).toEqual([articles[1000]]);
  });

  describe('finds an article that an earlier version stored under an id of the unfolded link', () => {
    const stored = anArticle({
      id: idBefore('http://www.water.kz/news/17/'),
      url: 'http://www.water.kz/news/17/',
      issuer: 'www.water.kz',
    });

    it.each(['http://www.water.kz/news/17/', 'https://water.kz/news/17', 'https://www.water.kz/news/17'])(
      'by the link %s',
      async (url) => {
        const store = await storeWith(stored);
        const arrived = anArticle({ ...stored, ...parseArticleUrl(url), language: 'en' });
        expect(await store.articles.compare([arrived])).toEqual({
          new: [],
          changed: [],
          unchanged: [stored],
        });
        const changed = { ...arrived, title: 'Changed' };
        expect((await store.articles.compare([changed])).changed).toEqual([{ ...stored, title: 'Changed' }]);
      },
    );

    it('but not another text at a generic link', async () => {
      const url = 'https://t.me/weatherkz';
      const fog = anArticle({ id: idBefore(url), url, title: 'Fog' });
      const store = await storeWith(fog);
      const id = (title: string) => identifyArticle(url, { ...fog, title })?.id ?? '';
      const again = { ...fog, id: id('Fog') };
      const frost = { ...fog, id: id('Frost'), title: 'Frost' };
      expect(await store.articles.compare([again, frost])).toEqual({
        new: [frost],
        changed: [],
        unchanged: [fog],
      });
    });
  });
});

/** As ids were made before spellings were folded. */
function idBefore(url: string): string {
  return createHash('sha256').update(new URL(url).href).digest('hex').slice(0, 12);
}
