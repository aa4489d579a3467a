import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFetcher } from '../../../src/sources/fetching/fetcher.ts';
import { PROXY_KINDS, startProxy } from '../../support/proxy-server.ts';

const PUBLIC = '195.12.113.29';
const NEVER = new AbortController().signal;

async function fetching(kind: (typeof PROXY_KINDS)[number], addresses: Readonly<Record<string, string[]>>) {
  const publisher = createServer((request, response) => {
    if (request.url === '/inside') response.writeHead(302, { location: 'http://inside.example/' }).end();
    else response.end(`news of ${request.headers.host}`);
  });
  publisher.listen(0, '127.0.0.1');
  await once(publisher, 'listening');
  const proxy = await startProxy(kind, (publisher.address() as AddressInfo).port);
  const fetcher = createFetcher({
    userAgent: 'test',
    chooseProxy: () => proxy.url,
    resolve: async (host) => addresses[host] ?? [],
    limits: { hostGapMillis: 0 },
  });
  onTestFinished(async () => {
    await fetcher.close();
    publisher.close().closeAllConnections();
  });
  const get = (url: string) => fetcher.get({ url, accept: '*/*', validators: null }, NEVER);
  return { get, proxy };
}

describe.each(PROXY_KINDS)('a publisher through a proxy by %s', (kind) => {
  it('is asked at the address that was checked', async () => {
    const { get, proxy } = await fetching(kind, { 'news.example': [PUBLIC] });
    const got = await get('http://news.example/');
    expect(got).toMatchObject({ outcome: 'document' });
    const bytes = got.outcome === 'document' ? got.document.bytes : undefined;
    expect(new TextDecoder().decode(bytes)).toBe('news of news.example');
    expect(proxy.asked).toEqual([`${PUBLIC}:80`]);
  });

  it.each([
    ['a name of the private network', 'http://inside.example/'],
    ['a private address', 'http://10.0.0.1/'],
    ['the proxy itself', 'http://127.0.0.1/'],
    ['a name that nobody knows', 'http://unknown.example/'],
  ])('is not asked where it is %s', async (_, url) => {
    const { get, proxy } = await fetching(kind, { 'inside.example': [PUBLIC, '192.168.0.1'] });
    expect(await get(url)).toMatchObject({ outcome: 'failed', reason: { kind: 'forbiddenAddress' } });
    expect(proxy.asked).toEqual([]);
  });

  it('leads nowhere else by a redirect', async () => {
    const addresses = { 'news.example': [PUBLIC], 'inside.example': ['192.168.0.1'] };
    const { get, proxy } = await fetching(kind, addresses);
    const got = await get('http://news.example/inside');
    expect(got).toMatchObject({ outcome: 'failed', reason: { kind: 'forbiddenAddress' } });
    expect(proxy.asked).toEqual([`${PUBLIC}:80`]);
  });

  it('says what the proxy says, without its password', async () => {
    const { get, proxy } = await fetching(kind, { 'news.example': [PUBLIC] });
    proxy.url.password = 'p@ss';
    const got = await get('http://news.example/');
    expect(got).toMatchObject({ outcome: 'failed', reason: { kind: 'unreachable' } });
    expect(JSON.stringify(got)).toMatch(/the proxy 127\.0\.0\.1:\d+ did not connect/);
    expect(JSON.stringify(got)).not.toMatch(/p@ss|p%40ss/);
  });
});
