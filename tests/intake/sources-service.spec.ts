import { describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../src/sources/source.ts';
import { anArticle } from '../support/articles.ts';
import { aDefinition, FAILED, intakeForTest, MINUTE } from './intaking.ts';

const brought = (...ids: string[]): FetchOutcome => ({
  outcome: 'articles',
  articles: ids.map((id) => anArticle({ id })),
  doubtful: [],
  rejected: [],
  state: { etag: 'x' },
});

/** A source that was fetched once, and does not wait for its interval in the test. */
async function fetchedOnce(mode: 'publish' | 'review' = 'publish') {
  const intake = await intakeForTest(aDefinition('a', { mode }), aDefinition('b'));
  intake.source.answer = async () => brought('1', '2');
  const scheduler = intake.start();
  await expect.poll(() => intake.reports.length).toBe(2);
  return { ...intake, scheduler };
}

const conditions = async ({ service }: Awaited<ReturnType<typeof intakeForTest>>) =>
  (await service.list()).map(({ definition, condition }) => `${definition.name} ${condition}`);

describe('SourcesService', () => {
  it('lists the named sources in their order, before and after their first fetch', async () => {
    const intake = await intakeForTest(aDefinition('b'), aDefinition('a'));
    expect(await conditions(intake)).toEqual(['b new', 'a new']);
    intake.sources[0]!.answer = async () => FAILED;
    intake.start();
    await expect.poll(() => conditions(intake)).toEqual(['b failing', 'a working']);
    const [failing] = await intake.service.list();
    expect(failing?.record).toMatchObject({ failures: 1, problem: { message: 'No answer within 30 s.' } });
  });

  it('fetches now, and gives what became of it', async () => {
    const { service, source, clock } = await fetchedOnce();
    source.answer = async () => brought('1', '2', '3');
    await clock.advance(MINUTE);
    const requested = await service.fetchNow('a');
    expect(requested).toMatchObject({ outcome: 'requested' });
    const report = requested.outcome === 'requested' ? await requested.report : null;
    expect(report).toMatchObject({ source: 'a', outcome: 'loaded', summary: { newArticles: 1 } });
  });

  it('gives no report of a fetch that the end of the bot prevents', async () => {
    const { service, scheduler } = await fetchedOnce();
    await scheduler.stop();
    const requested = await service.fetchNow('a');
    service.stopped();
    expect(requested.outcome === 'requested' && (await requested.report)).toBeNull();
  });

  it('pauses and resumes, each as often as it is pressed', async () => {
    const intake = await fetchedOnce();
    const { service, source, reports } = intake;
    expect([await service.pause('a'), await service.pause('a')]).toEqual(['done', 'done']);
    expect(await conditions(intake)).toEqual(['a paused', 'b working']);
    expect(await service.fetchNow('a')).toEqual({ outcome: 'paused' });
    expect([await service.resume('a'), await service.resume('a')]).toEqual(['done', 'done']);
    await expect.poll(() => reports.length).toBe(3);
    expect(source.asked).toHaveLength(2);
  });

  it('shows a source whose load was rolled back, and loads the same again only after it is resumed', async () => {
    const intake = await fetchedOnce();
    const { service, library, clock, source } = intake;
    await library.rollback();
    expect(await conditions(intake)).toEqual(['a pausedAfterRollback', 'b working']);
    await clock.advance(30 * MINUTE);
    expect(library.index.articles).toEqual([]);
    await service.resume('a');
    await expect.poll(() => library.index.articles.length).toBe(2);
    expect(source.asked.at(-1)).toBeNull();
  });

  it.each(['pause', 'resume', 'fetchNow'] as const)('knows no other source to %s', async (action) => {
    const { service, store } = await fetchedOnce();
    await store.sources.add(['named before'], 0);
    for (const name of ['z', 'named before']) {
      expect(await service[action](name)).toEqual(action === 'fetchNow' ? { outcome: 'unknown' } : 'unknown');
    }
  });

  it('keeps articles for review until they are published or discarded, each once', async () => {
    const { service, library } = await fetchedOnce('review');
    const [first, second, ...others] = await service.queue();
    expect(others).toEqual([]);
    expect(await service.reviewItem(first!.id)).toMatchObject({ ...first, article: { id: '1' } });
    expect(library.index.articles).toEqual([]);
    expect(await service.publish([first!.id])).toMatchObject({ outcome: 'published', articles: 1 });
    expect(await service.publish([first!.id])).toEqual({ outcome: 'gone' });
    expect([await service.discard([first!.id, second!.id]), await service.discard([second!.id])]).toEqual([
      1, 0,
    ]);
    expect(library.index.articles.map(({ id }) => id)).toEqual(['1']);
    expect(await service.queue()).toEqual([]);
    const again = await service.fetchNow('a');
    if (again.outcome === 'requested') await again.report;
    expect(await service.queue()).toEqual([]);
  });
});
