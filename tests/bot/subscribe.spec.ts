import { describe, expect, it } from 'vitest';
import { endSubscriptions } from '../../src/bot/subscribe.ts';
import { Library } from '../../src/library/library.ts';
import type { Interest } from '../../src/subscriptions/types.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const CHAT = aChat(7);
const QUESTION: Interest = { kind: 'question', text: 'How long is the bridge over the Ilek river?' };
const BRIDGE = anArticle({
  id: '1',
  region: 'KZ-15',
  title: 'A bridge in Aktobe',
  body: 'The bridge over the Ilek river is 300 meters long. It was built in two years.',
});
const OTHER = anArticle({
  id: '2',
  region: 'KZ-15',
  title: 'A concert in Aktobe',
  body: 'Five hundred people came to the concert of the orchestra.',
});

/** A chat that follows a region and a question; another process has just loaded two articles of the region. */
async function following() {
  const { store } = await temporaryStore();
  const options = { store, now: () => 1_000, timeZone: 'Asia/Almaty' };
  await store.chats.upsert(CHAT);
  const { subscription: region } = await store.subscriptions.subscribe(CHAT.id, regionOf('KZ-15'));
  const { subscription: question } = await store.subscriptions.subscribe(CHAT.id, QUESTION);
  const library = await Library.open(options);
  // Of the first load nothing is pushed.
  await library.load({ articles: [anArticle({ id: '9' })] }, 'news.txt');
  const otherProcess = await Library.open(options);
  await otherProcess.load({ articles: [BRIDGE, OTHER] }, 'news.txt');
  return { store, library, region, question };
}

describe('the end of a subscription', () => {
  it('keeps what a standing question brings of articles that another process has just loaded', async () => {
    const { store, library, region, question } = await following();
    expect(library.index.article('1')).toBeUndefined();
    expect((await store.outbox.countByState()).pending).toBe(2);
    const ended = await endSubscriptions({ store, library }, { chat: CHAT }, [region.id]);
    expect(ended).toEqual([region]);
    expect((await store.outbox.countByState()).pending).toBe(1);
    const [push] = await store.outbox.leaseDue({ limit: 5, now: 2_000, leaseMillis: 100 });
    expect([push?.article.id, push?.subscriptionId]).toEqual(['1', question.id]);
  });
});
