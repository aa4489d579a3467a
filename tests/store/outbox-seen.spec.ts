import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const SENDING_AT = 1_000_000;

let store: Store;

/** The pushes of articles a and b to chat 1 are uncertain, that of c is sent. */
beforeEach(async () => {
  ({ store } = await temporaryStore());
  await store.chats.upsert(aChat(1));
  const articles = ['a', 'b', 'c'].map((id) => anArticle({ id }));
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  await store.outbox.enqueue(
    articles.map(({ id }) => ({ chatId: 1, articleId: id, reason: 'r' })),
    1,
  );
  for (const id of ['a', 'b', 'c']) {
    const [push] = await store.outbox.leaseDue({ limit: 1, now: SENDING_AT, leaseMillis: 9 });
    await store.outbox.markSending(push!.id, SENDING_AT);
    if (id === 'c') await store.outbox.sent(push!.id, 30, SENDING_AT);
    else await store.outbox.uncertain(push!.id, 'no answer');
  }
});

const seen = { chatId: 1, articleIds: ['a'], messageId: 10, date: SENDING_AT + 1000 };
const uncertain = async () => (await store.outbox.listUncertain(9)).map(({ article }) => article.id);

describe('outbox.settleSeen', () => {
  it('settles the push that the post shows to have arrived, so that its post is edited like others', async () => {
    expect(await store.outbox.settleSeen(seen)).toBe(1);
    expect(await uncertain()).toEqual(['b']);
    expect(await store.outbox.queueEdits(['a'], { at: 2, sentAfter: 0 })).toBe(1);
    expect(await store.outbox.claimEdits({ limit: 9, now: 2, until: 3 })).toMatchObject([{ messageId: 10 }]);
  });

  it('settles all of a page, which is not edited', async () => {
    expect(await store.outbox.settleSeen({ ...seen, articleIds: ['a', 'b', 'c'] })).toBe(2);
    expect(await uncertain()).toEqual([]);
    expect(await store.outbox.queueEdits(['a'], { at: 2, sentAfter: 0 })).toBe(0);
  });

  it.each([
    ['of another chat', { chatId: 2 }],
    ['of another article', { articleIds: ['c', 'x'] }],
    ['from before its request: an answer about the same article', { date: SENDING_AT - 60_000 }],
    ['from long after its request', { date: SENDING_AT + 600_000 }],
  ])('settles nothing by a post %s', async (_, other) => {
    expect(await store.outbox.settleSeen({ ...seen, ...other })).toBe(0);
    expect(await uncertain()).toEqual(['a', 'b']);
  });
});
