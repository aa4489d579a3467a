import { describe, expect, it } from 'vitest';
import { MISSED_KEPT, probeWait } from '../../src/chats/pause.ts';
import { pauseUntil } from '../../src/outbox/changes.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { deliveringForTest, queue, received, untilStates } from './delivering.ts';

const MUTED = 'Bad Request: not enough rights to send text messages to the chat';

/** A chat with three articles of which the first was refused: it is paused. */
async function paused(description = MUTED) {
  const delivering = await deliveringForTest();
  const { store, people, dispatcherOn, emulator } = delivering;
  const [chatId = 0] = await people(1);
  await queue(store, ['1', '2', '3'], [chatId]);
  const refuse = () => emulator.failNext('sendMessage', { kind: 'error', code: 400, description });
  const clock = new FakeClock();
  const dispatcher = dispatcherOn(store, { clock });
  const reason = async () => (await store.chats.get(chatId))?.pausedReason ?? null;
  const probeAt = async () => (await store.chats.get(chatId))?.probeAt ?? null;
  refuse();
  dispatcher.start();
  await expect.poll(reason).toBe(description);
  /** The budget admits by the clock too. */
  const untilSent = (count: number) =>
    expect
      .poll(async () => {
        dispatcher.wake();
        await clock.advance(1000);
        return (await store.outbox.countByState()).sent;
      })
      .toBe(count);
  return { ...delivering, untilSent, chatId, clock, dispatcher, refuse, reason, probeAt };
}

describe('a paused chat', () => {
  it('is tried after an hour with all that it missed in one message, and is served again if that arrives', async () => {
    const chat = await paused();
    await chat.clock.advance(probeWait(0) - 1);
    const early = await chat.store.outbox.leaseDue({ limit: 9, now: chat.clock.now(), leaseMillis: 1 });
    expect(early).toEqual([]);
    await chat.clock.advance(1);
    await chat.untilSent(3);
    expect(received(chat)).toEqual([`${chat.chatId}: Article 3; Article 2; Article 1`]);
    expect(await chat.reason()).toBeNull();
    await queue(chat.store, ['4'], [chat.chatId]);
    await chat.untilSent(4);
  });

  it('is tried less and less often, and loses nothing by it', async () => {
    const chat = await paused();
    for (const [refused, wait] of [probeWait(0), probeWait(1)].entries()) {
      expect(await chat.probeAt()).toBe(chat.clock.now() + wait);
      chat.refuse();
      await chat.clock.advance(wait);
      chat.dispatcher.wake();
      await expect.poll(chat.probeAt).toBe(chat.clock.now() + probeWait(refused + 1));
    }
    await chat.clock.advance(probeWait(2));
    await chat.untilSent(3);
    expect(received(chat)).toEqual([`${chat.chatId}: Article 3; Article 2; Article 1`]);
  });

  it('that asked for a pause gets what waited as one digest when it ends, also what was leased before', async () => {
    const { store, people, dispatcherOn, emulator, ...delivering } = await deliveringForTest();
    const [chatId = 0] = await people(1);
    const clock = new FakeClock();
    const until = clock.now() + 3 * 24 * 60 * 60_000;
    await queue(store, ['1', '2'], [chatId]);
    await store.transaction((tx) =>
      pauseUntil({ tx, now: clock.now(), timeZone: 'Asia/Almaty' }, chatId, until),
    );
    // A row that nobody gave the pause's time, as one that is sent again after a failure.
    await queue(store, ['3'], [chatId]);
    const dispatcher = dispatcherOn(store, { clock });
    dispatcher.start();
    await untilStates(store, { parked: 3 });
    expect(await store.outbox.nextDueAt()).toBe(until);
    await clock.advance(until - clock.now());
    await expect
      .poll(async () => {
        dispatcher.wake();
        await clock.advance(1000);
        return (await store.outbox.countByState()).sent;
      })
      .toBe(3);
    expect(received({ ...delivering, store, people, dispatcherOn, emulator })).toEqual([
      `${chatId}: Article 3; Article 2; Article 1`,
    ]);
  });

  it('gets nothing that waited for too long', async () => {
    const chat = await paused();
    await chat.clock.advance(MISSED_KEPT);
    chat.dispatcher.wake();
    await untilStates(chat.store, { dead: 3 });
    expect(received(chat)).toEqual([]);
  });
});
