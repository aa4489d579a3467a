import { beforeEach, describe, expect, it } from 'vitest';
import type { FetchedLoad } from '../../src/library/fetched-load.ts';
import type { Library } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { waitingItems } from '../support/review-items.ts';
import { aChat } from '../support/store.ts';
import { idsOf, newStore, type Opening } from './opening.ts';

const NOW = Date.parse('2025-02-03T12:00Z');
const CLAIM = NOW + 1000;
const STATE = { etag: '"1"' };

let opening: Opening;
let store: Store;
let library: Library;

beforeEach(async () => {
  opening = await newStore();
  store = opening.store;
  await store.chats.upsert(aChat(1));
  await store.subscriptions.subscribe(1, regionOf('KZ-15'));
  await store.sources.add(['feed'], NOW);
  library = await opening.openLibrary({ now: () => NOW });
  await library.load({ articles: [anArticle({ id: 'old' })] }, 'seed.txt');
});

const fetched = (given: Partial<FetchedLoad> = {}): FetchedLoad => ({
  source: 'feed',
  mode: 'publish',
  articles: [],
  doubtful: [],
  claim: CLAIM,
  settled: (broughtNews) => ({
    outcome: 'succeeded',
    at: NOW,
    nextRunAt: NOW + 5,
    state: STATE,
    broughtNews,
  }),
  ...given,
});
const articlesOf = (...ids: string[]) => ids.map((id) => anArticle({ id }));
const waiting = async () =>
  (await waitingItems(store.review)).map(({ article, reason }) => `${article.id} ${reason}`);
const feed = () => store.sources.get('feed');
const queued = async () => (await store.outbox.countByState()).pending;

describe('Library.loadFetched', () => {
  it('is a load of its own in the history, stored with the state of the source', async () => {
    const outcome = await library.loadFetched(fetched({ articles: articlesOf('1', '2') }));
    expect(outcome).toMatchObject({ outcome: 'loaded', summary: { newArticles: 2, queuedPushes: 2 } });
    expect(await store.loads.latest()).toMatchObject({ source: 'feed', newArticles: 2 });
    expect(await feed()).toMatchObject({
      state: STATE,
      lastSuccessAt: NOW,
      lastNewAt: NOW,
      nextRunAt: NOW + 5,
    });
    expect(idsOf(library)).toEqual(['1', '2', 'old']);
  });

  it('stores the state alone, and records no load, where nothing is new', async () => {
    const before = await store.loads.latest();
    await library.loadFetched(fetched({ articles: articlesOf('old') }));
    expect(await store.loads.latest()).toEqual(before);
    expect(await feed()).toMatchObject({ state: STATE, lastNewAt: null });
  });

  it.each<[string, object, number]>([
    ['pushes what is three days old', { published: '2025-01-31' }, 1],
    ['stores what is older and does not push it', { published: '2025-01-30' }, 0],
  ])('%s', async (_, dated, pushes) => {
    const outcome = await library.loadFetched(fetched({ articles: [anArticle({ id: '1', ...dated })] }));
    expect(outcome).toMatchObject({ summary: { newArticles: 1, queuedPushes: pushes } });
    expect(idsOf(library)).toEqual(['1', 'old']);
  });

  it('pushes an old article of a seed, as an admin wants', async () => {
    const old = anArticle({ id: '1', published: '2001-01-01' });
    expect(await library.load({ articles: [old] }, 's')).toMatchObject({ queuedPushes: 1 });
  });

  it('puts what is doubtful up for review, and into the index only when an admin publishes it', async () => {
    const doubtful = [
      { article: anArticle({ id: '2', published: '2052-02-01' }), doubt: 'publishedInTheFuture' as const },
    ];
    const outcome = await library.loadFetched(fetched({ articles: articlesOf('1'), doubtful }));
    expect(outcome).toMatchObject({ summary: { newArticles: 1 }, forReview: 1 });
    expect(await waiting()).toEqual(['2 publishedInTheFuture']);
    expect(idsOf(library)).toEqual(['1', 'old']);
    const [item] = await waitingItems(store.review);
    expect(await library.publishReviewed([item!.id])).toMatchObject({ outcome: 'published', articles: 1 });
    expect(idsOf(library)).toEqual(['1', '2', 'old']);
    await library.loadFetched(fetched({ doubtful }));
    expect(await waiting()).toEqual([]);
  });

  it('puts all of a reviewed source up for review, but not what is stored', async () => {
    const outcome = await library.loadFetched(fetched({ mode: 'review', articles: articlesOf('1', 'old') }));
    expect(outcome).toMatchObject({ summary: { newArticles: 0 }, forReview: 1 });
    expect(await waiting()).toEqual(['1 reviewedSource']);
    expect(await feed()).toMatchObject({ lastNewAt: NOW });
    expect(await library.loadFetched(fetched({ mode: 'review', articles: articlesOf('1') }))).toMatchObject({
      forReview: 0,
    });
  });

  it('adds languages to what another source brought, and leaves its texts as they are', async () => {
    await store.sources.add(['listing'], NOW);
    await library.loadFetched(fetched({ articles: articlesOf('1') }));
    const russian = {
      language: 'ru',
      title: 'Мост',
      body: 'Текст.',
      url: 'https://a.kz/1',
      mentions: [],
    } as const;
    const listed = anArticle({ id: '1', title: 'Shorter', otherEditions: [russian] });
    for (const expected of [1, 0]) {
      const outcome = await library.loadFetched(fetched({ source: 'listing', articles: [listed] }));
      expect(outcome).toMatchObject({ summary: { newArticles: 0, changedArticles: expected } });
    }
    expect(library.index.article('1')).toEqual(anArticle({ id: '1', otherEditions: [russian] }));
  });

  it('changes what the source itself or a seed brought', async () => {
    await library.loadFetched(fetched({ articles: articlesOf('1') }));
    const changed = ['1', 'old'].map((id) => anArticle({ id, title: 'New' }));
    expect(await library.loadFetched(fetched({ articles: changed }))).toMatchObject({
      summary: { changedArticles: 2 },
    });
  });

  it('masks what the publisher withdrew, until a rollback', async () => {
    await library.loadFetched(fetched({ articles: articlesOf('1') }));
    await library.loadFetched(fetched({ withdrawn: ['1', 'never stored'] }));
    expect(idsOf(library)).toEqual(['old']);
    expect(await queued()).toBe(0);
    expect(await store.loads.latest()).toMatchObject({ newArticles: 0, changedArticles: 1 });
    await library.rollback();
    expect(idsOf(library)).toEqual(['1', 'old']);
    const reopened = await opening.openLibrary();
    expect(idsOf(reopened)).toEqual(['1', 'old']);
  });

  it('is undone like any load; the source is then paused, and asked for everything again', async () => {
    await library.loadFetched(fetched({ articles: articlesOf('1') }));
    expect(await library.rollback()).toMatchObject({ load: { source: 'feed' }, pausedSource: true });
    expect(await library.rollback()).toMatchObject({ load: { source: 'seed.txt' }, pausedSource: false });
    expect(idsOf(library)).toEqual([]);
    expect(await feed()).toMatchObject({ pause: 'rolledBack', state: null });
  });

  it('stores nothing of a source that was paused while it was fetched', async () => {
    await store.sources.claim('feed', NOW, CLAIM);
    await store.sources.pause('feed', 'byAdmin');
    expect(await library.loadFetched(fetched({ articles: articlesOf('1') }))).toEqual({ outcome: 'paused' });
    expect(idsOf(library)).toEqual(['old']);
    expect(await feed()).toMatchObject({ state: null, claimedUntil: null });
  });
});

describe('Library.publishReviewed', () => {
  const review = (...ids: string[]) =>
    library.loadFetched(fetched({ mode: 'review', articles: articlesOf(...ids) }));

  it('loads and pushes what waits, as one load, and does so once', async () => {
    await review('1', '2');
    const ids = (await waitingItems(store.review)).map(({ id }) => id);
    const stages = new Set<string>();
    expect(await library.publishReviewed(ids, ({ stage }) => stages.add(stage))).toMatchObject({
      outcome: 'published',
      articles: 2,
      summary: { newArticles: 2, queuedPushes: 2 },
    });
    expect([...stages]).toEqual(['check', 'index', 'store', 'queue']);
    expect(await store.loads.latest()).toMatchObject({ source: 'feed', newArticles: 2 });
    expect(await library.publishReviewed(ids)).toEqual({ outcome: 'gone' });
  });

  it('counts how old an article is from its arrival', async () => {
    await review('1');
    const later = await opening.openLibrary({ now: () => NOW + 30 * 86_400_000 });
    const [item] = await waitingItems(store.review);
    expect(await later.publishReviewed([item!.id])).toMatchObject({ summary: { queuedPushes: 1 } });
  });

  it('leaves out what is discarded while the rest is prepared', async () => {
    await review('1', '2');
    const [first, second] = await waitingItems(store.review);
    let isFirst = true;
    const racing: Store = {
      ...store,
      transaction: async (work) => {
        if (isFirst) await store.review.decide(first!.id, 'discarded');
        isFirst = false;
        return store.transaction(work);
      },
    };
    const other = await opening.openLibrary({ store: racing, now: () => NOW });
    expect(await other.publishReviewed([first!.id, second!.id])).toMatchObject({ articles: 1 });
    expect(idsOf(other)).toEqual(['2', 'old']);
  });
});

describe('posts that were sent', () => {
  const editsAfter = async (
    given: { editsPosts: boolean },
    change: (opened: Library) => Promise<unknown>,
  ) => {
    await library.load({ articles: articlesOf('1') }, 's');
    const [push] = await store.outbox.leaseDue({ limit: 1, now: NOW, leaseMillis: 9 });
    await store.outbox.markSending(push!.id, NOW);
    await store.outbox.sent(push!.id, 77, NOW);
    const opened = await opening.openLibrary({ now: () => NOW + 1, ...given });
    await change(opened);
    const edits = await store.outbox.claimEdits({ limit: 9, now: NOW + 9, until: NOW + 99 });
    return edits.map(({ push: { article }, messageId }) => `${messageId}: ${article.title}`);
  };
  const other = (changes: object) => (opened: Library) =>
    opened.load({ articles: [anArticle({ id: '1', ...changes })] }, 's');

  it.each<[string, { editsPosts: boolean }, (opened: Library) => Promise<unknown>, string[]]>([
    ['are edited with the title', { editsPosts: true }, other({ title: 'New' }), ['77: New']],
    ['stay where only the category changed', { editsPosts: true }, other({ category: 'Science' }), []],
    ['stay where the operator wants it', { editsPosts: false }, other({ title: 'New' }), []],
    [
      'are edited again by a rollback',
      { editsPosts: true },
      async (opened) => {
        await other({ title: 'New' })(opened);
        await store.outbox.claimEdits({ limit: 9, now: NOW + 9, until: NOW + 9 });
        await opened.rollback();
      },
      ['77: Article 1'],
    ],
  ])('%s', async (_, given, change, expected) => {
    expect(await editsAfter(given, change)).toEqual(expected);
  });
});
