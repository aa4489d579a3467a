import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, temporaryStore } from '../support/store.ts';

/** Loads as the library does: what is new or changed is what the store says. */
async function load(store: Store, at: number, ...articles: Article[]): Promise<number> {
  const { new: added, changed } = await store.articles.compare(articles);
  return store.loads.record({ source: `load ${at}`, at, new: added, changed });
}

async function idsAndTitles(store: Store) {
  return (await store.articles.all()).map(({ id, title }) => `${id} ${title}`);
}

describe('loads.record', () => {
  it('stores new and changed articles and what the load did', async () => {
    const { store } = await temporaryStore();
    const first = await load(store, 10, anArticle({ id: '1' }), anArticle({ id: '2' }));
    const second = await load(store, 20, anArticle({ id: '2', title: 'Second' }), anArticle({ id: '3' }));
    expect(second).toBeGreaterThan(first);
    expect(await idsAndTitles(store)).toEqual(['3 Article 3', '2 Second', '1 Article 1']);
    expect(await store.loads.latest()).toEqual({
      id: second,
      source: 'load 20',
      loadedAt: 20,
      loadedBy: null,
      newArticles: 1,
      changedArticles: 1,
      rolledBack: false,
    });
    expect((await store.loads.recent(5)).map(({ id }) => id)).toEqual([second, first]);
    expect(await store.loads.recent(1)).toHaveLength(1);
  });

  it('decides again what is new: another load may have come since the caller compared', async () => {
    const { store } = await temporaryStore();
    const mine = [anArticle({ id: '1' }), anArticle({ id: '2', title: 'Mine' })];
    await load(store, 10, anArticle({ id: '1' }), anArticle({ id: '2' }));
    await store.loads.record({ source: 's', at: 20, new: mine, changed: [] });
    expect(await store.loads.latest()).toMatchObject({ newArticles: 0, changedArticles: 1 });
    await store.loads.rollbackLatest(30);
    expect(await idsAndTitles(store)).toEqual(['2 Article 2', '1 Article 1']);
  });

  it('gives null and nothing before the first load', async () => {
    const { store } = await temporaryStore();
    expect(await store.loads.latest()).toBeNull();
    expect(await store.loads.recent(5)).toEqual([]);
    expect(await store.loads.rollbackLatest(1)).toBeNull();
    expect(await store.loads.revision()).toBe(0);
  });
});

describe('loads.previewRollback', () => {
  it('says what a rollback leaves, and changes nothing', async () => {
    const { store } = await temporaryStore();
    await load(store, 10, anArticle({ id: '1' }), anArticle({ id: '2' }));
    await load(store, 20, anArticle({ id: '2', title: 'Second' }), anArticle({ id: '3' }));
    const revision = await store.loads.revision();
    const expected = { articles: [anArticle({ id: '2' })], withdrawn: ['3'] };
    expect(await store.loads.previewRollback()).toEqual(expected);
    expect(await store.loads.revision()).toBe(revision);
    await store.loads.rollbackLatest(30);
    expect(await store.articles.changedSince(revision)).toEqual(expected);
  });

  it('looks at the newest load that stands', async () => {
    const { store } = await temporaryStore();
    await load(store, 10, anArticle({ id: '1' }));
    await load(store, 20, anArticle({ id: '2' }));
    await store.loads.rollbackLatest(30);
    expect(await store.loads.previewRollback()).toEqual({ articles: [], withdrawn: ['1'] });
    await store.loads.rollbackLatest(40);
    expect(await store.loads.previewRollback()).toEqual({ articles: [], withdrawn: [] });
  });
});

describe('loads.revision', () => {
  it('changes with every load and rollback, also seen by another process', async () => {
    const { store, openAnother } = await temporaryStore();
    const other = await openAnother();
    const seen = [await other.loads.revision()];
    await load(store, 10, anArticle({ id: '1' }));
    seen.push(await other.loads.revision());
    await load(store, 20, anArticle({ id: '1', title: 'Changed' }));
    seen.push(await other.loads.revision());
    await store.loads.rollbackLatest(30);
    seen.push(await other.loads.revision());
    expect(new Set(seen).size).toBe(4);
  });

  it('grows also where the clock goes back, and where two processes load at once', async () => {
    const { store, openAnother } = await temporaryStore();
    const other = await openAnother();
    await load(store, 1000, anArticle({ id: '1' }));
    const before = await store.loads.revision();
    await load(store, 10, anArticle({ id: '2' }));
    expect(await store.loads.revision()).toBeGreaterThan(before);
    expect((await store.articles.changedSince(before)).articles.map(({ id }) => id)).toEqual(['2']);

    const recorded = [store, other, store, other].map((each, number) =>
      each.transaction(async ({ loads }) => {
        await loads.record({
          source: 's',
          at: 10,
          new: [anArticle({ id: `at once ${number}` })],
          changed: [],
        });
        return loads.revision();
      }),
    );
    const revisions = await Promise.all(recorded);
    expect(new Set(revisions).size).toBe(4);
    expect(await store.loads.revision()).toBe(Math.max(...revisions));
  });
});

describe('loads.rollbackLatest', () => {
  it('goes back load by load until the store is empty', async () => {
    const { store } = await temporaryStore();
    await load(store, 10, anArticle({ id: '1' }), anArticle({ id: '2' }));
    await load(store, 20, anArticle({ id: '1', title: 'Second' }), anArticle({ id: '3' }));
    await load(store, 30, anArticle({ id: '1', title: 'Third' }));
    const states: string[][] = [];
    for (const at of [40, 50, 60]) {
      expect(await store.loads.rollbackLatest(at)).toMatchObject({ rolledBack: true });
      states.push(await idsAndTitles(store));
    }
    expect(states).toEqual([['3 Article 3', '2 Article 2', '1 Second'], ['2 Article 2', '1 Article 1'], []]);
    expect(await store.loads.rollbackLatest(70)).toBeNull();
    expect((await store.loads.recent(5)).every(({ rolledBack }) => rolledBack)).toBe(true);
  });

  it('tells which load it undid', async () => {
    const { store } = await temporaryStore();
    const id = await load(store, 10, anArticle({ id: '1' }));
    expect(await store.loads.rollbackLatest(20)).toEqual({
      id,
      source: 'load 10',
      loadedAt: 10,
      loadedBy: null,
      newArticles: 1,
      changedArticles: 0,
      rolledBack: true,
    });
  });

  it('undoes the newest load that stands, after a load that followed a rollback', async () => {
    const { store } = await temporaryStore();
    await load(store, 10, anArticle({ id: '1' }));
    await load(store, 20, anArticle({ id: '2' }));
    await store.loads.rollbackLatest(30);
    await load(store, 40, anArticle({ id: '2', title: 'Again' }));
    await store.loads.rollbackLatest(50);
    expect(await idsAndTitles(store)).toEqual(['1 Article 1']);
    await store.loads.rollbackLatest(60);
    expect(await idsAndTitles(store)).toEqual([]);
  });

  it('restores every field of a changed article', async () => {
    const { store } = await temporaryStore();
    const original = anArticle({ id: '1', mentions: ['KZ-10'], category: 'Science', body: 'Қазақ' });
    await load(store, 10, original);
    await load(store, 20, anArticle({ id: '1', body: '', language: 'ru', region: 'national' }));
    await store.loads.rollbackLatest(30);
    expect(await store.articles.all()).toEqual([original]);
    expect((await store.articles.compare([original])).unchanged).toHaveLength(1);
  });

  it('takes the unsent pushes of its new articles away and keeps those sent, so that none is pushed twice', async () => {
    const { store } = await temporaryStore();
    const article = anArticle({ id: '1' });
    const chats = [1, 2, 3, 4, 5, 6];
    for (const id of chats) await store.chats.upsert(aChat(id));
    const push = (at: number) =>
      store.outbox.enqueue(
        chats.map((chatId) => ({ chatId, articleId: '1', reason: 'r' })),
        at,
      );
    await load(store, 10, article);
    await push(10);
    const leased = await store.outbox.leaseDue({ limit: 5, now: 20, leaseMillis: 100 });
    const [sent, uncertain, sending, parked] = leased.map(({ id }) => id);
    for (const id of [sent!, uncertain!, sending!, parked!]) await store.outbox.markSending(id, 21);
    await store.outbox.sent(sent!, 100, 22);
    await store.outbox.uncertain(uncertain!, 'timeout');
    await store.outbox.defer(parked!, 500, 'slow down');

    await store.loads.rollbackLatest(30);
    expect(await store.outbox.countByState()).toMatchObject({ sent: 1, uncertain: 1, leased: 1 });
    expect(await store.outbox.countByState()).toMatchObject({ pending: 0, parked: 0 });
    expect(await store.outbox.markSending(leased[4]!.id, 31)).toBe(false);

    await load(store, 40, article);
    expect(await push(40)).toBe(3);
  });

  it('takes a push away that was being sent, once it turns out that it was not', async () => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(1));
    await load(store, 10, anArticle({ id: '1' }));
    await store.outbox.enqueue([{ chatId: 1, articleId: '1', reason: 'r' }], 10);
    const [push] = await store.outbox.leaseDue({ limit: 1, now: 20, leaseMillis: 100 });
    await store.outbox.markSending(push!.id, 21);
    await store.loads.rollbackLatest(30);
    await store.outbox.defer(push!.id, 40, 'slow down');
    expect(await store.outbox.leaseDue({ limit: 1, now: 50, leaseMillis: 100 })).toEqual([]);
    expect(await store.outbox.countByState()).toMatchObject({ parked: 0, leased: 0, pending: 0 });
  });

  it('leaves the pushes of changed articles alone', async () => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(1));
    await load(store, 10, anArticle({ id: '1' }));
    await store.outbox.enqueue([{ chatId: 1, articleId: '1', reason: 'r' }], 10);
    await load(store, 20, anArticle({ id: '1', title: 'Changed' }));
    await store.loads.rollbackLatest(30);
    expect((await store.outbox.countByState()).pending).toBe(1);
  });
});

describe('loads.rollbackReport', () => {
  const push = (chatId: number, articleId: string) => ({ chatId, articleId, reason: 'region:KZ-15' });

  /** Leases one row after another, and records what became of each. */
  async function send(store: Store, outcomes: readonly ((id: number) => Promise<unknown>)[]): Promise<void> {
    for (const settle of outcomes) {
      const [row] = await store.outbox.leaseDue({ limit: 1, now: 40, leaseMillis: 10 });
      if (row === undefined) throw new Error('nothing is due');
      await store.outbox.markSending(row.id, 40);
      await settle(row.id);
    }
  }

  it('says what a rollback takes, what it cannot take back, and what will not be sent', async () => {
    const { store } = await temporaryStore();
    for (const id of [7, 8]) await store.chats.upsert(aChat(id));
    await load(store, 10, anArticle({ id: '1' }), anArticle({ id: '2' }));
    await store.outbox.enqueue([push(7, '2')], 10);
    await send(store, [(id) => store.outbox.sent(id, 100, 40)]);
    const changed = [anArticle({ id: '2', title: 'Second' })];
    await store.loads.record({ source: 's', at: 20, by: 5, new: [anArticle({ id: '3' })], changed });
    // Chat 7 has the unchanged article from before; the new edition of it goes to chat 8.
    await store.outbox.enqueue([push(7, '3'), push(8, '2'), push(8, '3')], 20);
    await send(store, [
      (id) => store.outbox.sent(id, 101, 40),
      (id) => store.outbox.uncertain(id, 'no answer'),
    ]);
    expect(await store.loads.rollbackReport()).toEqual({
      load: await store.loads.latest(),
      isOnly: false,
      added: ['3'],
      restored: 1,
      sent: { messages: 2, chats: 2 },
      waiting: 1,
    });
    expect(await store.loads.standing()).toMatchObject({ source: 's', loadedBy: 5 });
    await store.loads.rollbackLatest(50);
    expect(await store.loads.rollbackReport()).toMatchObject({ isOnly: true, added: ['1', '2'] });
  });

  it('counts a digest once, and is null where no load stands', async () => {
    const { store } = await temporaryStore();
    expect(await store.loads.rollbackReport()).toBeNull();
    await store.chats.upsert(aChat(7));
    await load(store, 10, anArticle({ id: '1' }), anArticle({ id: '2' }));
    await store.outbox.enqueue([push(7, '1'), push(7, '2')], 10);
    await send(store, [(id) => store.outbox.sent(id, 100, 40), (id) => store.outbox.sent(id, 100, 40)]);
    expect(await store.loads.rollbackReport()).toMatchObject({ sent: { messages: 1, chats: 1 }, waiting: 0 });
    await store.loads.rollbackLatest(50);
    expect(await store.loads.rollbackReport()).toBeNull();
    expect(await store.loads.standing()).toBeNull();
  });

  it('names no admin whose data is erased', async () => {
    const { store } = await temporaryStore();
    await store.loads.record({ source: 's', at: 20, by: 5, new: [anArticle({ id: '3' })], changed: [] });
    await store.chats.forget(5);
    expect(await store.loads.latest()).toMatchObject({ loadedBy: null });
  });
});
