import { describe, expect, it } from 'vitest';
import type { Sql } from '../../src/store/database.ts';
import type { Repositories } from '../../src/store/store.ts';
import { TransactionDatabase } from '../../src/store/transaction-database.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';

/** For operations that touch no database. */
const NO_SQL = (() => {
  throw new Error('no database');
}) as unknown as Sql;

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('Store.transaction', () => {
  it('keeps all of its work, and gives its result', async () => {
    const { store } = await temporaryStore();
    const result = await store.transaction(async ({ chats, subscriptions }) => {
      await chats.upsert(aChat(1));
      return subscriptions.subscribe(1, regionOf('KZ-15'));
    });
    expect(result.isNew).toBe(true);
    expect(await store.subscriptions.of(1)).toMatchObject([{ chatId: 1, interest: regionOf('KZ-15') }]);
  });

  it('keeps nothing of work that throws, and passes its error on', async () => {
    const { store } = await temporaryStore();
    const failure = new Error('in the middle');
    await expect(
      store.transaction(async ({ chats, loads, outbox }) => {
        await loads.record({ source: 's', at: 1, new: [anArticle({ id: '1' })], changed: [] });
        await chats.upsert(aChat(1));
        await outbox.enqueue([{ chatId: 1, articleId: '1', reason: 'r' }], 1);
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(await store.articles.count()).toBe(0);
    expect(await store.chats.count()).toBe(0);
    expect(await store.loads.revision()).toBe(0);
    expect(await store.loads.latest()).toBeNull();
    expect((await store.outbox.countByState()).pending).toBe(0);
  });

  it('keeps nothing where an operation failed, even if the work swallowed its error', async () => {
    const { store } = await temporaryStore();
    await expect(
      store.transaction(async ({ chats, outbox }) => {
        await chats.upsert(aChat(1));
        await outbox.enqueue([{ chatId: 1, articleId: 'nowhere', reason: 'r' }], 1).catch(() => 0);
      }),
    ).rejects.toMatchObject({ kind: 'misuse' });
    expect(await store.chats.count()).toBe(0);
  });

  it('lets no operation that nobody awaited land after a rollback', async () => {
    const { store } = await temporaryStore();
    await expect(
      store.transaction(async ({ chats }) => {
        for (let id = 1; id <= 20; id++) void chats.upsert(aChat(id));
        throw new Error('at once');
      }),
    ).rejects.toThrow('at once');
    expect(await store.chats.count()).toBe(0);
  });

  it('runs one operation at a time, in their order, also if nobody awaits them', async () => {
    const steps: string[] = [];
    const transaction = new TransactionDatabase(NO_SQL);
    const { open, opened } = gate();
    const operation = (name: string, until: Promise<void>) =>
      transaction.run(async () => {
        steps.push(`${name} begins`);
        await until;
        steps.push(`${name} ends`);
      });
    const first = operation('first', opened);
    void operation('second', Promise.resolve());
    void transaction.read(async () => void steps.push('read'));
    open();
    await first;
    await transaction.end();
    expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'read']);
  });

  it('refuses its repositories once it is over', async () => {
    const { store } = await temporaryStore();
    let kept: Repositories | undefined;
    await store.transaction(async (repositories) => {
      kept = repositories;
    });
    await expect(kept!.chats.count()).rejects.toMatchObject({ kind: 'misuse' });
  });

  it('refuses the store itself inside the work at once, instead of waiting for itself for ever', async () => {
    const { store } = await temporaryStore();
    await expect(store.transaction(() => store.chats.count())).rejects.toMatchObject({
      kind: 'misuse',
      message: expect.stringContaining('inside its own transaction'),
    });
    await expect(store.transaction(() => store.transaction(async () => 1))).rejects.toMatchObject({
      kind: 'misuse',
    });
    expect(await store.chats.count()).toBe(0);
  });

  it('lets what it started use the store after its end', async () => {
    const { store } = await temporaryStore();
    const { open, opened } = gate();
    const later = await store.transaction(async ({ chats }) => {
      await chats.upsert(aChat(1));
      return { count: opened.then(() => store.chats.count()) };
    });
    open();
    expect(await later.count).toBe(1);
  });

  it('keeps what others of this process do apart from it: they wait for its end', async () => {
    const { store } = await temporaryStore();
    const { open, opened } = gate();
    const { open: begin, opened: begun } = gate();
    const writing = store.transaction(async ({ chats }) => {
      await chats.upsert(aChat(1));
      begin();
      await opened;
      throw new Error('rolled back');
    });
    await begun;
    const other = store.chats.upsert(aChat(2));
    open();
    await expect(writing).rejects.toThrow('rolled back');
    await other;
    expect(await store.chats.get(1)).toBeNull();
    expect(await store.chats.get(2)).not.toBeNull();
  });

  it('never fails for having read before another process wrote: writers take turns', async () => {
    const { store, openAnother } = await temporaryStore();
    const stores = [store, await openAnother(), await openAnother()];
    await store.chats.upsert(aChat(0));
    const increment = (one: typeof store) =>
      one.transaction(async ({ chats }) => {
        const before = Number((await chats.get(0))!.name.replace('Chat ', ''));
        await chats.upsert(aChat(0, { name: `Chat ${before + 1}` }));
      });
    await Promise.all(stores.flatMap((one) => Array.from({ length: 10 }, () => increment(one))));
    expect((await store.chats.get(0))!.name).toBe('Chat 30');
  });

  it('shows another process nothing before its end', async () => {
    const { store, openAnother } = await temporaryStore();
    const other = await openAnother();
    const { open, opened } = gate();
    const { open: begin, opened: begun } = gate();
    const writing = store.transaction(async ({ chats }) => {
      await chats.upsert(aChat(1));
      begin();
      await opened;
    });
    await begun;
    expect(await other.chats.count()).toBe(0);
    open();
    await writing;
    expect(await other.chats.count()).toBe(1);
  });
});
