import { describe, expect, it } from 'vitest';
import { pageOpener } from '../../src/app/open-sources.ts';
import { definition, NOW } from '../sources/kinds/definition.ts';
import { GOING_ON, startPublisher, testFetcher } from '../sources/publisher-server.ts';

describe('pageOpener', () => {
  it('sends the headers of a named source to its own host only', async () => {
    const own = await startPublisher();
    const other = await startPublisher();
    const named = [definition({ address: `${own.url}/feed`, headers: new Map([['token', 'SECRET']]) })];
    const openPage = pageOpener({ fetcher: testFetcher(), now: () => NOW, timeZone: 'Asia/Almaty' }, named);
    for (const { url } of [own, other]) await openPage(`${url}/news/1`).fetch(null, GOING_ON);
    expect(own.requests.map(({ headers }) => headers.token)).toEqual(['SECRET']);
    expect(other.requests.map(({ headers }) => headers.token)).toEqual([undefined]);
  });

  it('says in words that something is no address', async () => {
    const openPage = pageOpener({ fetcher: testFetcher(), now: () => NOW, timeZone: 'Asia/Almaty' });
    expect(await openPage('https://').fetch(null, GOING_ON)).toMatchObject({
      outcome: 'failed',
      reason: { kind: 'forbiddenAddress' },
    });
  });
});
