import { describe, expect, it, vi } from 'vitest';
import type { Schedule } from '../../src/chats/schedule.ts';
import { AT_ONCE } from '../../src/chats/schedule.ts';
import type { Store } from '../../src/store/store.ts';
import { MessageSender } from '../../src/telegram/message-sender.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { loopClock } from '../support/loop-clock.ts';
import { aChat } from '../support/store.ts';
import { type Delivering, deliveringForTest, queue, received, untilStates } from './delivering.ts';

const DAILY: Schedule = { ...AT_ONCE, rhythm: { kind: 'daily', minute: 480 } };
const IDS = ['1', '2', '3', '4', '5', '6', '7'];

/** People whose articles come in digests. */
async function readersOf(delivering: Delivering, count: number): Promise<number[]> {
  const chatIds = await delivering.people(count);
  for (const id of chatIds) await delivering.store.chats.setSchedule(id, DAILY);
  return chatIds;
}

/** Every article that a chat received, from whatever page. */
const titlesOf = (delivering: Delivering, chatId: number) =>
  received(delivering)
    .filter((line) => line.startsWith(`${chatId}: `))
    .flatMap((line) => line.replace(/^\d+: /, '').split('; '));

describe('a digest', () => {
  it('brings what is due in as few messages as hold it, each article once', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const [reader] = await readersOf(delivering, 1);
    const [other] = await people(1);
    await queue(store, IDS, [reader!, other!]);
    dispatcherOn(store, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 14 });
    const pages = received(delivering).filter((line) => line.startsWith(`${reader}: `));
    expect(pages).toHaveLength(3);
    expect(titlesOf(delivering, reader!).sort()).toEqual(IDS.map((id) => `Article ${id}`));
    expect(received(delivering).filter((line) => line.startsWith(`${other}: `))).toHaveLength(7);
  });

  it('and single messages bring each article in the edition that the chat prefers when it is sent', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const [reader] = await readersOf(delivering, 1);
    const [other] = await people(1);
    await queue(store, ['1', '2'], [reader!, other!]);
    await store.chats.setLanguage(reader!, 'kk', ['kk', 'ru']);
    await store.chats.setLanguage(other!, 'ru');
    const joined = (id: string, language: 'kk' | 'ru') => {
      const url = `https://a.kz/${id}?lang=${language}`;
      const edition = { language, title: `${language} ${id}`, body: '', url, mentions: [] };
      return anArticle({ id, title: `Article ${id}`, otherEditions: [edition] });
    };
    const changed = [joined('1', 'ru'), joined('2', 'kk')];
    await store.loads.record({ source: 't', at: 2, new: [], changed });
    dispatcherOn(store, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 4 });
    expect(titlesOf(delivering, reader!).sort()).toEqual(['kk 2', 'ru 1']);
    expect(titlesOf(delivering, other!).sort()).toEqual(['kk 2', 'ru 1']);
  });

  it('leaves what is not due for its time', async () => {
    const delivering = await deliveringForTest();
    const { store, dispatcherOn } = delivering;
    const [reader] = await readersOf(delivering, 1);
    const clock = loopClock(20);
    await store.loads.record({ source: 't', at: 1, new: IDS.map((id) => anArticle({ id })), changed: [] });
    const dueAt = (id: string) => clock.now() + (Number(id) > 2 ? 20_000 : 0);
    await store.outbox.enqueue(
      IDS.map((articleId) => ({ chatId: reader!, articleId, reason: 'r', dueAt: dueAt(articleId) })),
      clock.now(),
    );
    dispatcherOn(store, { clock }).start();
    await untilStates(store, { sent: 7 });
    const pages = received(delivering);
    expect(pages[0]).toBe(`${reader}: Article 2; Article 1`);
    expect(pages).toHaveLength(3);
  });

  it('loses and repeats nothing over stops in the middle of its pages', async () => {
    const delivering = await deliveringForTest();
    const { store, dispatcherOn, openAnother, emulator } = delivering;
    const chatIds = await readersOf(delivering, 12);
    await queue(store, IDS, chatIds);
    for (let turn = 1; turn <= 6; turn += 1) {
      const own = await openAnother();
      const dispatcher = dispatcherOn(own, { clock: loopClock(10) });
      dispatcher.start();
      await emulator.waitFor(() => emulator.deliveries().length >= turn * 4);
      await dispatcher.stop();
      await own.close();
    }
    dispatcherOn(store, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 84 });
    for (const chatId of chatIds) {
      expect(titlesOf(delivering, chatId).sort()).toEqual(IDS.map((id) => `Article ${id}`));
    }
  });

  it('sends nothing again of a page whose sender died while sending', async () => {
    const delivering = await deliveringForTest();
    const { store, dispatcherOn } = delivering;
    const [reader] = await readersOf(delivering, 1);
    await queue(store, IDS, [reader!]);
    const clock = loopClock(20);
    const [first] = await store.outbox.leaseDue({ limit: 1, now: clock.now(), leaseMillis: 5000 });
    const rest = await store.outbox.leaseRest(first!.id, { limit: 1, now: clock.now(), leaseMillis: 5000 });
    await store.outbox.markSending([first!.id, rest[0]!.id], clock.now());
    dispatcherOn(store, { clock }).start();
    await untilStates(store, { sent: 5, uncertain: 2 });
    expect(titlesOf(delivering, reader!).sort()).toEqual(IDS.slice(2).map((id) => `Article ${id}`));
  });

  it.each([
    { kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 },
    { kind: 'error', code: 503, description: 'Service Unavailable' },
  ] as const)('comes again whole after $code', async (fault) => {
    const delivering = await deliveringForTest();
    const { store, dispatcherOn, emulator } = delivering;
    const [reader] = await readersOf(delivering, 1);
    await queue(store, ['1', '2'], [reader!]);
    emulator.failNext('sendMessage', fault);
    dispatcherOn(store, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 2 });
    expect(received(delivering)).toEqual([`${reader}: Article 2; Article 1`]);
  });

  it('is uncertain as a whole where Telegram never answered', async () => {
    const delivering = await deliveringForTest();
    const { store, dispatcherOn, telegram, log } = delivering;
    const [reader] = await readersOf(delivering, 1);
    await queue(store, ['1', '2'], [reader!]);
    const sender = new MessageSender(telegram, { log });
    const silent = {
      isReachable: () => sender.isReachable(),
      send: async () => ({ kind: 'unknownOutcome', description: 'ETIMEDOUT' }) as const,
    };
    dispatcherOn(store, { sender: silent, clock: loopClock(20) }).start();
    await untilStates(store, { uncertain: 2 });
  });

  it('leaves out what a rollback took while it was made, and brings the rest', async () => {
    const delivering = await deliveringForTest();
    const { store, dispatcherOn } = delivering;
    const [reader] = await readersOf(delivering, 1);
    await queue(store, ['1'], [reader!]);
    await queue(store, ['2'], [reader!]);
    let isFirst = true;
    const markSendingAll: Store['outbox']['markSendingAll'] = store.outbox.markSendingAll.bind(store.outbox);
    const withdrawing: Store = {
      ...store,
      outbox: {
        ...store.outbox,
        markSendingAll: async (...given) => {
          if (isFirst) await store.loads.rollbackLatest(2);
          isFirst = false;
          return markSendingAll(...given);
        },
      },
    };
    dispatcherOn(withdrawing, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 1, leased: 0 });
    expect(received(delivering)).toEqual([`${reader}: Article 1`]);
  });
});

describe('many articles of one load', () => {
  it('come to a chat without a digest in pages, the others each by itself, in their order', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const [reader] = await people(1);
    await store.loads.record({ source: 't', at: 1, new: IDS.map((id) => anArticle({ id })), changed: [] });
    const many = new Set(['2', '3', '4', '6']);
    await store.outbox.enqueue(
      IDS.map((articleId) => ({ chatId: reader!, articleId, reason: 'r', inDigest: many.has(articleId) })),
      1,
    );
    dispatcherOn(store, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 7 });
    expect(received(delivering)).toEqual([
      `${reader}: Article 1`,
      `${reader}: Article 4; Article 3; Article 2`,
      `${reader}: Article 5`,
      `${reader}: Article 6`,
      `${reader}: Article 7`,
    ]);
  });
});

describe('quiet hours', () => {
  // loopClock begins at a known time: the hours are laid around it.
  const hoursAround = (now: number, minutes: number): Schedule => {
    const minute = Math.floor(now / 60_000) % 1440;
    return { ...AT_ONCE, quiet: { from: (minute + 1439) % 1440, to: (minute + minutes) % 1440 } };
  };

  it('hold what is late, and let an emergency through where the chat does', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const [chatId] = await people(1);
    const clock = loopClock(40);
    const schedule = { ...hoursAround(clock.now(), 2), urgentPasses: true };
    await store.chats.setSchedule(chatId!, schedule);
    await queue(store, ['1'], [chatId!]);
    await store.loads.record({
      source: 't',
      at: 1,
      new: [anArticle({ id: '9', title: 'Flood' })],
      changed: [],
    });
    await store.outbox.enqueue(
      [{ chatId: chatId!, articleId: '9', reason: 'r', isUrgent: true }],
      clock.now(),
    );
    const begun = clock.now();
    dispatcherOn(store, { clock }).start();
    await untilStates(store, { sent: 2 });
    expect(received(delivering)).toEqual([`${chatId}: Flood`, `${chatId}: Article 1`]);
    expect(clock.now() - begun).toBeGreaterThanOrEqual(60_000);
  });
});

describe('a topic of a forum', () => {
  async function forumWith(state: 'open' | 'closed' | 'deleted') {
    const delivering = await deliveringForTest();
    const { store, emulator } = delivering;
    const forum = emulator.addChat({
      type: 'supergroup',
      title: 'Forum',
      isForum: true,
      members: [],
      administrators: [],
    });
    emulator.setTopic(forum.id, 7, 'open');
    if (state !== 'open') emulator.setTopic(forum.id, 7, state);
    await store.chats.upsert(aChat(forum.id, { kind: 'supergroup' }));
    await store.subscriptions.subscribe(forum.id, regionOf('KZ-15'), 7);
    await store.loads.record({
      source: 't',
      at: 1,
      new: ['1', '2'].map((id) => anArticle({ id })),
      changed: [],
    });
    await store.outbox.enqueue(
      ['1', '2'].map((articleId) => ({ chatId: forum.id, articleId, reason: 'r', threadId: 7 })),
      1,
    );
    return { ...delivering, forum };
  }

  it('gets the articles that were asked for in it', async () => {
    const { store, forum, emulator, dispatcherOn } = await forumWith('open');
    dispatcherOn(store, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 2 });
    expect(emulator.messages(forum.id).map(({ message_thread_id }) => message_thread_id)).toEqual([7, 7]);
  });

  it.each(['closed', 'deleted'] as const)('that is %s leaves them to the chat itself', async (state) => {
    const { store, forum, emulator, dispatcherOn } = await forumWith(state);
    const onTopicUnreachable = vi.fn(async () => {});
    dispatcherOn(store, { onTopicUnreachable, clock: loopClock(20) }).start();
    await untilStates(store, { sent: 2 });
    expect(onTopicUnreachable.mock.calls).toEqual([[forum.id]]);
    const threads = emulator.messages(forum.id).map(({ message_thread_id }) => message_thread_id);
    expect(threads).toEqual([undefined, undefined]);
    expect((await store.subscriptions.of(forum.id))[0]?.threadId).toBeNull();
    expect((await store.chats.get(forum.id))?.pausedReason).toBeNull();
  });
});
