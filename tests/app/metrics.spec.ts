import type { Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { Metrics } from '../../src/app/metrics.ts';
import type { SendOutcome } from '../../src/telegram/message-sender.ts';
import { anArticle } from '../support/articles.ts';
import { realIndex } from '../support/real-seed.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const NOW = 100_000;

async function metricsOver() {
  const { store } = await temporaryStore();
  const index = realIndex();
  const metrics = new Metrics({
    store,
    library: { index },
    sources: ['a', 'b'],
    role: () => 'leading',
    now: () => NOW,
  });
  const lines = async () => (await metrics.text()).split('\n').filter((line) => line.startsWith('habarshy_'));
  return { store, index, metrics, lines };
}

describe('Metrics', () => {
  it('count questions by outcome, and time those that came with an update', async () => {
    const { store, metrics, lines } = await metricsOver();
    const questions = metrics.questions(store.questions);
    const ask = (outcome: string) => questions.record({ text: 'q', outcome, at: NOW });
    await metrics.handling(() => ask('answered'))({ update_id: 1, message: {} } as Update);
    await ask('answered');
    await ask('nothing');
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'habarshy_questions_total{outcome="answered"} 2',
        'habarshy_questions_total{outcome="nothing"} 1',
        'habarshy_answer_seconds_bucket{le="30"} 1',
        'habarshy_answer_seconds_count 1',
      ]),
    );
    expect(await store.questions.countByOutcome()).toEqual(
      new Map([
        ['answered', 2],
        ['nothing', 1],
      ]),
    );
  });

  it('count updates by kind, and those that failed', async () => {
    const { metrics, lines } = await metricsOver();
    const failing = metrics.handling(() => Promise.reject(new Error('a defect')));
    await expect(failing({ update_id: 1, callback_query: {} } as Update)).rejects.toThrow('a defect');
    await metrics.handling(async () => {})({ update_id: 2, poll: {} } as Update);
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'habarshy_updates_total{kind="callback_query"} 1',
        'habarshy_updates_total{kind="other"} 1',
        'habarshy_update_failures_total{kind="callback_query"} 1',
      ]),
    );
  });

  it('count what became of sends, pushes and replies apart', async () => {
    const { metrics, lines } = await metricsOver();
    const outcomes: SendOutcome[] = [
      { kind: 'sent', messageId: 1 },
      { kind: 'unreached', description: 'ECONNREFUSED' },
    ];
    const sender = { send: async () => outcomes.shift()! };
    await metrics.sender(sender, 'push').send(1, { html: 'a' });
    await metrics.sender(sender, 'reply').send(1, { html: 'a' });
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'habarshy_sends_total{for="push",outcome="sent"} 1',
        'habarshy_sends_total{for="reply",outcome="unreached"} 1',
      ]),
    );
  });

  it('show the index, the role and what waits in the outbox, as they are when asked', async () => {
    const { store, index, lines } = await metricsOver();
    await store.loads.record({ source: 's', at: 1, new: [anArticle({ id: '1' })], changed: [] });
    for (const id of [1, 2, 3]) await store.chats.upsert(aChat(id));
    const push = (chatId: number, dueAt: number) => ({ chatId, articleId: '1', reason: 'r', dueAt });
    await store.outbox.enqueue([push(1, 0), push(2, 0), push(3, NOW + 1)], 40_000);
    const [leased] = await store.outbox.leaseDue({ limit: 1, now: NOW, leaseMillis: 100 });
    await store.outbox.markSending(leased!.id, NOW);
    await store.outbox.uncertain(leased!.id, 'ETIMEDOUT');
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'habarshy_outbox_rows{state="pending"} 1',
        'habarshy_outbox_rows{state="leased"} 0',
        'habarshy_outbox_rows{state="parked"} 1',
        'habarshy_outbox_rows{state="uncertain"} 1',
        'habarshy_outbox_oldest_pending_seconds 60',
        `habarshy_index_articles ${index.articles.length}`,
        `habarshy_index_passages ${index.segments.totals.passages}`,
        'habarshy_leading 1',
      ]),
    );
  });

  it('leave out what the store does not tell', async () => {
    const { store, lines } = await metricsOver();
    await store.close();
    const shown = await lines();
    expect(shown).toContain('habarshy_index_articles 20');
    expect(shown.filter((line) => line.startsWith('habarshy_outbox_rows'))).toEqual([]);
  });

  it('count fetches and what they brought, and show the age of the last success', async () => {
    const { store, metrics, lines } = await metricsOver();
    await store.sources.add(['a', 'b', 'named before'], NOW);
    const success = { at: NOW - 5000, nextRunAt: NOW, state: {}, broughtNews: true };
    for (const name of ['a', 'named before'])
      await store.sources.settle(name, 1, { outcome: 'succeeded', ...success });
    const summary = {
      isFirst: false,
      newArticles: 2,
      changedArticles: 1,
      unchangedArticles: 0,
      withdrawnArticles: 0,
      queuedPushes: 0,
    };
    metrics.fetched({ source: 'a', outcome: 'loaded', summary, forReview: 4, rejected: [] });
    metrics.fetched({ source: 'b', outcome: 'unchanged' });
    const problem = { kind: 'notFound', message: 'It is gone.' } as const;
    metrics.fetched({ source: 'b', outcome: 'failed', problem, withdrawnArticles: 1 });
    const own = (await lines()).filter((line) => line.startsWith('habarshy_source_'));
    expect(own.filter((line) => !line.endsWith(' 0'))).toEqual([
      'habarshy_source_fetches_total{source="a",outcome="loaded"} 1',
      'habarshy_source_fetches_total{source="b",outcome="unchanged"} 1',
      'habarshy_source_fetches_total{source="b",outcome="failed"} 1',
      'habarshy_source_articles_total{source="a",as="new"} 2',
      'habarshy_source_articles_total{source="a",as="changed"} 1',
      'habarshy_source_articles_total{source="a",as="review"} 4',
      'habarshy_source_articles_total{source="b",as="withdrawn"} 1',
      'habarshy_source_last_success_age_seconds{source="a"} 5',
    ]);
  });
});
