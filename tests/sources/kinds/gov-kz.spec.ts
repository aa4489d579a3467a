import { describe, expect, it } from 'vitest';
import {
  type Answer,
  GOING_ON,
  type Page,
  type ReceivedRequest,
  startPublisher,
} from '../publisher-server.ts';
import { articlesOf, firstFetch, NOW, openTestSource } from './definition.ts';

const LISTING = '/api/v1/public/content-manager/news';

interface Item {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly created_date: string;
}

const item = (id: number, title: string, body: string, created_date = '2025-02-01T10:00:00+05:00'): Item => ({
  id,
  title,
  body,
  created_date,
});

const KAZAKH = item(7, 'Көпір ашылды', '<p>Көпір бүгін ашылды.</p><p>Ұзындығы 5 км.</p>');
const RUSSIAN = item(7, 'Мост открыт', '<p>Мост открыт сегодня.</p><p>Длина 5 км.</p>');
const ENGLISH = item(7, 'A bridge is open', '<p>The bridge opened today.</p>');

/** Answers with the listing of the language that is asked for, newest first, a page at a time. */
const listings =
  (
    byLanguage: Readonly<Record<string, readonly unknown[]>>,
    wrap = (items: readonly unknown[]): unknown => items,
  ) =>
  ({ url, headers }: ReceivedRequest): Answer => {
    const query = new URL(url, 'http://gov.kz').searchParams;
    const [page, size] = [Number(query.get('page')), Number(query.get('size'))];
    const items = byLanguage[headers['accept-language'] ?? ''] ?? [];
    const body = JSON.stringify(wrap(items.slice((page - 1) * size, page * size)));
    return { headers: { 'content-type': 'application/json' }, body };
  };

async function ministry(page: Page, fields = {}, now = () => NOW) {
  const publisher = await startPublisher();
  publisher.pages.set(LISTING, page);
  const address = publisher.url;
  const languages = ['kk', 'ru', 'en'] as const;
  const source = openTestSource({ kind: 'gov.kz', project: 'dsm', address, languages, ...fields }, now);
  return { publisher, source };
}

describe('gov.kz', () => {
  it('gives the editions of a release as one article', async () => {
    const { publisher, source } = await ministry(listings({ kk: [KAZAKH], ru: [RUSSIAN], en: [ENGLISH] }));
    const { articles, doubtful, rejected } = await firstFetch(source);
    expect([doubtful, rejected]).toEqual([[], []]);
    const link = `https://www.gov.kz/memleket/entities/dsm/press/news/details/7?lang=`;
    expect(articles).toMatchObject([
      {
        id: '7',
        issuer: 'dsm',
        language: 'kk',
        title: 'Көпір ашылды',
        body: 'Көпір бүгін ашылды.\n\nҰзындығы 5 км.',
        url: `${link}kk`,
        published: '2025-02-01',
        otherEditions: [
          { language: 'ru', title: 'Мост открыт', url: `${link}ru` },
          { language: 'en', title: 'A bridge is open', body: 'The bridge opened today.', url: `${link}en` },
        ],
      },
    ]);
    expect(publisher.requests.map(({ url }) => url)).toEqual(
      Array(3).fill(`${LISTING}?sort-by=created_date:DESC&projects=eq:dsm&page=1&size=30`),
    );
  });

  it('reads a listing in an envelope, with the headers of the operator', async () => {
    const page = listings({ ru: [RUSSIAN] }, (content) => ({ content, totalPages: 1 }));
    const headers = new Map([
      ['hash', 'abc'],
      ['token', 'secret'],
    ]);
    const { publisher, source } = await ministry(page, { languages: ['ru'], headers });
    expect((await firstFetch(source)).articles).toMatchObject([{ title: 'Мост открыт' }]);
    expect(publisher.requests[0]?.headers).toMatchObject({
      hash: 'abc',
      token: 'secret',
      'accept-language': 'ru',
    });
  });

  it('knows the text of another language in place of a translation', async () => {
    const { source } = await ministry(listings({ kk: [RUSSIAN], ru: [RUSSIAN], en: [RUSSIAN] }));
    const { articles, rejected } = await firstFetch(source);
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([{ title: 'Мост открыт', otherEditions: [] }]);
  });

  it('takes the short description of an item without a text, and rejects what is no item', async () => {
    const items = [
      { id: '8', title: 'Қысқа', short_description: '<p>Қысқаша.</p>', created_date: '2025-02-01T00:00:00' },
      { id: 9, title: 'Without a date' },
      { id: 10, body: 'Without a title' },
      'no item',
    ];
    const { source } = await ministry(listings({ kk: items }), { languages: ['kk'] });
    const { articles, doubtful, rejected } = await firstFetch(source);
    expect(articles).toMatchObject([{ id: expect.any(String), body: 'Қысқаша.', published: '2025-02-01' }]);
    expect(doubtful).toMatchObject([{ doubt: 'undated', article: { title: 'Without a date', body: '' } }]);
    expect(rejected.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      expect.stringMatching(/^dsm, item 3 \(kk\): title is not as expected/),
      expect.stringMatching(/^dsm, item 4 \(kk\): the item is not as expected/),
    ]);
  });

  it('is unchanged as long as no language has news', async () => {
    const news = { kk: [KAZAKH], ru: [] as Item[], en: [] };
    const { source } = await ministry(listings(news));
    const { state } = await firstFetch(source);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(await source.fetch(state, GOING_ON)).toEqual({ outcome: 'unchanged', state });
    news.ru.push(RUSSIAN);
    const { articles } = articlesOf(await source.fetch(state, GOING_ON));
    expect(articles).toMatchObject([{ language: 'ru', otherEditions: [] }]);
  });

  it('asks with the validators of each language', async () => {
    const page: Page = (request) => {
      const etag = `"${request.headers['accept-language']}"`;
      if (request.headers['if-none-match'] === etag) return { status: 304 };
      return { headers: { etag }, body: JSON.stringify([KAZAKH]) };
    };
    const { publisher, source } = await ministry(page);
    const { state } = await firstFetch(source);
    expect(await source.fetch(state, GOING_ON)).toEqual({ outcome: 'unchanged', state });
    expect(publisher.requests).toHaveLength(6);
  });

  it('reads back to what it knows, a few pages at most', async () => {
    const dated = (id: number) =>
      item(id, `Тақырып ${id}`, `Мәтін ${id}`, new Date(NOW - 86_400_000 + id * 60_000).toISOString());
    const news = Array.from({ length: 300 }, (_, at) => dated(300 - at));
    const shown = { kk: news.slice(-20) };
    const { publisher, source } = await ministry(listings(shown), { languages: ['kk'] });
    const { state } = await firstFetch(source);
    const fetchedAfter = async (count: number) => {
      publisher.pages.set(LISTING, listings({ kk: news.slice(-count) }));
      const before = publisher.requests.length;
      const { articles } = articlesOf(await source.fetch(state, GOING_ON));
      return [articles.length, publisher.requests.length - before];
    };
    // 45 new ones stand on the first page and on half of the second.
    expect(await fetchedAfter(65)).toEqual([60, 2]);
    expect(await fetchedAfter(300)).toEqual([150, 5]);
  });

  it.each([
    [{ status: 403 }, 'refusedByPublisher', /answered with status 403: .*"hash" and "token"/],
    [{ status: 401 }, 'refusedByPublisher', /answered with status 401: .*ask the publisher for access/],
    [{ status: 400 }, 'refusedByPublisher', /answered with status 400: .*"hash" and "token"/],
    [
      { body: '<html><body>Access denied</body></html>' },
      'refusedByPublisher',
      /a page for people in place of news/,
    ],
    [{ body: '{"content": [' }, 'unreadable', /broken JSON/],
    [{ body: '{"error": "no"}' }, 'unreadable', /no listing of news; expected a list/],
    [{ status: 500 }, 'publisherError', /status 500/],
  ] as const)('says in words why it fails: %j', async (answer, kind, message) => {
    const { source } = await ministry(answer);
    const outcome = await source.fetch(null, GOING_ON);
    expect(outcome).toMatchObject({
      outcome: 'failed',
      reason: { kind, message: expect.stringMatching(message) },
    });
  });

  it('comes again as a whole if one language fails', async () => {
    const good = listings({ kk: [KAZAKH] });
    const { source } = await ministry((request) =>
      request.headers['accept-language'] === 'ru' ? { status: 502 } : good(request),
    );
    expect(await source.fetch(null, GOING_ON)).toMatchObject({
      outcome: 'failed',
      reason: { kind: 'publisherError' },
    });
  });
});
