import { beforeEach, describe, expect, it } from 'vitest';
import { AT_ONCE, type Schedule } from '../../src/chats/schedule.ts';
import { boundWaits } from '../../src/outbox/bound-waits.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2025-03-03T08:30:00Z');
const DAILY: Schedule = { ...AT_ONCE, rhythm: { kind: 'daily', minute: 9 * 60 } };

let store: Store;

beforeEach(async () => {
  ({ store } = await temporaryStore());
  await store.loads.record({ source: 's', at: 1, new: [anArticle({ id: '1' })], changed: [] });
  await store.chats.upsert(aChat(1));
});

const queue = (given: { dueAt?: number; waitsUntil?: number } = {}, at = NOW) =>
  store.outbox.enqueue([{ chatId: 1, articleId: '1', reason: 'r', ...given }], at);
const bound = () => boundWaits(store, { now: NOW, timeZone: 'UTC' });
const lease = (now = NOW) => store.outbox.leaseDue({ limit: 9, now, leaseMillis: MINUTE });

/** A failed send that is to be tried again at that time. */
async function failed(until: number): Promise<void> {
  await queue();
  const [push] = await lease();
  await store.outbox.markSending(push?.id ?? 0, NOW);
  await store.outbox.defer(push?.id ?? 0, until, '503');
}

describe('boundWaits', () => {
  it('makes a digest due at its next time', async () => {
    await store.chats.setSchedule(1, DAILY);
    // By a clock that showed 9:30, today's digest was over.
    await queue({ dueAt: NOW + 24.5 * HOUR }, NOW + HOUR);
    await bound();
    expect(await store.outbox.nextDueAt()).toBe(NOW + HOUR / 2);
  });

  it('leaves what is due when it would be due if it were queued now', async () => {
    await store.chats.setSchedule(1, DAILY);
    await queue({ dueAt: NOW + HOUR / 2 });
    await bound();
    expect(await store.outbox.nextDueAt()).toBe(NOW + HOUR / 2);
  });

  it('sends what no schedule holds back', async () => {
    await queue({ dueAt: NOW + HOUR }, NOW + HOUR / 2);
    await bound();
    expect(await lease()).toHaveLength(1);
  });

  it('shortens the wait for a language to what the chat chose', async () => {
    await store.chats.setLanguage(1, 'kk', null);
    await store.chats.setLanguageWait(1, 60);
    await queue({ dueAt: NOW + 2 * HOUR, waitsUntil: NOW + 2 * HOUR });
    await bound();
    expect(await lease(NOW + HOUR - 1)).toEqual([]);
    expect(await lease(NOW + HOUR)).toHaveLength(1);
  });

  it('leaves a wait for a language that the chat chose', async () => {
    await store.chats.setLanguage(1, 'kk', null);
    await store.chats.setLanguageWait(1, 60);
    await queue({ dueAt: NOW + HOUR / 2, waitsUntil: NOW + HOUR / 2 });
    await bound();
    expect(await store.outbox.nextDueAt()).toBe(NOW + HOUR / 2);
  });

  it('tries a failed send now that would wait longer than failures do', async () => {
    await failed(NOW + HOUR + 10_000);
    await bound();
    expect(await lease()).toHaveLength(1);
  });

  it('leaves a failed send to its back-off', async () => {
    await failed(NOW + 10 * MINUTE);
    await bound();
    expect(await store.outbox.nextDueAt()).toBe(NOW + 10 * MINUTE);
  });

  it('makes an edit due that would wait longer than edits do', async () => {
    await queue();
    const [push] = await lease();
    await store.outbox.sent(push?.id ?? 0, 5, NOW);
    await store.outbox.queueEdits(['1'], { at: NOW + HOUR, sentAfter: 0 });
    await bound();
    expect(await store.outbox.nextEditAt()).toBe(NOW);
  });
});
