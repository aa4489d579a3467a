import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PUSH_LIMITS } from '../../src/outbox/push-limits.ts';
import type { MatchedArticle, WaitTimes } from '../../src/outbox/types.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const AKTOBE = regionOf('KZ-15');
const KAZAKH: WaitTimes = { language: 'kk', until: 500, due: 500 };
/** Waits for Kazakh, then for its digest. */
const DIGEST: WaitTimes = { language: 'kk', until: 500, due: 700 };
const NONE = new Map();

let store: Store;

beforeEach(async () => {
  ({ store } = await temporaryStore());
  const articles = ['1', '2', '3'].map((id) => anArticle({ id }));
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  for (const id of [1, 2]) {
    await store.chats.upsert(aChat(id));
    await store.subscriptions.subscribe(id, AKTOBE);
  }
});

const matched = (articleId: string, given: Partial<MatchedArticle> = {}): MatchedArticle => ({
  articleId,
  isUrgent: false,
  languages: ['ru'],
  interests: [AKTOBE],
  ...given,
});

/** Queues for both chats; gives what is due at a time, as `chat:article`. */
const queue = (articles: readonly MatchedArticle[], waits: ReadonlyMap<number, WaitTimes>, due = NONE) =>
  store.outbox.enqueueForFollowers(articles, { at: 10, due, waits, limits: DEFAULT_PUSH_LIMITS });
async function dueBy(now: number): Promise<string[]> {
  const due: string[] = [];
  for (;;) {
    const pushes = await store.outbox.leaseDue({ limit: 10, now, leaseMillis: 10 });
    if (pushes.length === 0) return due.sort();
    due.push(...pushes.map(({ chatId, article }) => `${chatId}:${article.id}`));
    for (const { id } of pushes) {
      await store.outbox.markSending(id, now);
      await store.outbox.sent(id, 1, now);
    }
  }
}

describe('a chat that waits for its language', () => {
  it('gets what lacks it when the wait ends, and all else at once', async () => {
    const articles = [
      matched('1'),
      matched('2', { languages: ['ru', 'kk'] }),
      matched('3', { isUrgent: true }),
    ];
    await queue(articles, new Map([[1, KAZAKH]]));
    expect(await dueBy(20)).toEqual(['1:2', '1:3', '2:1', '2:2', '2:3']);
    expect(await store.outbox.nextDueAt()).toBe(500);
    expect(await dueBy(499)).toEqual([]);
    expect(await dueBy(500)).toEqual(['1:1']);
  });

  it('gets it as soon as the edition is there, or at its next digest', async () => {
    const waits = new Map([
      [1, KAZAKH],
      [2, DIGEST],
    ]);
    const due = new Map([[2, { urgent: 300, others: 300 }]]);
    await queue([matched('1'), matched('2')], waits, due);
    const arrive = (languages: MatchedArticle['languages'], at: number) =>
      store.outbox.editionsArrived([{ articleId: '1', languages }], { at, due, waits });
    expect(await arrive(['ru', 'en'], 30)).toBe(0);
    expect(await arrive(['ru', 'kk'], 40)).toBe(2);
    expect(await arrive(['ru', 'kk'], 41)).toBe(0);
    expect(await dueBy(50)).toEqual(['1:1']);
    expect(await dueBy(300)).toEqual(['2:1']);
    expect(await dueBy(500)).toEqual(['1:2']);
    expect(await dueBy(700)).toEqual(['2:2']);
  });

  it('goes on waiting when its schedule changes, and no more once it waits for nothing', async () => {
    await queue([matched('1'), matched('2', { languages: ['kk'] })], new Map([[1, KAZAKH]]));
    await store.outbox.reschedule(1, (from) => from + 100, 20);
    expect(await dueBy(119)).toEqual(['2:1', '2:2']);
    expect(await dueBy(120)).toEqual(['1:2']);
    expect(await dueBy(599)).toEqual([]);
    await store.outbox.endLanguageWait(1);
    await store.outbox.reschedule(1, (from) => from, 599);
    expect(await dueBy(599)).toEqual(['1:1']);
  });
});
