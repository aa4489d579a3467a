import { once } from 'node:events';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DocumentOutcome, DocumentRequest, Fetcher } from '../../../src/sources/fetching/fetcher.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { freePort } from '../../support/free-port.ts';
import {
  GOING_ON,
  PUBLISHER_ADDRESS,
  type Publisher,
  startPublisher,
  testFetcher,
} from '../publisher-server.ts';

const MEGABYTE = 1024 * 1024;

function get(fetcher: Fetcher, url: string, more: Partial<DocumentRequest> = {}, signal = GOING_ON) {
  return fetcher.get({ url, accept: 'text/plain', validators: null, ...more }, signal);
}

async function textAt(fetcher: Fetcher, url: string): Promise<string> {
  const fetched = await get(fetcher, url);
  expect(fetched.outcome).toBe('document');
  return fetched.outcome === 'document' ? Buffer.from(fetched.document.bytes).toString() : '';
}

const failureOf = (fetched: DocumentOutcome) => (fetched.outcome === 'failed' ? fetched.reason : fetched);

describe('a fetcher', () => {
  it('says who it is and what it wants', async () => {
    const publisher = await startPublisher();
    publisher.pages.set('/news', { body: 'News' });
    const headers = new Map([['token', 'abc']]);
    const fetcher = testFetcher({ userAgent: 'Habarshy/9 (+https://example.kz/bot)' });
    expect(await get(fetcher, `${publisher.url}/news?page=1`, { headers })).toMatchObject({
      outcome: 'document',
      document: { url: `${publisher.url}/news?page=1`, contentType: null, validators: null },
    });
    expect(publisher.requests.map(({ url, headers: sent }) => ({ url, ...sent }))).toMatchObject([
      {
        url: '/news?page=1',
        'user-agent': 'Habarshy/9 (+https://example.kz/bot)',
        accept: 'text/plain',
        'accept-encoding': 'gzip, br',
        token: 'abc',
      },
    ]);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['', Buffer.from],
  ])('reads a body compressed by "%s"', async (encoding, compress) => {
    const publisher = await startPublisher();
    const body = compress(Buffer.from('Жаңалық '.repeat(10_000)));
    publisher.pages.set('/', { headers: { 'content-encoding': encoding }, body });
    expect(await textAt(testFetcher(), publisher.url)).toBe('Жаңалық '.repeat(10_000));
  });

  it('asks whether a document changed, and takes 304 for no', async () => {
    const publisher = await startPublisher();
    const date = 'Sat, 01 Feb 2025 10:00:00 GMT';
    publisher.pages.set('/news', ({ headers }) =>
      headers['if-none-match'] === '"1"' && headers['if-modified-since'] === date
        ? { status: 304 }
        : { headers: { etag: '"1"', 'last-modified': date }, body: 'News' },
    );
    const fetcher = testFetcher();
    const first = await get(fetcher, `${publisher.url}/news`);
    const validators = first.outcome === 'document' ? first.document.validators : null;
    expect(validators).toEqual({ url: `${publisher.url}/news`, etag: '"1"', lastModified: date });
    expect(await get(fetcher, `${publisher.url}/news`, { validators })).toEqual({ outcome: 'unchanged' });
    // Those of another document say nothing of this one.
    const other = { etag: '"1"', lastModified: date, url: `${publisher.url}/old` };
    expect(await get(fetcher, `${publisher.url}/news`, { validators: other })).toMatchObject({
      outcome: 'document',
    });
  });

  it.each([
    [401, 'refusedByPublisher'],
    [403, 'refusedByPublisher'],
    [404, 'notFound'],
    [410, 'notFound'],
    [429, 'tooManyRequests'],
    [500, 'publisherError'],
    [400, 'unexpectedAnswer'],
    // A redirect to nowhere.
    [302, 'unexpectedAnswer'],
  ])('names the failure that status %d stands for', async (status, kind) => {
    const publisher = await startPublisher();
    publisher.pages.set('/news', { status, body: 'No.' });
    const reason = failureOf(await get(testFetcher(), `${publisher.url}/news?key=secret`));
    expect(reason).toMatchObject({ kind });
    expect(reason).toHaveProperty('message', expect.stringContaining(`:${publisher.port}/news answered`));
    expect(JSON.stringify(reason)).not.toContain('secret');
  });

  it('says that a host cannot be reached', async () => {
    const fetcher = testFetcher();
    const port = await freePort();
    const reason = failureOf(await get(fetcher, `http://${PUBLISHER_ADDRESS}:${port}/`));
    expect(reason).toEqual({
      kind: 'unreachable',
      message: `127.0.0.2:${port} cannot be reached (it refuses connections)`,
    });
    const unknown = testFetcher({
      resolve: async () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' })),
    });
    expect(failureOf(await get(unknown, 'http://news.example.kz/'))).toEqual({
      kind: 'unreachable',
      message: 'news.example.kz cannot be reached (no host has this name)',
    });
  });
});

describe('redirects', () => {
  it('are followed, up to five, relative ones too', async () => {
    const publisher = await startPublisher();
    for (let at = 0; at < 6; at++) {
      publisher.pages.set(`/${at}`, { status: 301 + (at % 2), headers: { location: `${at + 1}` } });
    }
    publisher.pages.set('/6', { body: 'There' });
    const fetcher = testFetcher();
    expect(await get(fetcher, `${publisher.url}/1`)).toMatchObject({
      outcome: 'document',
      document: { url: `${publisher.url}/6` },
    });
    expect(failureOf(await get(fetcher, `${publisher.url}/0`))).toMatchObject({ kind: 'tooManyRedirects' });
  });

  it('do not take the headers of a source to another host', async () => {
    const publisher = await startPublisher();
    const other = await startPublisher();
    publisher.pages.set('/', { status: 302, headers: { location: `${other.url}/` } });
    other.pages.set('/', { body: 'Other' });
    const headers = new Map([['token', 'secret']]);
    expect(await get(testFetcher(), publisher.url, { headers })).toMatchObject({ outcome: 'document' });
    expect(publisher.requests[0]?.headers).toHaveProperty('token');
    expect(other.requests[0]?.headers).not.toHaveProperty('token');
  });
});

describe('addresses that are not public', () => {
  const forbidden = (fetcher: Fetcher, url: string) => get(fetcher, url).then(failureOf);

  it('are refused in every spelling, before anything is sent', async () => {
    const inside = await startPublisher('127.0.0.1');
    inside.pages.set('/', { body: 'Inside' });
    const fetcher = testFetcher();
    const { port } = inside;
    const spellings = [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://[::1]:${port}/`,
    ];
    for (const url of spellings)
      expect(await forbidden(fetcher, url)).toMatchObject({ kind: 'forbiddenAddress' });
    expect(inside.requests).toEqual([]);
  });

  it('are refused after a redirect', async () => {
    const inside = await startPublisher('127.0.0.1');
    const publisher = await startPublisher();
    publisher.pages.set('/', { status: 302, headers: { location: `http://127.0.0.1:${inside.port}/` } });
    publisher.pages.set('/file', { status: 302, headers: { location: 'file:///etc/passwd' } });
    const fetcher = testFetcher();
    expect(await forbidden(fetcher, publisher.url)).toEqual({
      kind: 'forbiddenAddress',
      message: `127.0.0.1:${inside.port} is in a private or reserved network; the bot asks public addresses only`,
    });
    expect(await forbidden(fetcher, `${publisher.url}/file`)).toMatchObject({ kind: 'forbiddenAddress' });
    expect(inside.requests).toEqual([]);
  });

  it('are refused if a name resolves to one, first or later', async () => {
    const inside = await startPublisher('127.0.0.1');
    const publisher = await startPublisher();
    publisher.pages.set('/', { headers: { connection: 'close' }, body: 'News' });
    const answers = [[PUBLISHER_ADDRESS], ['127.0.0.1'], [PUBLISHER_ADDRESS, '127.0.0.1'], []];
    const fetcher = testFetcher({ resolve: async () => answers.shift() ?? [] });
    const url = `http://rebinding.example.kz:${publisher.port}/`;
    expect(await textAt(fetcher, url)).toBe('News');
    for (let times = 0; times < 3; times++) {
      expect(await forbidden(fetcher, url)).toMatchObject({ kind: 'forbiddenAddress' });
    }
    expect([publisher.requests.length, inside.requests.length]).toEqual([1, 0]);
  });

  it.each(['ftp://example.kz/news', 'file:///etc/passwd', 'data:text/plain,News', 'no address'])(
    'are those of other schemes too: %s',
    async (url) => {
      expect(await forbidden(testFetcher(), url)).toMatchObject({ kind: 'forbiddenAddress' });
    },
  );
});

describe('a body', () => {
  it.each([
    ['announces itself as too large', { 'content-length': String(10 * MEGABYTE) }],
    ['turns out to be too large', {}],
  ])('that %s is not read', async (_, headers) => {
    const publisher = await startPublisher();
    publisher.pages.set('/', { headers, body: Buffer.alloc(10 * MEGABYTE) });
    expect(failureOf(await get(testFetcher(), publisher.url))).toEqual({
      kind: 'tooLarge',
      message: `127.0.0.2:${publisher.port}/ sends more than 8 MB`,
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('that is a %s bomb is not blown up', async (encoding, compress) => {
    const publisher = await startPublisher();
    const body = compress(Buffer.alloc(50 * MEGABYTE));
    expect(body.length).toBeLessThan(MEGABYTE);
    publisher.pages.set('/', { headers: { 'content-encoding': encoding }, body });
    expect(failureOf(await get(testFetcher(), publisher.url))).toMatchObject({ kind: 'tooLarge' });
  });

  it.each([
    ['gzip', 'no gzip'],
    ['gzip', gzipSync('News '.repeat(1000)).subarray(0, 20)],
    ['br', 'no brotli at all'],
    ['zstd', 'News'],
  ])('compressed by %s that cannot be read is said to be so', async (encoding, body) => {
    const publisher = await startPublisher();
    publisher.pages.set('/', { headers: { 'content-encoding': encoding }, body });
    expect(failureOf(await get(testFetcher(), publisher.url))).toMatchObject({ kind: 'unreadable' });
  });

  it('that breaks off is no document', async () => {
    const publisher = await startPublisher();
    publisher.pages.set('/', ({ response }) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('Ne', () => response.destroy());
      return undefined;
    });
    expect(failureOf(await get(testFetcher(), publisher.url))).toMatchObject({ kind: 'unreachable' });
  });
});

describe('limits on time', () => {
  /** A request to a publisher that does with it what the test says; resolved when the publisher has it. */
  async function slow(
    publisher: Publisher,
    clock: FakeClock,
    begin: (chunk: () => void) => void,
    signal = GOING_ON,
  ) {
    const received = new Promise<void>((resolve) => {
      publisher.pages.set('/', ({ response }) => {
        begin(() => response.write('Ne'));
        resolve();
        return undefined;
      });
    });
    const fetched = get(testFetcher({ clock }), publisher.url, {}, signal);
    await received;
    return fetched;
  }

  it('end a wait for headers', async () => {
    const clock = new FakeClock();
    const publisher = await startPublisher();
    const fetched = slow(publisher, clock, () => void setImmediate(() => clock.advance(30_000)));
    expect(failureOf(await fetched)).toEqual({
      kind: 'timeout',
      message: `127.0.0.2:${publisher.port}/ does not answer in time`,
    });
  });

  it('end a body that comes drop by drop', async () => {
    const clock = new FakeClock();
    const publisher = await startPublisher();
    publisher.pages.set('/', ({ response }) => {
      const drop = () => response.write('x');
      drop();
      const dropping = setInterval(drop, 1);
      response.once('close', () => clearInterval(dropping));
      return undefined;
    });
    const fetcher = testFetcher({ clock });
    const fetched = get(fetcher, publisher.url);
    let isOver = false;
    void fetched.then(() => {
      isOver = true;
    });
    // Each drop comes well within a limit of its own; the whole does not.
    await expect
      .poll(async () => {
        await clock.advance(10_000);
        return isOver;
      })
      .toBe(true);
    expect(failureOf(await fetched)).toMatchObject({ kind: 'timeout' });
  });

  it('end with the bot', async () => {
    const stopping = new AbortController();
    const publisher = await startPublisher();
    const fetched = slow(publisher, new FakeClock(), () => stopping.abort(), stopping.signal);
    expect(failureOf(await fetched)).toMatchObject({ kind: 'aborted' });
    const [request] = publisher.requests;
    if (request !== undefined && !request.response.destroyed) await once(request.response, 'close');
    expect(failureOf(await get(testFetcher(), publisher.url, {}, stopping.signal))).toMatchObject({
      kind: 'aborted',
    });
    expect(publisher.requests).toHaveLength(1);
  });
});

describe('the pace', () => {
  it('leaves a gap between requests to one host, and none between hosts', async () => {
    const clock = new FakeClock();
    const publisher = await startPublisher();
    const other = await startPublisher();
    const times: number[] = [];
    const page = () => {
      times.push(clock.now());
      return { body: 'News' };
    };
    publisher.pages.set('/', page);
    other.pages.set('/', page);
    const fetcher = testFetcher({ clock, limits: { hostGapMillis: 1000 } });
    const start = clock.now();
    const all = [publisher.url, publisher.url, publisher.url, other.url].map((url) => get(fetcher, url));
    await expect.poll(() => times).toEqual([start, start]);
    await clock.advance(1000);
    await expect.poll(() => times).toEqual([start, start, start + 1000]);
    await clock.advance(1000);
    await expect.poll(() => times).toEqual([start, start, start + 1000, start + 2000]);
    await Promise.all(all);
  });

  it('keeps away from a host as long as it asked for', async () => {
    const clock = new FakeClock();
    const publisher = await startPublisher();
    publisher.pages.set('/', { status: 503, headers: { 'retry-after': '120' } });
    const fetcher = testFetcher({ clock });
    expect(await get(fetcher, publisher.url)).toMatchObject({
      reason: { kind: 'publisherError' },
      retryAfterMillis: 120_000,
    });
    publisher.pages.set('/', { body: 'News' });
    await clock.advance(60_000);
    expect(await get(fetcher, publisher.url)).toMatchObject({
      reason: { kind: 'tooManyRequests' },
      retryAfterMillis: 60_000,
    });
    expect(publisher.requests).toHaveLength(1);
    await clock.advance(60_000);
    expect(await textAt(fetcher, publisher.url)).toBe('News');
  });
});
