import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { loopClock } from '../support/loop-clock.ts';
import { aChat } from '../support/store.ts';
import { deliveringForTest, queue, received, untilStates } from './delivering.ts';

/** Pushes that were granted before an answer asked may still arrive before it. */
const MAX_UNDER_WAY = 10;

describe('Dispatcher under the limits of Telegram', () => {
  it('reaches a thousand subscribers without one 429', async () => {
    const clock = loopClock(12);
    const delivering = await deliveringForTest({ limits: 'telegram', now: clock.now });
    const { store, people, dispatcherOn, log } = delivering;
    await queue(store, ['1'], await people(1000));
    dispatcherOn(store, { clock }).start();
    await untilStates(store, { sent: 1000 });
    expect(new Set(received(delivering)).size).toBe(1000);
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('lets an answer pass before the pushes that wait, without one 429', async () => {
    const clock = loopClock(2);
    const delivering = await deliveringForTest({ limits: 'telegram', now: clock.now });
    const { store, people, dispatcherOn, emulator, log, telegram } = delivering;
    const asking = emulator.addPerson({ firstName: 'Asking', started: true }).id;
    await queue(store, ['1'], await people(140));
    const budget = new SendBudget(clock);
    dispatcherOn(store, { budget, clock }).start();

    // Counted in messages, not in seconds: bench/push.ts measures the rate.
    const overtaken: number[] = [];
    for (let answer = 1; answer <= 4; answer += 1) {
      await emulator.waitFor(() => received(delivering).length >= answer * 30);
      const before = received(delivering).length;
      await budget.acquire(asking, 'answer');
      overtaken.push(received(delivering).length - before);
      await telegram.sendMessage(asking, `Answer ${answer}`);
    }
    await untilStates(store, { sent: 140 });
    expect(Math.max(...overtaken)).toBeLessThanOrEqual(MAX_UNDER_WAY);
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('sends no burst after the disk stalled for a second and a half', async () => {
    const clock = loopClock(2);
    const delivering = await deliveringForTest({ limits: 'telegram', now: clock.now });
    const { store, people, dispatcherOn, emulator, log } = delivering;
    await queue(store, ['1'], await people(90));
    let stall: Promise<void> | null = null;
    const stalling: Store = {
      ...store,
      outbox: {
        ...store.outbox,
        markSendingAll: async (...rows) => {
          if (emulator.deliveries().length >= 10) {
            stall ??= new Promise((over) => void clock.setTimer(1500, over));
            await stall;
          }
          return store.outbox.markSendingAll(...rows);
        },
      },
    };
    dispatcherOn(stalling, { clock }).start();
    await untilStates(store, { sent: 90 });
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('gives a busy group its articles without a 429', async () => {
    const clock = loopClock(60);
    const delivering = await deliveringForTest({ limits: 'telegram', now: clock.now });
    const { store, people, dispatcherOn, emulator, log } = delivering;
    const members = await people(1);
    const { id } = emulator.addChat({ type: 'supergroup', title: 'G', members, administrators: members });
    await store.chats.upsert(aChat(id, { kind: 'supergroup' }));
    const articleIds = Array.from({ length: 25 }, (_, number) => String(number + 1));
    await queue(store, articleIds, [id]);
    dispatcherOn(store, { clock }).start();
    await untilStates(store, { sent: 25 });
    expect(received(delivering)).toEqual(articleIds.map((articleId) => `${id}: Article ${articleId}`));
    expect(log.warn).not.toHaveBeenCalled();
  });
});
