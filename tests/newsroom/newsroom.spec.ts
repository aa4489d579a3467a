import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Article } from '../../src/news/article.ts';
import type { LoadProgress } from '../../src/news/load-progress.ts';
import { Newsroom } from '../../src/newsroom/newsroom.ts';
import { buildIndex } from '../../src/search/index.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, type TemporaryStore, temporaryFolder, temporaryStore } from '../support/store.ts';

const BODIES = [
  'A bridge over the Ural opened in Atyrau.',
  'Doctors of Astana transplanted a heart.',
  'The dam at Taldykorgan holds back the water.',
];
const FOLLOWER = 1;
const timeZone = 'Asia/Almaty';

let temporary: TemporaryStore;
let store: Store;
let newsroom: Newsroom;
let time: number;

const now = () => {
  time += 1;
  return time;
};

beforeEach(async () => {
  time = 0;
  temporary = await temporaryStore();
  store = temporary.store;
  await store.chats.upsert(aChat(FOLLOWER));
  await store.subscriptions.follow(FOLLOWER, regionOf('KZ-15'));
  newsroom = await Newsroom.open({ store, now, timeZone });
});

const seeds = (...articles: Article[]) => ({ articles, rejected: [] });
const load = (...ids: string[]) =>
  newsroom.load({ articles: ids.map((id) => anArticle({ id })) }, 'seed.txt');
const idsOf = (room: Newsroom) => room.index.articles.map(({ id }) => id).sort();

/** Sends what is due, as the dispatcher would; gives the articles' ids. */
async function sendAll(): Promise<string[]> {
  const sent: string[] = [];
  for (;;) {
    const [push] = await store.outbox.leaseDue({ limit: 1, now: now(), leaseMillis: 1000 });
    if (!push) return sent;
    await store.outbox.sending(push.id, now());
    await store.outbox.sent(push.id, 1, now());
    sent.push(push.article.id);
  }
}

describe('Newsroom.load', () => {
  it('pushes nothing of the first load of an empty store, and says that it was the first', async () => {
    expect(await newsroom.isEmpty()).toBe(true);
    expect(await load('1', '2')).toEqual({
      isFirst: true,
      newArticles: 2,
      changedArticles: 0,
      unchangedArticles: 0,
      queuedPushes: 0,
    });
    expect(await newsroom.isEmpty()).toBe(false);
    expect(await sendAll()).toEqual([]);
    expect(idsOf(newsroom)).toEqual(['1', '2']);
  });

  it('pushes what is new later, to its followers only', async () => {
    await load('1');
    await store.chats.upsert(aChat(2));
    await store.subscriptions.follow(2, regionOf('KZ-10'));
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
    await store.subscriptions.follow(2, regionOf('KZ-15'));
    expect((await store.outbox.countByState()).pending).toBe(1);
  });

  it('indexes an update and pushes it to nobody again', async () => {
    await load('1');
    await load('2');
    await sendAll();
    const changed = anArticle({ id: '2', title: 'Changed' });
    expect(await newsroom.load({ articles: [changed] }, 's')).toMatchObject({
      changedArticles: 1,
      queuedPushes: 0,
    });
    expect(newsroom.index.articles.find(({ id }) => id === '2')?.title).toBe('Changed');
    expect(await sendAll()).toEqual([]);
  });

  it('changes nothing where all of it is known', async () => {
    await load('1');
    const { index } = newsroom;
    const revision = await store.loads.revision();
    expect(await load('1')).toMatchObject({ unchangedArticles: 1, queuedPushes: 0 });
    expect(newsroom.index).toBe(index);
    expect(await store.loads.revision()).toBe(revision);
    expect(await store.loads.recent(5)).toHaveLength(1);
  });

  it('runs loads that come at once one after the other, each whole', async () => {
    await load('1');
    const summaries = await Promise.all([load('2', '3'), load('2', '3', '4'), load('4')]);
    expect(summaries.map(({ newArticles }) => newArticles)).toEqual([2, 1, 0]);
    expect(idsOf(newsroom)).toEqual(['1', '2', '3', '4']);
    expect((await sendAll()).sort()).toEqual(['2', '3', '4']);
  });

  it('keeps store, index and outbox as they were where the load fails in its middle, and loads again after', async () => {
    await load('1');
    const { index } = newsroom;
    const breaking: Store = {
      ...store,
      transaction: (work) =>
        store.transaction((tx) =>
          work({ ...tx, outbox: { ...tx.outbox, enqueue: () => Promise.reject(new Error('disk full')) } }),
        ),
    };
    const broken = await Newsroom.open({ store: breaking, now, timeZone });
    const before = broken.index;
    const listener = vi.fn();
    broken.onChange(listener);
    await expect(broken.load({ articles: [anArticle({ id: '2' })] }, 's')).rejects.toThrow('disk full');
    expect(broken.index).toBe(before);
    expect(newsroom.index).toBe(index);
    expect(listener).not.toHaveBeenCalled();
    expect(await store.articles.count()).toBe(1);
    expect(await store.loads.recent(5)).toHaveLength(1);
    expect(await load('2')).toMatchObject({ newArticles: 1, queuedPushes: 1 });
  });

  it('shows the new index only after the transaction committed', async () => {
    await load('1');
    let watching = newsroom;
    let duringCommit: string[] = [];
    const watched: Store = {
      ...store,
      transaction: async (work) => {
        const result = await store.transaction(work);
        duringCommit = idsOf(watching);
        return result;
      },
    };
    watching = await Newsroom.open({ store: watched, now, timeZone });
    await watching.load({ articles: [anArticle({ id: '2' })] }, 's');
    expect(duringCommit).toEqual(['1']);
    expect(idsOf(watching)).toEqual(['1', '2']);
  });
});

describe('Newsroom.preview', () => {
  it('says what a load would do, and does nothing', async () => {
    await load('1', '2');
    await store.chats.upsert(aChat(2));
    await store.subscriptions.follow(2, regionOf('KZ-15'));
    const { index } = newsroom;
    const changed = anArticle({ id: '2', title: 'Changed' });
    const given = seeds(anArticle({ id: '1' }), changed, anArticle({ id: '3' }), anArticle({ id: '4' }));
    const rejected = [{ file: 'seed.txt', line: 7, message: 'no date' }];
    const preview = await newsroom.preview({ ...given, rejected }, 'seed.txt', FOLLOWER);
    expect(preview).toMatchObject({ unchanged: 1, rejected, chatsToNotify: 2 });
    expect(preview.new.map(({ id }) => id)).toEqual(['3', '4']);
    expect(preview.changed.map(({ id }) => id)).toEqual(['2']);
    expect(newsroom.index).toBe(index);
    expect(await store.articles.count()).toBe(2);
    expect(await sendAll()).toEqual([]);
  });

  it('would notify nobody where the store is empty', async () => {
    expect(await newsroom.preview(seeds(anArticle({ id: '1' })), 's', 1)).toMatchObject({ chatsToNotify: 0 });
  });
});

describe('Newsroom.apply', () => {
  it('loads what was previewed, once, also after a restart and where two press at once', async () => {
    await load('1');
    const { id } = await newsroom.preview(seeds(anArticle({ id: '2' })), 'seed.txt', FOLLOWER);
    const restarted = await Newsroom.open({ store: await temporary.openAnother(), now, timeZone });
    const outcomes = await Promise.all([restarted.apply(id), newsroom.apply(id)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'gone']);
    expect(await newsroom.apply(id)).toEqual({ outcome: 'gone' });
    expect((await store.loads.latest())?.source).toBe('seed.txt');
    expect(await sendAll()).toEqual(['2']);
  });

  it('counts what is new when it is applied, not when it was previewed', async () => {
    await load('1');
    const { id } = await newsroom.preview(seeds(anArticle({ id: '2' }), anArticle({ id: '3' })), 's', 1);
    await load('2');
    expect(await newsroom.apply(id)).toMatchObject({
      outcome: 'applied',
      summary: { newArticles: 1, unchangedArticles: 1, queuedPushes: 1 },
    });
  });

  it('finds a discarded preview gone', async () => {
    const { id } = await newsroom.preview(seeds(anArticle({ id: '1' })), 's', 1);
    expect(await newsroom.discard(id)).toBe(true);
    expect(await newsroom.discard(id)).toBe(false);
    expect(await newsroom.apply(id)).toEqual({ outcome: 'gone' });
    expect(await store.articles.count()).toBe(0);
  });
});

describe('Newsroom.rollback', () => {
  it('restores what was before and takes back the pushes that were not sent', async () => {
    await load('1');
    const changed = anArticle({ id: '1', title: 'Changed' });
    await newsroom.load({ articles: [changed, anArticle({ id: '2' })] }, 'second.txt');
    expect(await newsroom.rollback()).toMatchObject({
      outcome: 'rolledBack',
      load: { source: 'second.txt', newArticles: 1, changedArticles: 1, rolledBack: true },
    });
    expect(newsroom.index.articles.map(({ title }) => title)).toEqual(['Article 1']);
    expect(await sendAll()).toEqual([]);
  });

  it('pushes an article that is loaded again to nobody who got it', async () => {
    await load('1');
    await store.chats.upsert(aChat(2));
    await load('2');
    expect(await sendAll()).toEqual(['2']);
    await newsroom.rollback();
    await store.subscriptions.follow(2, regionOf('KZ-15'));
    expect(await load('2')).toMatchObject({ newArticles: 1, queuedPushes: 1 });
    const [push] = await store.outbox.leaseDue({ limit: 9, now: now(), leaseMillis: 1000 });
    expect(push?.chatId).toBe(2);
  });

  it('pushes nothing of a load that follows the rollback of all there was', async () => {
    await load('1');
    await newsroom.rollback();
    expect(idsOf(newsroom)).toEqual([]);
    expect(await load('1', '2')).toMatchObject({ isFirst: true, queuedPushes: 0 });
  });

  it('says where there is nothing to roll back', async () => {
    expect(await newsroom.rollback()).toEqual({ outcome: 'nothingToRollBack' });
  });
});

describe('the progress of a load', () => {
  const told: string[] = [];
  const onProgress = ({ stage, done, total }: LoadProgress) => told.push(`${stage} ${done}/${total}`);
  const two = { articles: ['2', '3'].map((id) => anArticle({ id })), rejected: [] };

  beforeEach(async () => {
    told.length = 0;
    await load('1');
  });

  it('is told stage by stage, each from its beginning to its end', async () => {
    await newsroom.load(two, 's', onProgress);
    expect(told).toEqual([
      'check 0/2',
      'check 2/2',
      'index 0/2',
      'index 2/2',
      'store 0/2',
      'store 2/2',
      'queue 0/2',
      'queue 2/2',
    ]);
  });

  it('is done with the index before the transaction begins, which others wait for', async () => {
    let beforeTransaction: string[] = [];
    const watched: Store = {
      ...store,
      transaction: (work) => {
        beforeTransaction = [...told];
        return store.transaction(work);
      },
    };
    const watching = await Newsroom.open({ store: watched, now, timeZone });
    await watching.load(two, 's', onProgress);
    expect(beforeTransaction.at(-1)).toBe('index 2/2');
  });

  it('ends with the check where nothing is new, and where it is a preview', async () => {
    await newsroom.load(two, 's');
    await newsroom.load(two, 's', onProgress);
    await newsroom.preview(two, 's', 1, onProgress);
    expect(told).toEqual(['check 0/2', 'check 2/2', 'check 0/2', 'check 2/2']);
  });

  it('goes on to the index in a preview that a standing question is asked of', async () => {
    await store.subscriptions.follow(FOLLOWER, { kind: 'question', text: 'How long is the bridge?' });
    await newsroom.preview(two, 's', 1, onProgress);
    expect(told).toEqual(['check 0/2', 'check 2/2', 'index 0/2', 'index 2/2']);
  });

  it('is told of a preview that is applied', async () => {
    const { id } = await newsroom.preview(two, 's', 1);
    await newsroom.apply(id, onProgress);
    expect(told[0]).toBe('check 0/2');
    expect(told.at(-1)).toBe('queue 2/2');
  });
});

describe('Newsroom.catchUp', () => {
  it('takes over what another process loaded and rolled back, and tells its listeners', async () => {
    const other = await Newsroom.open({ store: await temporary.openAnother(), now, timeZone });
    const listener = vi.fn();
    const stopListening = newsroom.onChange(listener);
    expect(await newsroom.catchUp()).toBe(false);
    await other.load({ articles: [anArticle({ id: '1' })] }, 's');
    expect(idsOf(newsroom)).toEqual([]);
    expect(await newsroom.catchUp()).toBe(true);
    expect(idsOf(newsroom)).toEqual(['1']);
    expect(await newsroom.catchUp()).toBe(false);
    await other.rollback();
    expect(await newsroom.catchUp()).toBe(true);
    expect(idsOf(newsroom)).toEqual([]);
    expect(listener).toHaveBeenCalledTimes(2);
    stopListening();
    await load('2');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('joins what another process loaded with a load of its own', async () => {
    const other = await Newsroom.open({ store: await temporary.openAnother(), now, timeZone });
    await Promise.all([other.load({ articles: [anArticle({ id: '1' })] }, 's'), load('2')]);
    await Promise.all([newsroom.catchUp(), other.catchUp()]);
    expect(idsOf(newsroom)).toEqual(['1', '2']);
    expect(idsOf(other)).toEqual(['1', '2']);
  });
});

describe('the index of a newsroom', () => {
  it('is, after any loads, updates and rollbacks, that of what the store has', async () => {
    const change = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.uniqueArray(fc.tuple(fc.nat(8), fc.constantFrom(...BODIES)), { maxLength: 4 }),
      },
      { weight: 1, arbitrary: fc.constant('rollback' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        for (const each of changes) {
          if (each === 'rollback') await newsroom.rollback();
          else
            await newsroom.load(
              { articles: each.map(([id, body]) => anArticle({ id: `${id}`, body })) },
              's',
            );
        }
        const built = buildIndex(await store.articles.all());
        expect(newsroom.index.articles).toEqual(built.articles);
        for (const question of BODIES) {
          expect(answerQuestion(newsroom.index, question)).toEqual(answerQuestion(built, question));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('Newsroom.open', () => {
  it('indexes what is stored', async () => {
    await load('1', '2');
    const opened = await Newsroom.open({ store: await temporary.openAnother(), now, timeZone });
    expect(opened.index.articles).toEqual(buildIndex(await store.articles.all()).articles);
  });

  describe('with a folder for the index', () => {
    let indexFolder: string;
    let told: string[];
    const report = {
      info: ({ reason }: { reason?: string }, message: string) => told.push(`${message}: ${reason}`),
      warn: ({ reason }: { reason?: string }, message: string) => told.push(`${message}: ${reason}`),
    };
    const open = async () => {
      told = [];
      const opened = await Newsroom.open({ store, now, timeZone, indexFolder, report });
      onTestFinished(() => opened.close());
      return opened;
    };
    const answers = (room: Newsroom) => answerQuestion(room.index, 'What is the text of article 2?');

    beforeEach(async () => {
      indexFolder = join(await temporaryFolder(), 'index');
      newsroom = await open();
      await load('1', '2', '3');
      await newsroom.load({ articles: [anArticle({ id: '2', body: 'The new text of article 2.' })] }, 's');
      await newsroom.close();
    });

    it('builds it from the store, and says why, where none is saved', async () => {
      await rm(indexFolder, { recursive: true });
      expect(answers(await open())).toEqual(answers(newsroom));
      expect(told).toEqual(['the index is built from the store: there is no saved index']);
    });

    it('opens what was saved, and says nothing', async () => {
      expect(told).toEqual([]);
      const opened = await open();
      expect(told).toEqual([]);
      expect(answers(opened)).toEqual(answers(newsroom));
    });

    it('builds it from the store, and says why, where another process loaded since', async () => {
      const other = await Newsroom.open({ store: await temporary.openAnother(), now, timeZone });
      await other.load({ articles: [anArticle({ id: '4' })] }, 's');
      expect(idsOf(await open())).toEqual(['1', '2', '3', '4']);
      expect(told).toEqual([
        'the index is built from the store: the saved index is of revision 2, the store of 3',
      ]);
    });

    it('builds it from the store, and says why, where a file is damaged', async () => {
      const [segment = ''] = (await readdir(indexFolder)).filter((name) => name.endsWith('.segment'));
      await truncate(join(indexFolder, segment), 100);
      const opened = await open();
      expect(answers(opened)).toEqual(answers(newsroom));
      expect(told).toEqual([`the index is built from the store: ${segment} is unusable`]);
      await opened.close();
      await open();
      expect(told).toEqual([]);
    });
  });
});
