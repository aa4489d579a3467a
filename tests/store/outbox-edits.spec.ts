import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, type TemporaryStore, temporaryStore } from '../support/store.ts';

/** Sends the rows of these articles to the chat in one message. */
async function send(
  store: Store,
  chatId: number,
  articleIds: readonly string[],
  messageId: number,
  at: number,
) {
  await store.outbox.enqueue(
    articleIds.map((articleId) => ({ chatId, articleId, reason: 'region:KZ-15' })),
    at,
  );
  const [first] = await store.outbox.leaseDue({ limit: 1, now: at, leaseMillis: 9 });
  const rest = await store.outbox.leaseRest(first!.id, { limit: 9, now: at, leaseMillis: 9 });
  const ids = [first!, ...rest].map(({ id }) => id);
  await store.outbox.markSending(ids, at);
  await store.outbox.sent(ids, messageId, at);
}

describe('edits of sent posts', () => {
  let temporary: TemporaryStore;
  let store: Store;
  beforeEach(async () => {
    temporary = await temporaryStore();
    store = temporary.store;
    for (const id of [1, 2]) await store.chats.upsert(aChat(id));
    const articles = ['a', 'b', 'c'].map((id) => anArticle({ id }));
    await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
    await send(store, 1, ['a'], 100, 50);
    await send(store, 2, ['a'], 200, 60);
  });
  const claimed = async (now: number) =>
    (await store.outbox.claimEdits({ limit: 9, now, until: now + 10 })).map(
      ({ push, messageId }) => `${push.chatId}:${push.article.id} ${messageId}`,
    );

  it('are due once for each post of the article', async () => {
    expect(await store.outbox.nextEditAt()).toBeNull();
    expect(await store.outbox.queueEdits(['a', 'b'], { at: 70, sentAfter: 0 })).toBe(2);
    expect(await store.outbox.nextEditAt()).toBe(70);
    expect(await claimed(69)).toEqual([]);
    expect(await claimed(70)).toEqual(['1:a 100', '2:a 200']);
    expect(await claimed(79)).toEqual([]);
  });

  it('show the article as it is now', async () => {
    const changed = anArticle({ id: 'a', title: 'New title' });
    await store.loads.record({ source: 's', at: 70, new: [], changed: [changed] });
    await store.outbox.queueEdits(['a'], { at: 70, sentAfter: 55 });
    const [edit] = await store.outbox.claimEdits({ limit: 1, now: 70, until: 80 });
    expect(edit).toMatchObject({
      messageId: 200,
      push: { chatId: 2, article: changed, reason: 'region:KZ-15' },
    });
  });

  it('leave alone what was sent too long ago, is not sent, or was sent with others', async () => {
    await send(store, 1, ['b', 'c'], 101, 60);
    await store.outbox.enqueue([{ chatId: 2, articleId: 'b', reason: 'r' }], 60);
    expect(await store.outbox.queueEdits(['a', 'b', 'c'], { at: 70, sentAfter: 50 })).toBe(1);
    expect(await claimed(70)).toEqual(['2:a 200']);
  });

  it('end, or come again at their time, and are taken over from a process that died', async () => {
    await store.outbox.queueEdits(['a'], { at: 70, sentAfter: 0 });
    const [first, second] = await store.outbox.claimEdits({ limit: 9, now: 70, until: 80 });
    await store.outbox.settleEdit(first!, null);
    await store.outbox.settleEdit(second!, 75);
    expect(await claimed(75)).toEqual(['2:a 200']);
    expect(await claimed(85)).toEqual(['2:a 200']);
  });

  it('are free where their claim ends later than any clock set right would have it', async () => {
    await store.outbox.queueEdits(['a'], { at: 70, sentAfter: 55 });
    const hour = 3_600_000;
    await store.outbox.claimEdits({ limit: 9, now: hour, until: hour + 10 });
    expect(await claimed(71)).toEqual(['2:a 200']);
    expect(await claimed(72)).toEqual([]);
    expect(await store.outbox.nextEditAt()).toBe(81);
  });

  it('do not make the post count as leased', async () => {
    await store.outbox.queueEdits(['a'], { at: 70, sentAfter: 0 });
    await claimed(70);
    expect(await store.outbox.leaseDue({ limit: 9, now: 1_000, leaseMillis: 9 })).toEqual([]);
    expect(await store.outbox.countByState()).toMatchObject({ sent: 2, uncertain: 0 });
    expect(await store.outbox.nextDueAt()).toBeNull();
  });

  it('are due again where the article changes while one is under way', async () => {
    await store.outbox.queueEdits(['a'], { at: 70, sentAfter: 55 });
    const [edit] = await store.outbox.claimEdits({ limit: 9, now: 70, until: 80 });
    await store.outbox.queueEdits(['a'], { at: 72, sentAfter: 55 });
    await store.outbox.settleEdit(edit!, null);
    expect(await claimed(72)).toEqual(['2:a 200']);
  });

  const changed = anArticle({ id: 'b', title: 'New title' });
  const change = () =>
    store.transaction(async (tx) => {
      await tx.loads.record({ source: 's', at: 70, new: [], changed: [changed] });
      await tx.outbox.queueEdits(['b'], { at: 70, sentAfter: 0 });
    });
  const lease = async (now: number) => (await store.outbox.leaseDue({ limit: 1, now, leaseMillis: 9 }))[0]!;
  const sendLeased = async ({ id }: { id: number }, at: number) => {
    await store.outbox.markSending([id], at);
    await store.outbox.sent([id], 300, at);
  };

  it('are due of what was being sent when its article changed, once it is sent', async () => {
    await store.outbox.enqueue([{ chatId: 1, articleId: 'b', reason: 'r' }], 60);
    const push = await lease(69);
    await change();
    expect(await claimed(71)).toEqual([]);
    expect(await store.outbox.nextEditAt()).toBeNull();
    await sendLeased(push, 72);
    expect(await claimed(73)).toEqual(['1:b 300']);
  });

  it('are due of what was uncertain when its article changed, once it is known to have arrived', async () => {
    await store.outbox.enqueue([{ chatId: 1, articleId: 'b', reason: 'r' }], 60);
    const { id } = await lease(61);
    await store.outbox.markSending([id], 62);
    await store.outbox.leaseDue({ limit: 1, now: 71, leaseMillis: 9 });
    await change();
    expect(await claimed(72)).toEqual([]);
    await store.outbox.sent([id], 300, 73);
    expect(await claimed(74)).toEqual(['1:b 300']);
  });

  it('are not needed where it was leased again after the change', async () => {
    await store.outbox.enqueue([{ chatId: 1, articleId: 'b', reason: 'r' }], 60);
    const { id } = await lease(69);
    await change();
    await store.outbox.release([id]);
    const push = await lease(71);
    expect(push.article.title).toBe('New title');
    await sendLeased(push, 72);
    expect(await claimed(73)).toEqual([]);
  });

  it('leave no post with the old text, whatever comes first, the lease or the change', async () => {
    const ids = Array.from({ length: 10 }, (_, turn) => `x${turn}`);
    await store.loads.record({ source: 's', at: 1, new: ids.map((id) => anArticle({ id })), changed: [] });
    for (const id of ids) {
      await store.outbox.enqueue([{ chatId: 1, articleId: id, reason: 'r' }], 60);
      const [push] = await Promise.all([
        lease(69),
        store.transaction(async (tx) => {
          const changed = [anArticle({ id, title: 'New title' })];
          await tx.loads.record({ source: 's', at: 70, new: [], changed });
          await tx.outbox.queueEdits([id], { at: 70, sentAfter: 0 });
        }),
      ]);
      await sendLeased(push, 71);
      const edits = await claimed(72);
      expect([push.article.title === 'New title', edits.length === 1]).toContain(true);
    }
  });
});
