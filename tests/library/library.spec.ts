import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Library } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat } from '../support/store.ts';
import { idsOf, newStore, type Opening } from './opening.ts';

const FOLLOWER = 1;

let opening: Opening;
let store: Store;
let library: Library;

beforeEach(async () => {
  opening = await newStore();
  store = opening.store;
  await store.chats.upsert(aChat(FOLLOWER));
  await store.subscriptions.subscribe(FOLLOWER, regionOf('KZ-15'));
  library = await opening.openLibrary();
});

const seeds = (...articles: Article[]) => ({ articles, rejected: [] });
const load = (...ids: string[]) => library.load({ articles: ids.map((id) => anArticle({ id })) }, 'seed.txt');

/** Sends what is due, as the dispatcher would; gives the articles' ids. */
async function sendAll(): Promise<string[]> {
  const sent: string[] = [];
  for (;;) {
    const [push] = await store.outbox.leaseDue({ limit: 1, now: opening.now(), leaseMillis: 1000 });
    if (!push) return sent;
    await store.outbox.markSending(push.id, opening.now());
    await store.outbox.sent(push.id, 1, opening.now());
    sent.push(push.article.id);
  }
}

describe('Library.load', () => {
  it('pushes nothing of the first load of an empty store, and says that it was the first', async () => {
    expect(await library.isEmpty()).toBe(true);
    expect(await load('1', '2')).toEqual({
      isFirst: true,
      newArticles: 2,
      changedArticles: 0,
      unchangedArticles: 0,
      withdrawnArticles: 0,
      queuedPushes: 0,
    });
    expect(await library.isEmpty()).toBe(false);
    expect(await sendAll()).toEqual([]);
    expect(idsOf(library)).toEqual(['1', '2']);
  });

  it('pushes what is new later, to its followers only', async () => {
    await load('1');
    await store.chats.upsert(aChat(2));
    await store.subscriptions.subscribe(2, regionOf('KZ-10'));
    expect(await load('1', '2')).toMatchObject({
      isFirst: false,
      newArticles: 1,
      unchangedArticles: 1,
      queuedPushes: 1,
    });
    expect(await sendAll()).toEqual(['2']);
  });

  it('pushes nothing old to who subscribes after the load', async () => {
    await load('1');
    await load('2');
    await store.chats.upsert(aChat(2));
    await store.subscriptions.subscribe(2, regionOf('KZ-15'));
    expect((await store.outbox.countByState()).pending).toBe(1);
  });

  it('indexes an update and pushes it to nobody again', async () => {
    await load('1');
    await load('2');
    await sendAll();
    const changed = anArticle({ id: '2', title: 'Changed' });
    expect(await library.load({ articles: [changed] }, 's')).toMatchObject({
      changedArticles: 1,
      queuedPushes: 0,
    });
    expect(library.index.articles.find(({ id }) => id === '2')?.title).toBe('Changed');
    expect(await sendAll()).toEqual([]);
  });

  it('changes nothing where all of it is known', async () => {
    await load('1');
    const { index } = library;
    const revision = await store.loads.revision();
    expect(await load('1')).toMatchObject({ unchangedArticles: 1, queuedPushes: 0 });
    expect(library.index).toBe(index);
    expect(await store.loads.revision()).toBe(revision);
    expect(await store.loads.recent(5)).toHaveLength(1);
  });

  it('runs loads that come at once one after the other, each whole', async () => {
    await load('1');
    const summaries = await Promise.all([load('2', '3'), load('2', '3', '4'), load('4')]);
    expect(summaries.map(({ newArticles }) => newArticles)).toEqual([2, 1, 0]);
    expect(idsOf(library)).toEqual(['1', '2', '3', '4']);
    expect((await sendAll()).sort()).toEqual(['2', '3', '4']);
  });

  it('keeps store, index and outbox as they were where the load fails in its middle, and loads again after', async () => {
    await load('1');
    const { index } = library;
    const breaking: Store = {
      ...store,
      transaction: (work) =>
        store.transaction((tx) =>
          work({
            ...tx,
            outbox: { ...tx.outbox, enqueueForFollowers: () => Promise.reject(new Error('disk full')) },
          }),
        ),
    };
    const broken = await opening.openLibrary({ store: breaking });
    const before = broken.index;
    const listener = vi.fn();
    broken.onChange(listener);
    await expect(broken.load({ articles: [anArticle({ id: '2' })] }, 's')).rejects.toThrow('disk full');
    expect(broken.index).toBe(before);
    expect(library.index).toBe(index);
    expect(listener).not.toHaveBeenCalled();
    expect(await store.articles.count()).toBe(1);
    expect(await store.loads.recent(5)).toHaveLength(1);
    expect(await load('2')).toMatchObject({ newArticles: 1, queuedPushes: 1 });
  });

  it('shows the new index only after the transaction committed', async () => {
    await load('1');
    let watching = library;
    let duringCommit: string[] = [];
    const watched: Store = {
      ...store,
      transaction: async (work) => {
        const result = await store.transaction(work);
        duringCommit = idsOf(watching);
        return result;
      },
    };
    watching = await opening.openLibrary({ store: watched });
    await watching.load({ articles: [anArticle({ id: '2' })] }, 's');
    expect(duringCommit).toEqual(['1']);
    expect(idsOf(watching)).toEqual(['1', '2']);
  });
});

describe('Library.load, where the store changes between preparing and writing', () => {
  /** A library whose first transaction begins after the change. */
  function libraryAfter(change: () => Promise<unknown>): Promise<Library> {
    let isChanged = false;
    const changing: Store = {
      ...store,
      transaction: async (work) => {
        if (!isChanged) await change();
        isChanged = true;
        return store.transaction(work);
      },
    };
    return opening.openLibrary({ store: changing });
  }

  it('pushes to a chat that subscribed, also by a topic that nobody followed before', async () => {
    await load('1');
    const late = await libraryAfter(async () => {
      await store.chats.upsert(aChat(2));
      await store.subscriptions.subscribe(2, { kind: 'keywords', text: 'bridge' });
    });
    const article = anArticle({ id: '2', title: 'A new bridge' });
    expect(await late.load({ articles: [article] }, 's')).toMatchObject({ queuedPushes: 2 });
  });

  it('pushes nothing to a chat that unsubscribed', async () => {
    await load('1');
    const [subscription] = await store.subscriptions.of(FOLLOWER);
    const late = await libraryAfter(() => store.subscriptions.unsubscribe(FOLLOWER, subscription!.id));
    expect(await late.load({ articles: [anArticle({ id: '2' })] }, 's')).toMatchObject({
      newArticles: 1,
      queuedPushes: 0,
    });
  });

  it('prepares again after another load, and pushes nothing twice', async () => {
    await load('1');
    const late = await libraryAfter(() => load('2'));
    const articles = [anArticle({ id: '2' }), anArticle({ id: '3' })];
    expect(await late.load({ articles }, 's')).toMatchObject({
      newArticles: 1,
      unchangedArticles: 1,
      queuedPushes: 1,
    });
    expect(idsOf(late)).toEqual(['1', '2', '3']);
    expect((await sendAll()).sort()).toEqual(['2', '3']);
  });

  it('prepares a rollback again after another load, which is then the one undone', async () => {
    await load('1');
    await load('2');
    const late = await libraryAfter(() => load('3'));
    expect(await late.rollback()).toMatchObject({ outcome: 'rolledBack', load: { newArticles: 1 } });
    expect(idsOf(late)).toEqual(['1', '2']);
  });
});

describe('Library.preview', () => {
  it('says what a load would do, and does nothing', async () => {
    await load('1', '2');
    await store.chats.upsert(aChat(2));
    await store.subscriptions.subscribe(2, regionOf('KZ-15'));
    const { index } = library;
    const changed = anArticle({ id: '2', title: 'Changed' });
    const given = seeds(anArticle({ id: '1' }), changed, anArticle({ id: '3' }), anArticle({ id: '4' }));
    const rejected = [{ file: 'seed.txt', line: 7, message: 'no date' }];
    const preview = await library.preview({ ...given, rejected }, 'seed.txt', FOLLOWER);
    expect(preview).toMatchObject({ unchanged: 1, rejected, chatsToNotify: 2, pushes: 4 });
    expect(preview.new.map(({ id }) => id)).toEqual(['3', '4']);
    expect(preview.changed).toEqual([{ before: anArticle({ id: '2' }), after: changed }]);
    expect(library.index).toBe(index);
    expect(await store.articles.count()).toBe(2);
    expect(await sendAll()).toEqual([]);
  });

  it('counts no message that came before a rollback, and does not come again', async () => {
    await load('1');
    await load('2');
    expect(await sendAll()).toEqual(['2']);
    await library.rollback();
    await store.chats.upsert(aChat(2));
    await store.subscriptions.subscribe(2, regionOf('KZ-15'));
    const preview = await library.preview(seeds(anArticle({ id: '2' }), anArticle({ id: '3' })), 's', 1);
    expect(preview).toMatchObject({ chatsToNotify: 2, pushes: 3 });
    expect(await library.apply(preview.id)).toMatchObject({ summary: { queuedPushes: 3 } });
  });

  it('would notify nobody where the store is empty', async () => {
    expect(await library.preview(seeds(anArticle({ id: '1' })), 's', 1)).toMatchObject({ chatsToNotify: 0 });
  });
});

describe('Library.apply', () => {
  it('loads what was previewed, once, also after a restart and where two press at once', async () => {
    await load('1');
    const { id } = await library.preview(seeds(anArticle({ id: '2' })), 'seed.txt', FOLLOWER);
    const restarted = await opening.openLibrary({ store: await opening.openAnother() });
    const outcomes = await Promise.all([restarted.apply(id), library.apply(id)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'gone']);
    expect(await library.apply(id)).toEqual({ outcome: 'gone' });
    expect((await store.loads.latest())?.source).toBe('seed.txt');
    expect(await sendAll()).toEqual(['2']);
  });

  it('counts what is new when it is applied, not when it was previewed', async () => {
    await load('1');
    const { id } = await library.preview(seeds(anArticle({ id: '2' }), anArticle({ id: '3' })), 's', 1);
    await load('2');
    expect(await library.apply(id)).toMatchObject({
      outcome: 'applied',
      summary: { newArticles: 1, unchangedArticles: 1, queuedPushes: 1 },
    });
  });

  it('puts no text back that is older than what was loaded after the preview', async () => {
    const at = (title: string, ids = ['1', '2']) => ids.map((id) => anArticle({ id, title }));
    await library.load({ articles: at('First', ['1', '2', '3']) }, 's');
    const { id } = await library.preview(
      seeds(...at('Old', ['1', '2', '3']), anArticle({ id: '4' })),
      'old.txt',
      1,
    );
    await library.load({ articles: at('Newer') }, 'newer.txt');
    expect(await library.apply(id)).toMatchObject({
      outcome: 'applied',
      summary: { newArticles: 1, changedArticles: 1 },
      outdated: [{ id: '1' }, { id: '2' }],
    });
    const titles = (await store.articles.all()).map((article) => `${article.id} ${article.title}`).sort();
    expect(titles).toEqual(['1 Newer', '2 Newer', '3 Old', `4 ${anArticle({ id: '4' }).title}`]);
    expect(library.index.article('1')?.title).toBe('Newer');
  });

  it('adds languages to an article that changed after the preview, and replaces none', async () => {
    const edition = (language: 'en' | 'kk' | 'ru', title: string) => {
      const { body, url, mentions } = anArticle({ id: '1' });
      return { language, title, body, url: `${url}?lang=${language}`, mentions };
    };
    const withKazakh = { ...anArticle({ id: '1', title: 'Old' }), otherEditions: [edition('kk', 'Ескі')] };
    await load('1');
    const { id } = await library.preview(seeds(withKazakh), 'old.txt', 1);
    await library.load({ articles: [anArticle({ id: '1', title: 'Newer' })] }, 'newer.txt');
    expect(await library.apply(id)).toMatchObject({
      summary: { changedArticles: 1 },
      outdated: [{ id: '1' }],
    });
    const [stored] = await store.articles.all();
    expect([stored?.title, stored?.otherEditions.map(({ title }) => title)]).toEqual(['Newer', ['Ескі']]);
  });

  it('counts a text as newer that another process loads while the preview is applied', async () => {
    await load('1');
    const { id } = await library.preview(seeds(anArticle({ id: '1', title: 'Old' })), 'old.txt', 1);
    const other = await opening.openLibrary({ store: await opening.openAnother() });
    await other.load({ articles: [anArticle({ id: '1', title: 'Newer' })] }, 'newer.txt');
    expect(await library.apply(id)).toMatchObject({
      summary: { changedArticles: 0 },
      outdated: [{ title: 'Newer' }],
    });
    expect((await store.articles.byId('1'))?.title).toBe('Newer');
  });

  it('finds a discarded preview gone', async () => {
    const { id } = await library.preview(seeds(anArticle({ id: '1' })), 's', 1);
    expect(await library.discard(id)).toBe(true);
    expect(await library.discard(id)).toBe(false);
    expect(await library.apply(id)).toEqual({ outcome: 'gone' });
    expect(await store.articles.count()).toBe(0);
  });
});

describe('Library.rollback', () => {
  it('restores what was before and takes back the pushes that were not sent', async () => {
    await load('1');
    const changed = anArticle({ id: '1', title: 'Changed' });
    await library.load({ articles: [changed, anArticle({ id: '2' })] }, 'second.txt');
    expect(await library.rollback()).toMatchObject({
      outcome: 'rolledBack',
      load: { source: 'second.txt', newArticles: 1, changedArticles: 1, rolledBack: true },
    });
    expect(library.index.articles.map(({ title }) => title)).toEqual(['Article 1']);
    expect(await sendAll()).toEqual([]);
  });

  it('pushes an article that is loaded again to nobody who got it', async () => {
    await load('1');
    await store.chats.upsert(aChat(2));
    await load('2');
    expect(await sendAll()).toEqual(['2']);
    await library.rollback();
    await store.subscriptions.subscribe(2, regionOf('KZ-15'));
    expect(await load('2')).toMatchObject({ newArticles: 1, queuedPushes: 1 });
    const [push] = await store.outbox.leaseDue({ limit: 9, now: opening.now(), leaseMillis: 1000 });
    expect(push?.chatId).toBe(2);
  });

  it('pushes nothing of a load that follows the rollback of all there was', async () => {
    await load('1');
    await library.rollback();
    expect(idsOf(library)).toEqual([]);
    expect(await load('1', '2')).toMatchObject({ isFirst: true, queuedPushes: 0 });
  });

  it('says where there is nothing to roll back', async () => {
    expect(await library.rollback()).toEqual({ outcome: 'nothingToRollBack' });
  });
});
