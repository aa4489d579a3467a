import { beforeEach, describe, expect, it } from 'vitest';
import type { SettledFetch } from '../../src/sources/source-record.ts';
import { type TemporaryStore, temporaryStore } from '../support/store.ts';

const SUCCESS: SettledFetch = {
  outcome: 'succeeded',
  at: 20,
  nextRunAt: 120,
  state: { etag: '"1"', seen: ['a'] },
  broughtNews: true,
};
const FAILURE: SettledFetch = {
  outcome: 'failed',
  at: 20,
  nextRunAt: 90,
  problem: { kind: 'timeout', message: 'No answer within 30 s.' },
  forgetState: false,
};

describe('SourceStore', () => {
  let temporary: TemporaryStore;
  let sources: TemporaryStore['store']['sources'];
  beforeEach(async () => {
    temporary = await temporaryStore();
    sources = temporary.store.sources;
    await sources.add(['a', 'b'], 10);
  });
  const recordOf = async (name: string) => (await sources.all()).get(name);

  it('adds each source once, due at once and never fetched', async () => {
    await sources.add(['a', 'c'], 99);
    expect([...(await sources.all()).keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(await recordOf('a')).toEqual({
      name: 'a',
      state: null,
      lastFetchAt: null,
      lastSuccessAt: null,
      lastNewAt: null,
      failures: 0,
      failingSince: null,
      problem: null,
      noticedAt: null,
      nextRunAt: 10,
      pause: null,
      claimedUntil: null,
    });
  });

  const fetchedAt = async (at: number) => {
    await sources.claim('a', at, at + 50);
    await sources.settle('a', at + 50, { ...SUCCESS, at, nextRunAt: at + 100 });
  };

  it.each<[string, () => Promise<unknown>, boolean]>([
    ['due', async () => {}, true],
    ['not due yet', () => sources.resume('a', 12), false],
    ['paused', () => sources.pause('a', 'byAdmin'), false],
    ['claimed by another', () => sources.claim('a', 10, 50), false],
    ['left claimed by another that died', () => sources.claim('a', 10, 11), true],
    ['claimed by a clock slightly ahead', () => sources.claim('a', 30_000, 30_050), false],
    ['claimed by a clock an hour ahead', () => sources.claim('a', 3_600_000, 3_600_050), true],
    ['put off by a clock slightly ahead', () => fetchedAt(30_000), false],
    ['put off by a clock an hour ahead', () => fetchedAt(3_600_000), true],
  ])('is claimed where it is %s: %s', async (_, before, isClaimed) => {
    await before();
    expect((await sources.claim('a', 11, 60)) !== null).toBe(isClaimed);
  });

  it('gives one of two processes that claim at once the source', async () => {
    const other = await temporary.openAnother();
    const claims = await Promise.all([sources.claim('a', 10, 50), other.sources.claim('a', 10, 51)]);
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });

  it('keeps what a success brought, and forgets the failures before it', async () => {
    for (const fetch of [FAILURE, { ...FAILURE, at: 30 }, SUCCESS]) {
      await sources.resume('a', 10);
      await sources.claim('a', 10, 50);
      await sources.settle('a', 50, fetch);
    }
    expect(await recordOf('a')).toMatchObject({
      state: { etag: '"1"', seen: ['a'] },
      lastFetchAt: 20,
      lastSuccessAt: 20,
      lastNewAt: 20,
      failures: 0,
      failingSince: null,
      problem: null,
      nextRunAt: 120,
      claimedUntil: null,
    });
    await sources.settle('a', 50, { ...SUCCESS, at: 40, broughtNews: false });
    expect(await recordOf('a')).toMatchObject({ lastSuccessAt: 40, lastNewAt: 20 });
  });

  it('counts failures from the first, with the reason of the last, and keeps the state', async () => {
    await sources.settle('a', 50, SUCCESS);
    await sources.settle('a', 50, { ...FAILURE, at: 30 });
    const gone: SettledFetch = { ...FAILURE, at: 40, problem: { kind: 'notFound', message: 'It is gone.' } };
    await sources.settle('a', 50, gone);
    const failed = { failures: 2, failingSince: 30, problem: { kind: 'notFound', message: 'It is gone.' } };
    expect(await recordOf('a')).toMatchObject({ ...failed, state: { etag: '"1"' }, lastSuccessAt: 20 });
    await sources.settle('a', 50, { ...gone, at: 50, forgetState: true });
    expect(await recordOf('a')).toMatchObject({ failures: 3, state: null });
  });

  it('leaves the claim of another process alone', async () => {
    await sources.claim('a', 10, 20);
    await sources.claim('a', 20, 70);
    await sources.settle('a', 20, SUCCESS);
    expect(await recordOf('a')).toMatchObject({ claimedUntil: 70 });
    await sources.release('a', 20, 5);
    expect(await recordOf('a')).toMatchObject({ claimedUntil: 70, nextRunAt: 120 });
    await sources.release('a', 70, 5);
    expect(await recordOf('a')).toMatchObject({ claimedUntil: null, nextRunAt: 5 });
  });

  it('is fetched on request unless it is paused or unknown', async () => {
    await sources.settle('a', 50, SUCCESS);
    expect(await sources.requestFetch('a', 30)).toBe(true);
    expect(await recordOf('a')).toMatchObject({ nextRunAt: 30 });
    await sources.pause('a', 'byAdmin');
    expect(await sources.requestFetch('a', 40)).toBe(false);
    expect(await sources.requestFetch('z', 40)).toBe(false);
  });

  it('is paused and asked for everything again after a rollback of its load', async () => {
    await sources.settle('a', 50, SUCCESS);
    expect(await sources.loadRolledBack('a')).toBe(true);
    expect(await sources.loadRolledBack('seeds/news.txt')).toBe(false);
    expect(await recordOf('a')).toMatchObject({ pause: 'rolledBack', state: null });
    expect(await recordOf('b')).toMatchObject({ pause: null });
    expect(await sources.resume('a', 33)).toBe(true);
    expect(await recordOf('a')).toMatchObject({ pause: null, nextRunAt: 33 });
  });
});
