import { describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/delivery/dispatcher.ts';
import { MessageSender } from '../../src/telegram/message-sender.ts';
import { loopClock } from '../support/loop-clock.ts';
import { deliveringForTest, queue, received, untilStates } from './delivering.ts';

describe('Dispatcher after a restart', () => {
  it('loses and repeats nothing over ten stops in the middle of a push', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, openAnother, emulator } = delivering;
    const chatIds = await people(60);
    await queue(store, ['1', '2'], chatIds);
    for (let turn = 1; turn <= 10; turn += 1) {
      const own = await openAnother();
      const dispatcher = dispatcherOn(own, { clock: loopClock(10) });
      dispatcher.start();
      await emulator.waitFor(() => emulator.deliveries().length >= turn * 5);
      await dispatcher.stop();
      await own.close();
    }
    dispatcherOn(store, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 120 });
    expect(received(delivering)).toHaveLength(120);
    expect(new Set(received(delivering)).size).toBe(120);
  });

  it('sends what a process that died had leased, and nothing that it may have sent', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    const chatIds = await people(4);
    await queue(store, ['1'], chatIds);
    const clock = loopClock(20);
    const dead = await store.outbox.leaseDue({ limit: 3, now: clock.now(), leaseMillis: 5000 });
    await store.outbox.markSending(dead[0]!.id, clock.now());
    dispatcherOn(store, { clock }).start();
    await untilStates(store, { sent: 3, uncertain: 1 });
    expect(received(delivering).sort()).toEqual(
      chatIds
        .filter((chatId) => chatId !== dead[0]!.chatId)
        .map((chatId) => `${chatId}: Article 1`)
        .sort(),
    );
  });

  it('sends each row once where two processes share the outbox', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, openAnother } = delivering;
    const chatIds = await people(50);
    await queue(store, ['1', '2'], chatIds);
    const clock = loopClock(20);
    const both: Dispatcher[] = [dispatcherOn(store, { clock }), dispatcherOn(await openAnother(), { clock })];
    for (const dispatcher of both) dispatcher.start();
    await untilStates(store, { sent: 100 });
    expect(new Set(received(delivering)).size).toBe(100);
    expect(received(delivering)).toHaveLength(100);
  });

  it('stores an answer that comes after its lease was taken for lost', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, telegram, log } = delivering;
    await queue(store, ['1'], await people(1));
    const sender = new MessageSender(telegram, { log });
    const slow = {
      isReachable: () => sender.isReachable(),
      send: async (...message: Parameters<MessageSender['send']>) => {
        await store.outbox.leaseDue({ limit: 1, now: 10_000_000, leaseMillis: 1 });
        expect(await store.outbox.countByState()).toMatchObject({ uncertain: 1 });
        return sender.send(...message);
      },
    };
    dispatcherOn(store, { sender: slow, clock: loopClock(1) }).start();
    await untilStates(store, { sent: 1 });
    expect(received(delivering)).toHaveLength(1);
  });
});
