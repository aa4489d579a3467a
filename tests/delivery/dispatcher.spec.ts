import { describe, expect, it, vi } from 'vitest';
import { AT_ONCE } from '../../src/chats/schedule.ts';
import type { LeasedPush } from '../../src/outbox/types.ts';
import type { SendOutcome } from '../../src/telegram/message-sender.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { type Clock, steadyClock } from '../../src/time/clock.ts';
import { anArticle } from '../support/articles.ts';
import { loopClock } from '../support/loop-clock.ts';
import { deliveringForTest, queue, received, untilStates } from './delivering.ts';

const HOUR = 60 * 60_000;

describe('Dispatcher', () => {
  it('gives each chat each article once, in order', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const chatIds = await people(3);
    await queue(store, ['1', '2', '3'], chatIds);
    dispatcherOn(store, { clock: loopClock(10) }).start();
    await untilStates(store, { sent: 9 });
    for (const chatId of chatIds) {
      const own = received(delivering).filter((line) => line.startsWith(String(chatId)));
      expect(own).toEqual(['1', '2', '3'].map((id) => `${chatId}: Article ${id}`));
    }
  });

  it('sends an emergency before the backlog of all chats, and the backlog in its order after it', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const chatIds = await people(30);
    const urgentIds = chatIds.slice(10);
    await queue(store, ['1', '2', '3', '4', '5', '6'], chatIds);
    const dispatcher = dispatcherOn(store, { clock: loopClock(10) });
    dispatcher.start();
    await emulator.waitFor(() => received(delivering).length >= 5);
    await store.loads.record({
      source: 'test',
      at: 1,
      new: [anArticle({ id: '9', title: 'Article 9' })],
      changed: [],
    });
    await store.outbox.enqueue(
      urgentIds.map((chatId) => ({ chatId, articleId: '9', reason: 'r', isUrgent: true })),
      1,
    );
    const before = received(delivering).length;
    dispatcher.wake();
    await untilStates(store, { sent: 200 });

    const lines = received(delivering);
    const lastUrgent = lines.findLastIndex((line) => line.endsWith('Article 9'));
    const overtaken = lines.slice(before, lastUrgent).filter((line) => !line.endsWith('Article 9'));
    // What was granted, and what fits beside the pushes to chats that wait for their second.
    expect(overtaken.length).toBeLessThanOrEqual(60);
    for (const chatId of chatIds) {
      const own = lines.filter((line) => line.startsWith(`${chatId}: `) && !line.endsWith('Article 9'));
      expect(own).toEqual(['1', '2', '3', '4', '5', '6'].map((id) => `${chatId}: Article ${id}`));
    }
  });

  it('renders a push with its article, its chat and the id that Telegram gave', async () => {
    const { store, emulator, people, dispatcherOn, dump } = await deliveringForTest();
    const [chatId] = await people(1);
    await queue(store, ['1'], [chatId!]);
    const render = vi.fn(() => ({ html: '<b>News</b>' }));
    dispatcherOn(store, { render }).start();
    await untilStates(store, { sent: 1 });
    expect(render).toHaveBeenCalledWith(
      expect.objectContaining({ chatId, article: expect.objectContaining({ id: '1' }) }),
      expect.objectContaining({ id: chatId, languageCode: 'en' }),
      [],
    );
    const [row] = (await dump()).outbox!;
    expect(row).toMatchObject({ message_id: emulator.deliveries()[0]!.messageId, attempts: 1 });
  });

  it('sends what is queued while it sleeps, once it is woken', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const chatIds = await people(2);
    const dispatcher = dispatcherOn(store);
    dispatcher.start();
    await queue(store, ['1'], chatIds);
    dispatcher.wake();
    await untilStates(store, { sent: 2 });
    expect(received(delivering)).toHaveLength(2);
  });

  it('finds what another process queued, without being woken', async () => {
    const { store, people, dispatcherOn, openAnother } = await deliveringForTest();
    const chatIds = await people(2);
    const clock = loopClock(20);
    dispatcherOn(store, { clock }).start();
    await queue(await openAnother(), ['1'], chatIds);
    await untilStates(store, { sent: 2 });
  });

  it('sends nothing of a load that was rolled back while its pushes waited for their turns', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const chatIds = await people(20);
    const last = chatIds.at(-1)!;
    await queue(store, ['1'], [last]);
    await queue(store, ['2'], chatIds.slice(0, -1));
    const clock = loopClock(20);
    const budget = new SendBudget(clock);
    budget.pause(5000, null);
    const dispatcher = dispatcherOn(store, { budget, clock });
    dispatcher.start();
    await untilStates(store, { leased: 20 });
    await store.loads.rollbackLatest(2);
    await untilStates(store, { sent: 1, leased: 0 });
    await dispatcher.stop();
    expect(received(delivering)).toEqual([`${last}: Article 1`]);
  });

  it('sends nothing to a chat that was paused or forgotten while its push waited', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const [paused, forgotten, well] = await people(3);
    await queue(store, ['1'], [paused!, forgotten!, well!]);
    const clock = loopClock(20);
    const budget = new SendBudget(clock);
    budget.pause(5000, null);
    dispatcherOn(store, { budget, clock }).start();
    await untilStates(store, { leased: 3 });
    await store.chats.pause(paused!, 'blocked', clock.now());
    await store.chats.forget(forgotten!);
    await untilStates(store, { sent: 1, pending: 1, leased: 0 });
    expect(received(delivering)).toEqual([`${well}: Article 1`]);
  });

  it('gives its leases back when it stops, and ends the request that has begun', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const chatIds = await people(40);
    await queue(store, ['1'], chatIds);
    const dispatcher = dispatcherOn(store);
    dispatcher.start();
    await emulator.waitFor(() => true);
    await dispatcher.stop();
    const counts = await store.outbox.countByState();
    expect(counts).toMatchObject({ leased: 0, uncertain: 0, parked: 0, dead: 0 });
    expect(counts.sent).toBe(received(delivering).length);
    expect(counts.sent + counts.pending).toBe(40);
    expect(counts.pending).toBeGreaterThan(0);
  });

  it('stops at once where there is nothing to do, also twice, also before it started', async () => {
    const { store, dispatcherOn } = await deliveringForTest();
    await dispatcherOn(store).stop();
    const dispatcher = dispatcherOn(store);
    dispatcher.start();
    await dispatcher.stop();
    await dispatcher.stop();
  });

  it('stops by itself where the budget is closed under it, and loses nothing', async () => {
    const { store, people, dispatcherOn } = await deliveringForTest();
    await queue(store, ['1'], await people(3));
    const budget = new SendBudget();
    budget.pause(60_000, null);
    dispatcherOn(store, { budget }).start();
    await untilStates(store, { leased: 3 });
    budget.close();
    await untilStates(store, { pending: 3 });
  });

  it('lets a chat with one push have its turn before the backlog of others', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const busy = await people(150);
    await queue(store, ['1', '2', '3'], busy);
    const [late] = await people(1);
    await queue(store, ['9'], [late!]);
    dispatcherOn(store, { clock: loopClock(4) }).start();
    await delivering.emulator.waitFor(({ text }) => text === 'Article 9');
    expect(received(delivering).length).toBeLessThanOrEqual(320);
  });

  it('keeps a push that cannot be rendered for later, reports it, and sends those after it', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, log } = delivering;
    const [poor, well] = await people(2);
    await queue(store, ['1', '2'], [poor!, well!]);
    const render = ({ chatId, article }: LeasedPush) => {
      if (chatId === poor && article.id === '1') throw new TypeError('a defect');
      return { html: article.title };
    };
    dispatcherOn(store, { render, clock: loopClock(10) }).start();
    await untilStates(store, { sent: 3, parked: 1 });
    expect(received(delivering)).toContain(`${poor}: Article 2`);
    expect(log.error).toHaveBeenCalledTimes(1);
  });

  it('finds the one of a page that cannot be rendered, and sends the others', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const [id] = await people(1);
    await queue(store, ['1', '2', '3'], [id!]);
    await store.chats.setSchedule(id!, { ...AT_ONCE, rhythm: { kind: 'daily', minute: 600 } });
    const renderDigest = (pushes: readonly LeasedPush[]) => {
      if (pushes.some(({ article }) => article.id === '2')) throw new TypeError('a defect');
      return { pushes, message: { html: pushes.map(({ article }) => article.title).join('; ') } };
    };
    const render = ({ article }: LeasedPush) => {
      if (article.id === '2') throw new TypeError('a defect');
      return { html: article.title };
    };
    dispatcherOn(store, { render, renderDigest, clock: loopClock(10) }).start();
    await untilStates(store, { sent: 2, parked: 1 });
    expect(received(delivering)).toEqual([`${id}: Article 1`, `${id}: Article 3`]);
  });

  it('bounds what a clock that was ahead has written once it is set back, without a restart', async () => {
    const { store, people, dispatcherOn } = await deliveringForTest();
    const [id] = await people(1);
    await queue(store, ['1'], [id!]);
    let ahead = HOUR;
    const clock: Clock = { now: () => Date.now() + ahead, setTimer: steadyClock.setTimer };
    const outcomes: SendOutcome[] = [
      { kind: 'unavailable', description: '503' },
      { kind: 'sent', messageId: 1 },
    ];
    const sender = {
      isReachable: async () => {
        await untilStates(store, { parked: 1 });
        ahead = 0;
        return true;
      },
      send: async () => outcomes.shift()!,
    };
    // Rates are kept by a clock that never goes back.
    dispatcherOn(store, { sender, clock, budget: new SendBudget() }).start();
    await untilStates(store, { sent: 1 });
  });
});
