import { describe, expect, it } from 'vitest';
import { recordOutcome } from '../../src/delivery/record-outcome.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { loopClock } from '../support/loop-clock.ts';
import { aChat, temporaryStore } from '../support/store.ts';
import { deliveringForTest, untilStates } from './delivering.ts';

const HOUR = 60 * 60 * 1000;
const TOPIC = 7;
const GENERAL = 1;

/** Queues one article for General and one for another topic. */
async function queueForBoth(store: Store, chatId: number): Promise<void> {
  await store.transaction(async ({ chats, loads, outbox }) => {
    await chats.upsert({ ...aChat(chatId), kind: 'supergroup' });
    const articles = ['1', '2'].map((article) => anArticle({ id: article, title: `Article ${article}` }));
    await loads.record({ source: 'test', at: 1, new: articles, changed: [] });
    const row = { chatId, reason: 'r' };
    const rows = [
      { ...row, articleId: '1' },
      { ...row, articleId: '2', threadId: TOPIC },
    ];
    await outbox.enqueue(rows, 1);
  });
}

describe('a forum whose General topic is closed', () => {
  it('goes on getting what goes to its other topics, and is not paused', async () => {
    const { emulator, store, dispatcherOn } = await deliveringForTest();
    const { id: owner } = emulator.addPerson({ firstName: 'Dana' });
    const forum = { type: 'supergroup', title: 'Forum', isForum: true } as const;
    const { id } = emulator.addChat({ ...forum, members: [], administrators: [owner] });
    emulator.setTopic(id, TOPIC, 'open');
    emulator.setTopic(id, GENERAL, 'closed');
    await queueForBoth(store, id);
    dispatcherOn(store, { clock: loopClock(10) }).start();
    await untilStates(store, { sent: 1, parked: 1 });
    expect(emulator.deliveries().map(({ text }) => text)).toEqual(['Article 2']);
    expect((await store.chats.get(id))?.pausedReason).toBeNull();
  });

  it('is tried once an hour, whatever waits, and no more for what waited two days', async () => {
    const { store } = await temporaryStore();
    await queueForBoth(store, -1);
    const late = anArticle({ id: '3' });
    await store.loads.record({ source: 'test', at: 1, new: [late], changed: [] });
    await store.outbox.enqueue([{ chatId: -1, articleId: '3', reason: 'r' }], 10 * HOUR);
    const outcome = { kind: 'topicUnreachable', description: 'TOPIC_CLOSED' } as const;
    const lease = async (now: number) => {
      const due = await store.outbox.leaseDue({ limit: 9, now, leaseMillis: 1000 });
      const others = due.filter(({ threadId }) => threadId !== null).map(({ id }) => id);
      await store.outbox.sent(others, 1, now);
      return due.filter(({ threadId }) => threadId === null);
    };
    for (let hour = 0; hour <= 49; hour += 1) {
      const now = 2 + hour * HOUR;
      const due = await lease(now);
      expect(due).toHaveLength(1);
      await store.outbox.markSending(due[0]?.id ?? 0, now);
      const pace = { now, random: () => 0, gatewayErrors: 'at-most-once' } as const;
      await recordOutcome(store, { pushes: due }, outcome, pace);
      expect(await lease(now + HOUR - 1)).toEqual([]);
    }
    expect(await store.outbox.countByState()).toMatchObject({ dead: 1, parked: 1 });
    expect((await lease(2 + 50 * HOUR)).map(({ article }) => article.id)).toEqual(['3']);
    expect((await store.chats.get(-1))?.pausedReason).toBeNull();
  });
});
