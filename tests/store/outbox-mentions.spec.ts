import { describe, expect, it } from 'vitest';
import { DEFAULT_PUSH_LIMITS } from '../../src/outbox/push-limits.ts';
import type { MatchedArticle } from '../../src/outbox/types.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const AKTOBE = regionOf('KZ-15');

/** Chats 1, 2 and 3 follow Aktobe with no mentions, those in titles, and all; 3 follows words too. */
async function storeWithFollowers() {
  const { store } = await temporaryStore();
  for (const id of [1, 2, 3]) await store.chats.upsert(aChat(id));
  await store.subscriptions.subscribe(1, AKTOBE, null, 'none');
  await store.subscriptions.subscribe(2, AKTOBE, null, 'title');
  await store.subscriptions.subscribe(3, AKTOBE, null, 'text');
  await store.subscriptions.subscribe(3, { kind: 'keywords', text: 'heating' });
  const articles = ['1', '2', '3', '4'].map((id) => anArticle({ id }));
  await store.loads.record({ source: 'news.txt', at: 1, new: articles, changed: [] });
  return store;
}

const matched = (articleId: string, fields: Partial<MatchedArticle>): MatchedArticle => {
  return { articleId, isUrgent: false, languages: ['en'], interests: [], ...fields };
};

describe('enqueueForFollowers', () => {
  it('queues mentions for those who want them, as the last of reasons', async () => {
    const store = await storeWithFollowers();
    const queued = await store.transaction(({ outbox }) =>
      outbox.enqueueForFollowers(
        [
          matched('1', { interests: [AKTOBE] }),
          matched('2', { mentions: new Map([['KZ-15', 'title']]) }),
          matched('3', { mentions: new Map([['KZ-15', 'text']]) }),
          matched('4', {
            interests: [{ kind: 'keywords', text: 'heating' }],
            mentions: new Map([
              ['KZ-15', 'text'],
              ['KZ-75', 'title'],
            ]),
          }),
        ],
        { at: 10, due: new Map(), waits: new Map(), limits: DEFAULT_PUSH_LIMITS },
      ),
    );
    expect(queued).toBe(7);
    const pushes: (string | number)[][] = [];
    for (;;) {
      const leased = await store.outbox.leaseDue({ limit: 10, now: 20, leaseMillis: 10 });
      if (leased.length === 0) break;
      pushes.push(...leased.map(({ chatId, article, reason }) => [chatId, article.id, reason]));
      for (const { id } of leased) {
        await store.outbox.markSending(id, 20);
        await store.outbox.sent(id, 1, 20);
      }
    }
    expect(pushes.sort()).toEqual([
      [1, '1', 'region:KZ-15'],
      [2, '1', 'region:KZ-15'],
      [2, '2', 'mention:KZ-15'],
      [3, '1', 'region:KZ-15'],
      [3, '2', 'mention:KZ-15'],
      [3, '3', 'mention:KZ-15'],
      [3, '4', 'keywords:heating'],
    ]);
  });
});
