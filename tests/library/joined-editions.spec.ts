import { beforeEach, describe, expect, it } from 'vitest';
import type { Article, Edition } from '../../src/articles/article.ts';
import { AT_ONCE } from '../../src/chats/schedule.ts';
import type { Library } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import type { Interest } from '../../src/subscriptions/types.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat } from '../support/store.ts';
import { newStore, type Opening } from './opening.ts';

const KAZAKH: Edition = {
  language: 'kk',
  title: 'Ақтөбеде жаңа көпір ашылды',
  body: 'Елек өзеніндегі көпірдің ұзындығы 300 метр.',
  url: 'https://www.gov.kz/memleket/entities/aktobe/press/news/details/2?lang=kk',
  mentions: [],
};
const BRIDGE = anArticle({
  id: '2',
  title: 'A new bridge in Aktobe',
  body: 'The bridge over the Ilek river is 300 meters long.',
});
const IN_KAZAKH: Article = { ...BRIDGE, ...KAZAKH };
const WORD: Interest = { kind: 'keywords', text: 'ашылды' };

let opening: Opening;
let store: Store;
let library: Library;

beforeEach(async () => {
  opening = await newStore();
  store = opening.store;
  library = await opening.openLibrary();
  await load(anArticle({ id: '1' }));
});

const load = (...articles: Article[]) => library.load({ articles }, 'seed.txt');

async function follow(chatId: number, ...interests: Interest[]): Promise<void> {
  await store.chats.upsert(aChat(chatId));
  for (const interest of interests) await store.subscriptions.subscribe(chatId, interest);
}

/** Sends what is due, as the dispatcher would; gives it as `chat:article`. */
async function sendAll(now = opening.now()): Promise<string[]> {
  const sent: string[] = [];
  for (;;) {
    const pushes = await store.outbox.leaseDue({ limit: 10, now, leaseMillis: 1000 });
    if (pushes.length === 0) return sent.sort();
    for (const { id, chatId, article } of pushes) {
      await store.outbox.markSending(id, now);
      await store.outbox.sent(id, 1, now);
      sent.push(`${chatId}:${article.id}`);
    }
  }
}

describe('an edition that joins a known article', () => {
  it('is pushed to nobody who got the article, nor to followers of its region who came later', async () => {
    await follow(1, regionOf('KZ-15'));
    await load(BRIDGE);
    expect(await sendAll()).toEqual(['1:2']);
    await follow(2, regionOf('KZ-15'), { kind: 'issuer', issuer: 'aktobe' });
    expect(await load(IN_KAZAKH)).toMatchObject({ newArticles: 0, changedArticles: 1, queuedPushes: 0 });
    expect(library.index.articles).toHaveLength(2);
    expect(await sendAll()).toEqual([]);
  });

  it('brings the article to whoever filters the region by a word that it is the first to hold, once', async () => {
    await follow(1, { kind: 'filtered', within: regionOf('KZ-15'), text: 'ашылды' });
    await follow(2, { kind: 'filtered', within: regionOf('KZ-15'), text: '-football' });
    await load(BRIDGE);
    expect(await sendAll()).toEqual(['2:2']);
    await load(IN_KAZAKH);
    expect(await sendAll()).toEqual(['1:2']);
  });

  it('is queued once more neither for a digest that waits', async () => {
    await follow(1, regionOf('KZ-15'), WORD);
    await store.chats.setSchedule(1, { ...AT_ONCE, rhythm: { kind: 'daily', minute: 480 } });
    await load(BRIDGE);
    expect(await load(IN_KAZAKH)).toMatchObject({ queuedPushes: 0 });
    expect(await store.outbox.countByState()).toMatchObject({ parked: 1, pending: 0 });
  });

  it('is pushed once to who follows words that it is the first edition to hold', async () => {
    await follow(1, WORD);
    await follow(2, WORD, regionOf('KZ-15'));
    expect(await load(BRIDGE)).toMatchObject({ queuedPushes: 1 });
    expect(await sendAll()).toEqual(['2:2']);
    const preview = await library.preview({ articles: [IN_KAZAKH], rejected: [] }, 's', 1);
    expect(preview.chatsToNotify).toBe(2);
    expect(await load(IN_KAZAKH)).toMatchObject({ queuedPushes: 1 });
    expect(await sendAll()).toEqual(['1:2']);
    expect(await load({ ...IN_KAZAKH, body: `${KAZAKH.body} Ол ашық.` })).toMatchObject({ queuedPushes: 0 });
  });

  it('is pushed to nobody after its load is undone, and again to all after it comes again', async () => {
    await follow(1, WORD);
    await follow(2, regionOf('KZ-15'));
    await load(BRIDGE);
    await load(IN_KAZAKH);
    await library.rollback();
    expect(await sendAll()).toEqual(['2:2']);
    expect(await load(IN_KAZAKH)).toMatchObject({ queuedPushes: 1 });
    expect(await sendAll()).toEqual(['1:2']);
  });

  it('brings nothing old to who follows words that an earlier edition held', async () => {
    await load(BRIDGE);
    await follow(1, { kind: 'keywords', text: '300' });
    expect(await load(IN_KAZAKH)).toMatchObject({ queuedPushes: 0 });
  });

  it('is pushed to who watches a question that it is the first to answer', async () => {
    await follow(1, { kind: 'question', text: 'Елек өзеніндегі көпірдің ұзындығы қанша?' });
    await follow(2, { kind: 'question', text: 'How long is the bridge over the Ilek river?' });
    const other = { ...BRIDGE, body: 'The bridge was opened.' };
    await load(other);
    expect(await sendAll()).toEqual([]);
    await load(IN_KAZAKH);
    expect(await sendAll()).toContain('1:2');
  });
});

describe('a chat that waits for its language', () => {
  beforeEach(async () => {
    await follow(1, regionOf('KZ-15'));
    await store.chats.setLanguage(1, 'kk');
    await store.chats.setLanguageWait(1, 60);
  });

  it('gets an article when its edition joins, and once', async () => {
    await load(BRIDGE);
    expect(await sendAll()).toEqual([]);
    await load(IN_KAZAKH);
    expect(await sendAll()).toEqual(['1:2']);
    expect(await sendAll(3_700_000)).toEqual([]);
  });

  it('gets it without that edition at the end of the wait', async () => {
    await load(BRIDGE);
    expect(await sendAll(3_500_000)).toEqual([]);
    expect(await sendAll(3_700_000)).toEqual(['1:2']);
    await load(IN_KAZAKH);
    expect(await sendAll(3_800_000)).toEqual([]);
  });

  it('gets emergencies at once, and what has its language from the start', async () => {
    await load({ ...BRIDGE, id: '3', title: 'Storm warning in Aktobe' });
    await load({ ...BRIDGE, otherEditions: [KAZAKH] });
    expect(await sendAll()).toEqual(['1:2', '1:3']);
  });
});
