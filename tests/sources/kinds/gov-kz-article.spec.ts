import { describe, expect, it } from 'vitest';
import { govKzLink } from '../../../src/sources/kinds/gov-kz-article.ts';
import { GOING_ON, type Page, PUBLISHER_ADDRESS, startPublisher, testFetcher } from '../publisher-server.ts';
import { firstFetch, NOW, openTestSource } from './definition.ts';

const PATH = '/memleket/entities/dsm/press/news/details/7';
const EDITIONS: Readonly<Record<string, object>> = {
  kk: {
    id: 7,
    title: 'Көпір ашылды',
    body: '<p>Көпір бүгін ашылды.</p>',
    created_date: '2025-02-01T10:00:00+05:00',
  },
  ru: {
    id: 7,
    title: 'Мост открыт',
    body: '<p>Мост открыт сегодня.</p>',
    created_date: '2025-02-01T10:00:00+05:00',
  },
};

/** The page source of a link to gov.kz, whose name leads to the tests' publisher. */
async function articleAt(page: Page) {
  const publisher = await startPublisher();
  publisher.pages.set('/api/v1/public/content-manager/news/7', page);
  const fetcher = testFetcher({ resolve: async () => [PUBLISHER_ADDRESS] });
  const address = `http://www.gov.kz:${publisher.port}${PATH}?lang=ru`;
  return openTestSource({ kind: 'page', address }, () => NOW, fetcher);
}

describe('an article on gov.kz', () => {
  it('is read in each language that it has, from a link to one', async () => {
    const source = await articleAt(({ headers }) => {
      const edition = EDITIONS[headers['accept-language'] ?? ''];
      return edition === undefined ? { status: 404 } : { body: JSON.stringify(edition) };
    });
    const { articles, state } = await firstFetch(source);
    const [article] = articles;
    const { language, title, url } = article ?? {};
    const editions = [{ language, title, url }, ...(article?.otherEditions ?? [])];
    expect(articles).toMatchObject([{ id: '7', issuer: 'dsm', published: '2025-02-01' }]);
    expect(
      editions.sort((one, other) => (one.language ?? '').localeCompare(other.language ?? '')),
    ).toMatchObject([
      { language: 'kk', title: 'Көпір ашылды', url: `https://www.gov.kz${PATH}?lang=kk` },
      { language: 'ru', title: 'Мост открыт', url: `https://www.gov.kz${PATH}?lang=ru` },
    ]);
    expect(await source.fetch(state, GOING_ON)).toEqual({ outcome: 'unchanged', state });
  });

  it.each(['data', 'content'])('may be in an envelope, "%s"', async (name) => {
    const source = await articleAt({ body: JSON.stringify({ [name]: EDITIONS.kk }) });
    expect((await firstFetch(source)).articles).toMatchObject([{ title: 'Көпір ашылды', otherEditions: [] }]);
  });

  it.each([
    [{ status: 404 }, 'notFound', 'gov.kz has no article 7; check the link'],
    [{ status: 403 }, 'refusedByPublisher', 'headers "hash" and "token"'],
    [{ body: '<html></html>' }, 'refusedByPublisher', 'a page for people'],
    [{ body: '{"message": "no"}' }, 'unreadable', 'is no news: id is not as expected'],
  ] as const)('says in words why it fails: %j', async (answer, kind, message) => {
    const source = await articleAt(answer);
    expect(await source.fetch(null, GOING_ON)).toMatchObject({
      outcome: 'failed',
      reason: { kind, message: expect.stringContaining(message) },
    });
  });

  it.each([`https://www.gov.kz${PATH}`, `https://gov.kz${PATH}?lang=kk`])('has the link %s', (url) => {
    expect(govKzLink(url)).toMatchObject({ project: 'dsm', id: '7' });
  });

  it.each(['https://www.gov.kz/memleket/entities/dsm', `https://example.kz${PATH}`, 'no link'])(
    'does not have the link %s',
    (url) => {
      expect(govKzLink(url)).toBeNull();
    },
  );
});
