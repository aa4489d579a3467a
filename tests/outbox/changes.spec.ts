import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/news-index.ts';
import { endSubscription, IndexBehindError } from '../../src/outbox/changes.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const CHAT = 7;

/** A chat that follows a region and the body that issues its even articles; 14 articles wait, by the region. */
async function following() {
  const { store } = await temporaryStore();
  const articles = Array.from({ length: 14 }, (_, turn) =>
    anArticle({ id: String(turn + 1), region: 'KZ-15', issuer: turn % 2 === 0 ? 'aktobe' : 'dsm' }),
  );
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  await store.chats.upsert(aChat(CHAT));
  const { subscription: region } = await store.subscriptions.subscribe(CHAT, regionOf('KZ-15'));
  const { subscription: issuer } = await store.subscriptions.subscribe(CHAT, {
    kind: 'issuer',
    issuer: 'dsm',
  });
  await store.outbox.enqueue(
    articles.map(({ id }) => ({ chatId: CHAT, articleId: id, reason: 'r', subscriptionId: region.id })),
    10,
  );
  const revision = await store.loads.revision();
  return { store, index: buildIndex(articles), revision, region, issuer };
}

describe('endSubscription', () => {
  it('keeps the order of what another subscription still brings, before what comes later', async () => {
    const { store, index, revision, region, issuer } = await following();
    const later = anArticle({ id: '99', issuer: 'dsm' });
    await store.loads.record({ source: 's', at: 2, new: [later], changed: [] });
    await store.outbox.enqueue(
      [{ chatId: CHAT, articleId: '99', reason: 'r', subscriptionId: issuer.id }],
      20,
    );
    await store.transaction((tx) => endSubscription({ tx, index, revision }, CHAT, region.id));
    const order: string[] = [];
    for (let now = 30; ; now += 1) {
      const [next] = await store.outbox.leaseDue({ limit: 1, now, leaseMillis: 100 });
      if (next === undefined) break;
      expect(next.subscriptionId).toBe(issuer.id);
      await store.outbox.markSending(next.id, now);
      await store.outbox.sent(next.id, now, now);
      order.push(next.article.id);
    }
    expect(order).toEqual(['2', '4', '6', '8', '10', '12', '14', '99']);
  });

  it('keeps what another process has loaded since the index was read', async () => {
    const { store, region } = await following();
    const behind = { index: buildIndex([]), revision: 0 };
    await store.transaction((tx) => endSubscription({ tx, ...behind }, CHAT, region.id));
    expect((await store.outbox.countByState()).pending).toBe(7);
  });

  it('changes nothing where a standing question may keep what the index lacks yet', async () => {
    const { store, revision, region } = await following();
    await store.subscriptions.subscribe(CHAT, { kind: 'question', text: 'How long is the bridge?' });
    const ended = (indexed: number) =>
      store.transaction((tx) =>
        endSubscription({ tx, index: buildIndex([]), revision: indexed }, CHAT, region.id),
      );
    await expect(ended(revision - 1)).rejects.toThrow(IndexBehindError);
    expect((await store.subscriptions.of(CHAT)).length).toBe(3);
    expect((await store.outbox.countByState()).pending).toBe(14);
    // An index that is up to date will not have more.
    expect(await ended(revision)).toEqual(region);
    expect((await store.outbox.countByState()).pending).toBe(7);
  });

  it('withdraws nothing where the chat has no such subscription', async () => {
    const { store, index, revision, region } = await following();
    const ended = store.transaction((tx) => endSubscription({ tx, index, revision }, 8, region.id));
    expect(await ended).toBeNull();
    expect((await store.outbox.countByState()).pending).toBe(14);
  });
});
