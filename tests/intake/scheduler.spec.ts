import { describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../src/sources/source.ts';
import { anArticle } from '../support/articles.ts';
import { aDefinition, FAILED, intakeForTest, MINUTE, NOW, UNCHANGED } from './intaking.ts';

const HOUR = 60 * MINUTE;
const brought = (ids: readonly string[], state = {}): FetchOutcome => ({
  outcome: 'articles',
  articles: ids.map((id) => anArticle({ id })),
  doubtful: [],
  rejected: [],
  state,
});

type Intake = Awaited<ReturnType<typeof intakeForTest>>;

/** Resolves when so many fetches have ended. */
const ended = ({ reports }: Intake, count: number) =>
  expect.poll(() => reports.length, { interval: 2 }).toBe(count);
/** Waits until the scheduler sleeps, and moves the clock. */
async function moveTo({ clock }: Intake, time: number): Promise<void> {
  await expect.poll(() => clock.nextAt, { interval: 2 }).not.toBeNull();
  await clock.advance(time - clock.now());
}
/** Moves the clock to the next fetch of source `a`, and resolves when it has ended. */
async function nextFetch(intake: Intake): Promise<void> {
  const fetches = intake.reports.length;
  await moveTo(intake, (await intake.store.sources.get('a'))!.nextRunAt);
  await ended(intake, fetches + 1);
}

describe('Scheduler', () => {
  it('fetches a source at once, then at its interval, with the state that it left', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { source, store, start, reports, library } = intake;
    source.answer = async () => brought(['1'], { etag: 'x' });
    start();
    await ended(intake, 1);
    expect(reports[0]).toMatchObject({ source: 'a', outcome: 'loaded', summary: { newArticles: 1 } });
    expect(library.index.articles).toHaveLength(1);
    expect(await store.sources.get('a')).toMatchObject({ lastFetchAt: NOW, nextRunAt: NOW + 10 * MINUTE });
    await moveTo(intake, NOW + 9 * MINUTE);
    expect(source.asked).toHaveLength(1);
    await moveTo(intake, NOW + 11 * MINUTE);
    await ended(intake, 2);
    expect(source.asked).toEqual([null, { etag: 'x' }]);
    expect(reports[1]).toMatchObject({ summary: { newArticles: 0, unchangedArticles: 1 } });
  });

  it('fetches a few sources at a time, and the others when those end', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const intake = await intakeForTest(...names.map((name) => aDefinition(name)));
    const { sources, start } = intake;
    const hanging = sources.map((source) => source.hang());
    const underWay = () =>
      sources.flatMap(({ definition, underWay }) => (underWay > 0 ? [definition.name] : []));
    start();
    await expect.poll(underWay).toEqual(['a', 'b', 'c', 'd']);
    hanging[1]!.tell(UNCHANGED);
    await expect.poll(underWay).toEqual(['a', 'c', 'd', 'e']);
    for (const { tell } of hanging) tell(UNCHANGED);
    await ended(intake, 7);
    expect(sources.map(({ asked }) => asked.length)).toEqual(names.map(() => 1));
  });

  it('never fetches one source twice at once, however often it is asked, also by two processes', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { source, start, store, clock, service } = intake;
    const { tell } = source.hang();
    const one = start();
    const other = start();
    await expect.poll(() => source.underWay).toBe(1);
    for (let turn = 0; turn < 5; turn += 1) {
      await service.fetchNow('a');
      one.wake();
      other.wake();
      await clock.advance(20_000);
    }
    tell(UNCHANGED);
    await ended(intake, 1);
    expect(source.mostUnderWay).toBe(1);
    expect(source.asked).toHaveLength(1);
    expect(await store.sources.get('a')).toMatchObject({ claimedUntil: null });
  });

  it('backs off from a source that fails, and returns to its interval', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { source, store, start } = intake;
    source.answer = async () => FAILED;
    start();
    const waits: number[] = [];
    for (let failures = 1; failures <= 8; failures += 1) {
      await ended(intake, failures);
      const { lastFetchAt, nextRunAt } = (await store.sources.get('a'))!;
      waits.push((nextRunAt - lastFetchAt!) / MINUTE);
      if (failures === 8) source.answer = async () => UNCHANGED;
      if (failures < 8) await moveTo(intake, nextRunAt);
    }
    expect(waits).toEqual([7.5, 15, 30, 60, 120, 240, 270, 270]);
    await nextFetch(intake);
    expect(await store.sources.get('a')).toMatchObject({ failures: 0, problem: null });
  });

  it('waits as long as the publisher asks', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { source, start } = intake;
    source.answer = async () => ({ ...FAILED, retryAfterMillis: 3 * HOUR }) as FetchOutcome;
    start();
    await ended(intake, 1);
    await moveTo(intake, NOW + 3 * HOUR - MINUTE);
    expect(source.asked).toHaveLength(1);
    await moveTo(intake, NOW + 3 * HOUR + MINUTE);
    await ended(intake, 2);
  });

  it('tells the admins once of a source that fails for a day, and again of the next such day', async () => {
    const intake = await intakeForTest(aDefinition('a', { intervalMillis: 4 * HOUR }));
    const { source, start, onLongFailure, store, clock } = intake;
    source.answer = async () => FAILED;
    onLongFailure.mockRejectedValueOnce(new Error('Telegram is away'));
    start();
    await ended(intake, 1);
    const noticed = async () => (await store.sources.get('a'))?.noticedAt ?? null;
    while (clock.now() < NOW + 24 * HOUR) {
      expect(onLongFailure).not.toHaveBeenCalled();
      await nextFetch(intake);
    }
    await expect.poll(() => onLongFailure.mock.calls.length).toBe(1);
    // The first call failed.
    for (let failures = 0; failures < 3; failures += 1) await nextFetch(intake);
    await expect.poll(noticed).not.toBeNull();
    expect(onLongFailure).toHaveBeenCalledTimes(2);
    const problem = { kind: 'timeout', message: 'No answer within 30 s.' };
    expect(onLongFailure).toHaveBeenLastCalledWith({ source: 'a', since: NOW, problem });
    source.answer = async () => UNCHANGED;
    await nextFetch(intake);
    expect(await noticed()).toBeNull();
    source.answer = async () => FAILED;
    const failedAgainAt = clock.now() + 4 * HOUR;
    while (clock.now() < failedAgainAt + 25 * HOUR) await nextFetch(intake);
    await expect.poll(noticed).not.toBeNull();
    expect(onLongFailure).toHaveBeenCalledTimes(3);
  });

  it('counts a fetch without an end as a failure', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { source, start, clock, reports } = intake;
    source.hang();
    start();
    await expect.poll(() => source.underWay).toBe(1);
    await clock.advance(3 * MINUTE);
    await ended(intake, 1);
    expect(reports[0]).toMatchObject({ outcome: 'failed', problem: { kind: 'timeout' } });
  });

  it('ends a fetch when it stops, and leaves the source due', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { source, start, store, reports } = intake;
    source.hang();
    const scheduler = start();
    await expect.poll(() => source.underWay).toBe(1);
    await scheduler.stop();
    expect(reports).toEqual([{ source: 'a', outcome: 'stopped' }]);
    expect(await store.sources.get('a')).toMatchObject({ claimedUntil: null, nextRunAt: NOW, failures: 0 });
  });

  it('fetches again what a process that died had claimed, when the claim ends', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { source, store, start } = intake;
    await store.sources.add(['a'], NOW);
    await store.sources.claim('a', NOW, NOW + 5 * MINUTE);
    start();
    await moveTo(intake, NOW + 4 * MINUTE);
    expect(source.asked).toHaveLength(0);
    await moveTo(intake, NOW + 6 * MINUTE);
    await ended(intake, 1);
  });

  it('fetches at once what a process had claimed whose clock was an hour ahead', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { store, start } = intake;
    await store.sources.add(['a'], NOW);
    await store.sources.claim('a', NOW + 60 * MINUTE, NOW + 65 * MINUTE);
    start();
    await ended(intake, 1);
  });

  it('fetches at once what a process had put off whose clock was an hour ahead', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { store, start } = intake;
    const at = NOW + HOUR;
    await store.sources.add(['a'], NOW);
    await store.sources.claim('a', at, at + 5 * MINUTE);
    const fetched = {
      outcome: 'succeeded',
      at,
      nextRunAt: at + HOUR,
      state: {},
      broughtNews: false,
    } as const;
    await store.sources.settle('a', at + 5 * MINUTE, fetched);
    start();
    await ended(intake, 1);
  });

  it('keeps the state of a load that could not be stored, so that it comes again', async () => {
    const intake = await intakeForTest(aDefinition('a'));
    const { source, start, store, library } = intake;
    source.answer = async () => brought(['1'], { etag: 'x' });
    let isFirst = true;
    const failing = {
      loadFetched: (load: Parameters<typeof library.loadFetched>[0]) => {
        if (!isFirst) return library.loadFetched(load);
        isFirst = false;
        return Promise.reject(new Error('the disk is full'));
      },
    };
    start({ library: failing });
    await ended(intake, 1);
    expect(await store.sources.get('a')).toMatchObject({ state: null, lastFetchAt: null });
    await moveTo(intake, NOW + 6 * MINUTE);
    await ended(intake, 2);
    expect(source.asked).toEqual([null, null]);
    expect(library.index.articles).toHaveLength(1);
  });

  it('masks the article of a page that is gone twice, and brings it back with the page', async () => {
    const intake = await intakeForTest(aDefinition('a', { kind: 'page' }));
    const { source, start, library, store, reports } = intake;
    const gone: FetchOutcome = {
      outcome: 'failed',
      reason: { kind: 'notFound', message: 'The page is gone (410).' },
      retryAfterMillis: null,
    };
    const found = () => library.index.articles.map(({ id }) => id);
    const next = async (answer: FetchOutcome) => {
      source.answer = async () => answer;
      await nextFetch(intake);
    };
    source.answer = async () => brought(['1'], { etag: 'x' });
    start();
    await ended(intake, 1);
    await next(gone);
    expect(found()).toEqual(['1']);
    await next(gone);
    await expect.poll(found).toEqual([]);
    expect(reports.at(-1)).toMatchObject({ outcome: 'failed', withdrawnArticles: 1 });
    expect(await store.sources.get('a')).toMatchObject({ state: null, failures: 2 });
    await next(brought(['1'], { etag: 'y' }));
    await expect.poll(found).toEqual(['1']);
  });
});
