import { expect, it } from 'vitest';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';

it('counts what a chat was sent since a time, by the subscription that brought it', async () => {
  const { store } = await temporaryStore();
  const ids = ['a', 'b', 'c', 'd'];
  await store.loads.record({ source: 's', at: 1, new: ids.map((id) => anArticle({ id })), changed: [] });
  for (const id of [1, 2]) await store.chats.upsert(aChat(id));
  const { subscription: aktobe } = await store.subscriptions.subscribe(1, regionOf('KZ-15'));
  const { subscription: other } = await store.subscriptions.subscribe(1, regionOf('KZ-71'));
  const rows = ids.map((articleId, at) => {
    const subscriptionId = at === 3 ? other.id : aktobe.id;
    return { chatId: 1, articleId, reason: 'region:KZ-15', subscriptionId };
  });
  await store.outbox.enqueue(rows, 2);
  await store.outbox.enqueue([{ chatId: 2, articleId: 'a', reason: 'region:KZ-15' }], 2);
  for (const [at, time] of [100, 200, 300, 400].entries()) {
    const [push] = await store.outbox.leaseDue({ limit: 1, now: time, leaseMillis: 10 });
    expect(push?.article.id).toBe(ids[at]);
    await store.outbox.markSending(push!.id, time);
    await store.outbox.sent(push!.id, at, time);
  }
  expect(await store.outbox.sentBySubscription(1, 200)).toEqual(
    new Map([
      [aktobe.id, 2],
      [other.id, 1],
    ]),
  );
  expect(await store.outbox.sentBySubscription(1, 401)).toEqual(new Map());
  expect(await store.outbox.sentBySubscription(2, 0)).toEqual(new Map());
});
