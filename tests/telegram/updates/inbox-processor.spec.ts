import type { Update } from 'telegraf/types';
import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import {
  chatOf,
  InboxProcessor,
  isGivenUp,
  isTooMany,
} from '../../../src/telegram/updates/inbox-processor.ts';
import { ToldError } from '../../../src/telegram/updates/told-error.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { recordingLog, silentLog } from '../../support/silent-log.ts';
import { temporaryStore } from '../../support/store.ts';

const message = (updateId: number, chatId: number) =>
  ({ update_id: updateId, message: { message_id: updateId, chat: { id: chatId } } }) as Update;

/** Handles updates only when the test lets it. */
function gatedHandler() {
  const begun: number[] = [];
  const gates = new Map<number, () => void>();
  return {
    begun,
    open: (updateId: number) => gates.get(updateId)?.(),
    handle: ({ update_id }: Update) => {
      begun.push(update_id);
      return new Promise<void>((resolve) => gates.set(update_id, resolve));
    },
  };
}

async function handlingOver(store: Store, handle: (update: Update) => Promise<void>, log = silentLog) {
  const handling = new InboxProcessor({ inbox: store.inbox, clock: new FakeClock(), log });
  await handling.start(handle);
  return handling;
}

describe('InboxProcessor', () => {
  it('handles one chat in order, one at a time, and another chat meanwhile', async () => {
    const { store } = await temporaryStore();
    const { handle, begun, open } = gatedHandler();
    const handling = await handlingOver(store, handle);
    await handling.receive([message(1, 7), message(2, 7), message(3, 8)]);
    expect(begun).toEqual([1, 3]);
    open(3);
    open(1);
    await expect.poll(() => begun).toEqual([1, 3, 2]);
    open(2);
    await handling.settled();
    expect(await store.inbox.unhandled()).toEqual([]);
  });

  it('does nothing twice for a repeated update', async () => {
    const { store } = await temporaryStore();
    const handled: number[] = [];
    const handling = await handlingOver(store, async ({ update_id }) => void handled.push(update_id));
    await handling.receive([message(1, 7), message(1, 7)]);
    await handling.receive([message(1, 7), message(2, 7)]);
    await handling.settled();
    expect(handled).toEqual([1, 2]);
  });

  it('stores nothing of updates with ids that are no safe integers, and goes on with the others', async () => {
    const { store } = await temporaryStore();
    const { log, lines } = recordingLog();
    const handled: number[] = [];
    const handling = await handlingOver(store, async ({ update_id }) => void handled.push(update_id), log);
    await handling.receive([message(1, 2 ** 63), message(2, 7), message(3, 1.5)]);
    await handling.receive([message(2 ** 63, 7)]);
    await handling.settled();
    expect(handled).toEqual([2]);
    expect(await store.inbox.unhandled()).toEqual([]);
    expect(lines.map(({ refused }) => refused)).toEqual([2, 1]);
  });

  it('stores nothing of what is too much, and marks the first of it', async () => {
    const { store } = await temporaryStore();
    const receiving = new InboxProcessor({ inbox: store.inbox, clock: new FakeClock(), log: silentLog });
    const verdicts = ['welcome', 'firstTooMany', 'tooMany'] as const;
    receiving.limit(({ update_id }) => verdicts[update_id - 1] ?? 'tooMany');
    await receiving.receive([message(1, 7), message(2, 7), message(3, 7), message(4, 7)]);
    const stored = (await store.inbox.unhandled()).map(({ payload }) => JSON.parse(payload) as Update);
    expect(stored.map((update) => [update.update_id, isTooMany(update)])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('stores an update that the limit cannot read', async () => {
    const { store } = await temporaryStore();
    const receiving = new InboxProcessor({ inbox: store.inbox, clock: new FakeClock(), log: silentLog });
    receiving.limit(() => {
      throw new TypeError('no chat');
    });
    await receiving.receive([message(1, 7)]);
    expect(await store.inbox.unhandled()).toHaveLength(1);
  });

  it('goes on after a handler that throws, and logs it', async () => {
    const { store } = await temporaryStore();
    const { log, lines } = recordingLog();
    const handled: number[] = [];
    const handling = await handlingOver(
      store,
      async ({ update_id }) => {
        if (update_id === 1) throw new Error('a defect');
        handled.push(update_id);
      },
      log,
    );
    await handling.receive([message(1, 7), message(2, 7)]);
    await handling.settled();
    expect(handled).toEqual([2]);
    expect(lines.map(({ msg, updateId }) => [msg, updateId])).toEqual([
      ['an update could not be handled', 1],
    ]);
  });

  it('handles at the next start what was received and not handled', async () => {
    const { store, openAnother } = await temporaryStore();
    const { handle } = gatedHandler();
    await (await handlingOver(store, handle)).receive([message(1, 7), message(2, 7)]);
    const handled: number[] = [];
    const next = await handlingOver(
      await openAnother(),
      async ({ update_id }) => void handled.push(update_id),
    );
    await next.settled();
    expect(handled).toEqual([1, 2]);
  });

  it('leaves to the process that handles what it takes in itself, and tells it', async () => {
    const { store, openAnother } = await temporaryStore();
    const handled: number[] = [];
    const leader = await handlingOver(store, async ({ update_id }) => void handled.push(update_id));
    const onDeferred = vi.fn();
    const other = new InboxProcessor({
      inbox: (await openAnother()).inbox,
      onDeferred,
      clock: new FakeClock(),
      log: silentLog,
    });
    await other.receive([message(1, 7), message(2, 7)]);
    expect(onDeferred).toHaveBeenCalledTimes(1);
    await Promise.all([leader.lookForMore(), leader.lookForMore(), leader.receive([message(2, 7)])]);
    await leader.settled();
    expect(handled).toEqual([1, 2]);
  });

  it('begins with nothing more at its end, and leaves that in the store', async () => {
    const { store } = await temporaryStore();
    const { handle, begun, open } = gatedHandler();
    const handling = await handlingOver(store, handle);
    await handling.receive([message(1, 7), message(2, 7)]);
    const stopped = handling.stop();
    open(1);
    await stopped;
    await handling.receive([message(3, 8)]);
    expect(begun).toEqual([1]);
    expect((await store.inbox.unhandled()).map(({ updateId }) => updateId)).toEqual([2, 3]);
  });

  it('forgets ids after two days, however few updates come, from its start to its end', async () => {
    const { store } = await temporaryStore();
    const DAY = 24 * 3_600_000;
    const clock = new FakeClock();
    const isRemembered = async (update: Update) =>
      (await store.inbox.receive([{ updateId: update.update_id, chatId: 7, payload: '{}' }], clock.now()))
        .length === 0;
    const handling = new InboxProcessor({ inbox: store.inbox, clock, log: silentLog });
    await handling.start(async () => {});
    await handling.receive([message(1, 7)]);
    await handling.settled();
    await clock.advance(2 * DAY - 1);
    expect(await isRemembered(message(1, 7))).toBe(true);
    await clock.advance(2 * 3_600_000);
    await expect.poll(() => isRemembered(message(1, 7))).toBe(false);
    await handling.stop();
    expect(clock.nextAt).toBeNull();
  });

  it('leaves unhandled what was cut off at its end, and marks what was handled', async () => {
    const { store } = await temporaryStore();
    const cutOff = new AbortController();
    const handling = new InboxProcessor({
      inbox: store.inbox,
      clock: new FakeClock(),
      log: silentLog,
      signal: cutOff.signal,
    });
    await handling.start(async ({ update_id }) => {
      await new Promise((resolve) => cutOff.signal.addEventListener('abort', resolve));
      if (update_id === 1) throw new Error('cut off');
    });
    await handling.receive([message(1, 7), message(2, 8)]);
    const stopped = handling.stop();
    cutOff.abort();
    await stopped;
    expect((await store.inbox.unhandled()).map(({ updateId }) => updateId)).toEqual([1]);
  });

  it('handles nothing twice where the store refuses for a while to hear that it was handled', async () => {
    const { store } = await temporaryStore();
    const clock = new FakeClock();
    const handled: number[] = [];
    let refusals = 3;
    const handling = new InboxProcessor({
      inbox: {
        ...store.inbox,
        handled: async (updateId) => {
          if (refusals-- > 0) throw new StoreError('locked', 'It is locked.', 'Try again.');
          return store.inbox.handled(updateId);
        },
      },
      clock,
      log: silentLog,
    });
    await handling.start(async ({ update_id }) => void handled.push(update_id));
    await handling.receive([message(1, 7)]);
    for (let turn = 0; turn < 3; turn += 1) {
      await expect.poll(() => clock.nextAt).not.toBeNull();
      await handling.lookForMore();
      await clock.ringNext();
    }
    await handling.settled();
    expect(handled).toEqual([1]);
    expect(await store.inbox.unhandled()).toEqual([]);
  });

  it('tries again what the store failed in, in the order of its chat, but not what its sender was told of', async () => {
    const { store } = await temporaryStore();
    const { log, lines } = recordingLog();
    const clock = new FakeClock();
    const begun: number[] = [];
    const failure = new StoreError('locked', 'It is locked.', 'Try again.');
    const handling = new InboxProcessor({ inbox: store.inbox, clock, log });
    await handling.start(async ({ update_id }) => {
      begun.push(update_id);
      if (update_id === 1 && begun.length < 3) throw failure;
      if (update_id === 2) throw new ToldError(failure);
    });
    await handling.receive([message(1, 7), message(2, 7)]);
    for (let turn = 0; turn < 2; turn += 1) {
      await expect.poll(() => clock.nextAt).not.toBeNull();
      await clock.ringNext();
    }
    await handling.settled();
    expect(begun).toEqual([1, 1, 1, 2]);
    expect(lines.map(({ msg, updateId }) => [msg, updateId])).toEqual([
      ['an update could not be handled', 2],
    ]);
    expect(await store.inbox.unhandled()).toEqual([]);
  });

  it('handles alone what processes ended at, then gives it up, tells its sender, and loses nothing else', async () => {
    const { store } = await temporaryStore();
    const { log, lines } = recordingLog();
    const handled: string[] = [];
    let isDead = false;
    /** A process that the second update ends: nothing that it does after that has an effect. */
    const startProcess = async () => {
      const handling = new InboxProcessor({ inbox: store.inbox, clock: new FakeClock(), log });
      await handling.start(async (update) => {
        if (isDead) return new Promise(() => {});
        if (update.update_id === 2 && !isGivenUp(update)) {
          isDead = true;
          return new Promise(() => {});
        }
        // Others are under way when it ends.
        await new Promise(setImmediate);
        if (isDead) return new Promise(() => {});
        handled.push(`${update.update_id}${isGivenUp(update) ? ' given up' : ''}`);
      });
      return handling;
    };
    const first = await startProcess();
    await first.receive([message(1, 7), message(2, 8), message(3, 8), message(4, 9)]);
    for (let deaths = 1; deaths <= 5; deaths += 1) {
      await expect.poll(() => isDead).toBe(true);
      isDead = false;
      await startProcess();
    }
    await expect.poll(() => store.inbox.unhandled()).toEqual([]);
    expect(handled.toSorted()).toEqual(['1', '2 given up', '3', '4']);
    expect(lines.map(({ updateId, begun }) => [updateId, begun])).toEqual([[2, 4]]);
  });

  it.each([
    [4, ['given up']],
    [7, ['given up']],
    [8, []],
  ])('tells the sender of what is given up once, after %d ends', async (ends, told) => {
    const { store } = await temporaryStore();
    await store.inbox.receive([{ updateId: 2, chatId: 8, payload: JSON.stringify(message(2, 8)) }], 0);
    for (let end = 0; end < ends; end += 1) await store.inbox.begin([2]);
    const handled: string[] = [];
    await handlingOver(store, async (update) => {
      handled.push(isGivenUp(update) ? 'given up' : 'handled');
    });
    await expect.poll(() => store.inbox.unhandled()).toEqual([]);
    expect(handled).toEqual(told);
  });

  it('leaves what is given up to the next process, where this one ends before it told its sender', async () => {
    const { store } = await temporaryStore();
    await store.inbox.receive([{ updateId: 2, chatId: 8, payload: JSON.stringify(message(2, 8)) }], 0);
    for (let end = 0; end < 4; end += 1) await store.inbox.begin([2]);
    const { handle, begun } = gatedHandler();
    await handlingOver(store, handle);
    await expect.poll(() => begun).toEqual([2]);
    expect(await store.inbox.unhandled()).toMatchObject([{ updateId: 2, begun: 5 }]);
  });

  it('does not take in what cannot be stored, so that Telegram sends it again', async () => {
    const { store } = await temporaryStore();
    const handling = await handlingOver(store, async () => {});
    await store.close();
    await expect(handling.receive([message(1, 7)])).rejects.toThrow('closed');
  });
});

describe('chatOf', () => {
  it.each<[string, object, number | null]>([
    ['a message', { message: { chat: { id: 7 }, from: { id: 8 } } }, 7],
    ['a press', { callback_query: { from: { id: 8 }, message: { chat: { id: 7 } } } }, 7],
    ['a press of an inline message', { callback_query: { from: { id: 8 } } }, 8],
    ['an inline query', { inline_query: { from: { id: 8 } } }, 8],
    ['a change of membership', { my_chat_member: { chat: { id: -7 }, from: { id: 8 } } }, -7],
    ['a kind not known yet', { teleportation: { to: 'Almaty' } }, null],
    ['nothing', {}, null],
  ])('of %s', (_, content, expected) => {
    expect(chatOf({ update_id: 1, ...content } as Update)).toBe(expected);
  });
});
