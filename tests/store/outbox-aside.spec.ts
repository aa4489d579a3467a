import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { execute } from '../support/postgres.ts';
import { aChat, executeOn, isOnPostgres, temporaryStore } from '../support/store.ts';

const HOUR = 60 * 60_000;

/** Two chats with two pushes each, of which somebody wrote into the first chat's first one or its article. */
async function storeWith(statement: string) {
  const { store, databaseUrl, file } = await temporaryStore();
  const articles = ['1', '2', '3'].map((id) => anArticle({ id }));
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  for (const id of [1, 2]) await store.chats.upsert(aChat(id));
  const push = (chatId: number, articleId: string) => ({ chatId, articleId, reason: 'r' });
  await store.outbox.enqueue([push(1, '1'), push(1, '2'), push(2, '3'), push(2, '2')], 10);
  await (isOnPostgres ? execute(databaseUrl, statement) : executeOn(file, statement));
  return store;
}

const lease = async (store: Store, now: number) =>
  (await store.outbox.leaseDue({ limit: 9, now, leaseMillis: 1000 })).map(
    ({ chatId, article }) => `${chatId}:${article.id}`,
  );
const UNREADABLE_ARTICLE = `update articles set region = 'KZ-99' where id = '1'`;

describe('a row of the outbox that cannot be read', () => {
  it('is given up, and the next ones of its chat are sent', async () => {
    const store = await storeWith(
      `update outbox set subscription_id = 9223372036854775807 where article_id = '1'`,
    );
    expect(await lease(store, 20)).toEqual(['2:3']);
    expect(await store.outbox.countByState()).toMatchObject({ dead: 1, leased: 1, pending: 2 });
    expect(await lease(store, 21)).toEqual(['1:2']);
  });

  it('takes no other row of a page with it', async () => {
    const store = await storeWith(
      `update outbox set subscription_id = 9223372036854775807 where article_id = '2'`,
    );
    const [first] = await store.outbox.leaseDue({ limit: 1, now: 20, leaseMillis: 1000 });
    const options = { limit: 9, now: 20, leaseMillis: 1000 };
    expect(await store.outbox.leaseRest(first?.id ?? 0, options)).toEqual([]);
    expect(await store.outbox.countByState()).toMatchObject({ dead: 1, leased: 1 });
  });
});

describe('a push whose article cannot be read', () => {
  it('is held aside for an hour at a time, and the next ones of its chat are sent', async () => {
    const store = await storeWith(UNREADABLE_ARTICLE);
    expect(await lease(store, 20)).toEqual(['2:3']);
    expect(await store.outbox.countByState()).toMatchObject({ parked: 1, leased: 1, pending: 2 });
    expect(await lease(store, 21)).toEqual(['1:2']);
  });

  it('comes once a load has brought its article again', async () => {
    const store = await storeWith(UNREADABLE_ARTICLE);
    await lease(store, 20);
    await store.loads.record({ source: 's', at: 30, new: [], changed: [anArticle({ id: '1' })] });
    expect(await lease(store, 20 + HOUR - 1)).not.toContain('1:1');
    expect(await lease(store, 20 + 2 * HOUR)).toContain('1:1');
  });

  it('is given up after two days', async () => {
    const store = await storeWith(UNREADABLE_ARTICLE);
    await lease(store, 20);
    await lease(store, 20 + 49 * HOUR);
    expect(await store.outbox.countByState()).toMatchObject({ dead: 1, parked: 0 });
  });
});
