import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { holdDeadlines } from '../support/held-deadlines.ts';
import { regionOf } from '../support/interests.ts';
import { loopClock } from '../support/loop-clock.ts';
import { aChat } from '../support/store.ts';
import { deliveringForTest, queue, received, untilStates } from './delivering.ts';

const HOUR = 60 * 60 * 1000;

describe('Dispatcher, where a send fails', () => {
  it('parks a row for as long as Telegram says, a day too, and sends it then', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const [chatId] = await people(1);
    await queue(store, ['1'], [chatId!]);
    const retry_after = (24 * HOUR) / 1000;
    const description = `Too Many Requests: retry after ${retry_after}`;
    emulator.failNext('sendMessage', { kind: 'error', code: 429, description, parameters: { retry_after } });
    const clock = new FakeClock();
    const dispatcher = dispatcherOn(store, { clock });
    dispatcher.start();
    await untilStates(store, { parked: 1 });
    expect(await store.outbox.nextDueAt()).toBe(clock.now() + 24 * HOUR);
    await clock.advance(24 * HOUR - 1);
    expect(received(delivering)).toEqual([]);
    await clock.advance(1);
    dispatcher.wake();
    await untilStates(store, { sent: 1 });
    expect(received(delivering)).toEqual([`${chatId}: Article 1`]);
  });

  it.each([
    ['503', 503, 'Service Unavailable'],
    ['401', 401, 'Unauthorized'],
  ])('sends again after a %s, once', async (_, code, description) => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const chatIds = await people(3);
    await queue(store, ['1'], chatIds);
    emulator.failNext('sendMessage', { kind: 'error', code, description });
    dispatcherOn(store, { clock: loopClock(10) }).start();
    await untilStates(store, { sent: 3 });
    expect(received(delivering).sort()).toEqual(chatIds.map((id) => `${id}: Article 1`).sort());
  });

  it.each([
    [500, 'before', 0],
    [502, 'after', 1],
    [504, 'after', 1],
  ] as const)('never sends again what a %d came for, %s it was accepted', async (code, when, arrived) => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const chatIds = await people(3);
    await queue(store, ['1'], chatIds);
    emulator.failNext('sendMessage', { kind: 'error', code, description: 'Bad Gateway', when });
    dispatcherOn(store, { clock: loopClock(10) }).start();
    await untilStates(store, { sent: 2, uncertain: 1 });
    expect(received(delivering)).toHaveLength(2 + arrived);
  });

  it('sends it again where each push is to come at least once', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    await queue(store, ['1'], await people(3));
    emulator.failNext('sendMessage', {
      kind: 'error',
      code: 502,
      description: 'Bad Gateway',
      when: 'before',
    });
    dispatcherOn(store, { clock: loopClock(10), gatewayErrors: 'at-least-once' }).start();
    await untilStates(store, { sent: 3 });
    expect(received(delivering)).toHaveLength(3);
  });

  it.each(['hangUp', 'silence'] as const)(
    'leaves a row uncertain after a %s, never sends it again, and goes on',
    async (kind) => {
      const delivering = await deliveringForTest();
      const { store, people, dispatcherOn, emulator } = delivering;
      const chatIds = await people(5);
      await queue(store, ['1', '2'], chatIds);
      const deadlines = holdDeadlines();
      emulator.failNext('sendMessage', { kind, when: 'after' });
      dispatcherOn(store, { clock: loopClock(10) }).start();
      if (kind === 'silence') {
        await untilStates(store, { sent: 8 });
        deadlines.pass();
      }
      await untilStates(store, { sent: 9, uncertain: 1 });
      expect(new Set(received(delivering)).size).toBe(10);
      expect(received(delivering)).toHaveLength(10);
    },
  );

  it('pauses a chat that blocked the bot, keeps its pushes and subscriptions, and serves the others', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const [blocker, well] = await people(2);
    await store.subscriptions.subscribe(blocker!, regionOf('KZ-15'));
    emulator.block(blocker!);
    await queue(store, ['1', '2'], [blocker!, well!]);
    const dispatcher = dispatcherOn(store, { clock: loopClock(10) });
    dispatcher.start();
    await untilStates(store, { sent: 2, parked: 0, pending: 2 });
    expect(received(delivering)).toEqual([`${well}: Article 1`, `${well}: Article 2`]);
    expect((await store.chats.get(blocker!))?.pausedReason).toBe('Forbidden: bot was blocked by the user');
    expect(await store.subscriptions.of(blocker!)).toHaveLength(1);

    emulator.unblock(blocker!);
    await store.chats.resume(blocker!);
    dispatcher.wake();
    await untilStates(store, { sent: 4 });
    expect(received(delivering).slice(-2)).toEqual([`${blocker}: Article 1`, `${blocker}: Article 2`]);
  });

  it('follows a group to its new id', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const members = await people(1);
    const group = emulator.addChat({ type: 'group', title: 'G', members, administrators: members });
    await store.chats.upsert(aChat(group.id, { kind: 'group' }));
    await store.subscriptions.subscribe(group.id, regionOf('KZ-15'));
    await queue(store, ['1', '2'], [group.id]);
    const supergroupId = emulator.migrate(group.id);
    dispatcherOn(store, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 2 });
    expect(received(delivering)).toEqual([`${supergroupId}: Article 1`, `${supergroupId}: Article 2`]);
    expect(await store.subscriptions.all()).toMatchObject([
      { chatId: supergroupId, interest: regionOf('KZ-15') },
    ]);
  });

  it('buries a message that Telegram will never take, and goes on with the chat', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const [chatId] = await people(1);
    await queue(store, ['1', '2'], [chatId!]);
    const description = 'Bad Request: MESSAGE_REFUSED';
    for (let turn = 0; turn < 2; turn += 1) {
      emulator.failNext('sendMessage', { kind: 'error', code: 400, description });
    }
    dispatcherOn(store, { clock: loopClock(10) }).start();
    await untilStates(store, { dead: 1, sent: 1 });
    expect((await store.chats.get(chatId!))?.pausedReason).toBeNull();
  });

  it('makes nothing uncertain in an outage but what was on its way: it asks until Telegram answers', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator } = delivering;
    const chatIds = await people(40);
    await queue(store, ['1'], chatIds);
    emulator.failNext('sendMessage', { kind: 'hangUp', when: 'before' });
    for (let turn = 0; turn < 4; turn += 1) emulator.failNext('getMe', { kind: 'hangUp', when: 'before' });
    dispatcherOn(store, { clock: loopClock(10) }).start();
    await untilStates(store, { sent: 39, uncertain: 1 });
    expect(emulator.callsOf('getMe')).toHaveLength(5);
    expect(received(delivering)).toHaveLength(39);
  });
});

describe('Dispatcher, where the store fails', () => {
  /**
   * The store, whose outbox methods fail the given number of times before they work. `failed` are the rows of each failing
   * call, of those that take some.
   */
  function failing(
    store: Store,
    times: Partial<Record<keyof Store['outbox'], number>>,
    failed: number[] = [],
  ): Store {
    const left = new Map(Object.entries(times));
    const outbox = new Proxy(store.outbox, {
      get: (target, verb: keyof Store['outbox']) => {
        const remaining = left.get(verb) ?? 0;
        if (remaining <= 0) return target[verb];
        return async (rows: unknown) => {
          left.set(verb, remaining - 1);
          failed.push(Array.isArray(rows) ? rows.length : 1);
          throw new StoreError('full', 'The disk is full.', 'Free some space.');
        };
      },
    });
    return { ...store, outbox };
  }

  it.each<keyof Store['outbox']>(['leaseDue', 'markSendingAll', 'sentAll'])(
    'loses and repeats nothing where %s fails for a while',
    async (verb) => {
      const delivering = await deliveringForTest();
      const { store, people, dispatcherOn, log } = delivering;
      const chatIds = await people(5);
      await queue(store, ['1'], chatIds);
      const failed: number[] = [];
      dispatcherOn(failing(store, { [verb]: 3 }, failed), { clock: loopClock(20) }).start();
      await untilStates(store, { sent: 5 });
      expect(received(delivering).sort()).toEqual(chatIds.map((id) => `${id}: Article 1`).sort());
      // How many rows are marked or stored together is chance; a failure is said of each.
      const rows = failed.reduce((sum, count) => sum + count, 0);
      expect(log.error).toHaveBeenCalledTimes(rows);
    },
  );

  it('makes nothing uncertain where only the answer of the store is lost', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn } = delivering;
    await queue(store, ['1'], await people(5));
    let losses = 3;
    const markSendingAll: Store['outbox']['markSendingAll'] = async (...row) => {
      const isMarked = await store.outbox.markSendingAll(...row);
      if (losses-- > 0) throw new StoreError('unopenable', 'The connection broke.', 'Try again.');
      return isMarked;
    };
    const outbox: Store['outbox'] = { ...store.outbox, markSendingAll };
    dispatcherOn({ ...store, outbox }, { clock: loopClock(20) }).start();
    await untilStates(store, { sent: 5 });
    expect(received(delivering)).toHaveLength(5);
  });

  it('keeps what was sent as uncertain where it cannot be stored before the stop', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, emulator, dump } = delivering;
    await queue(store, ['1'], await people(1));
    const dispatcher = dispatcherOn(failing(store, { sentAll: 1000 }), { clock: loopClock(20) });
    dispatcher.start();
    await emulator.waitFor(() => true);
    await dispatcher.stop();
    const [row] = (await dump()).outbox as { sending_at: number; lease_expires_at: number }[];
    expect(row).toMatchObject({ state: 'leased', sending_at: expect.any(Number) });
    await store.outbox.leaseDue({ limit: 1, now: row!.lease_expires_at, leaseMillis: 1 });
    expect(await store.outbox.countByState()).toMatchObject({ uncertain: 1 });
    expect(received(delivering)).toHaveLength(1);
  });

  it('sends nothing, and makes nothing uncertain, where the lead was lost while a row was marked', async () => {
    const delivering = await deliveringForTest();
    const { store, people, dispatcherOn, log } = delivering;
    await queue(store, ['1'], await people(1));
    const pace = new FakeClock();
    const budget = new SendBudget(pace);
    let isHeld = true;
    budget.takeOver({ heldFor: () => HOUR, isHeld: async () => isHeld });
    const markSendingAll: Store['outbox']['markSendingAll'] = async (...messages) => {
      const marked = await store.outbox.markSendingAll(...messages);
      isHeld = false;
      await pace.advance(1000);
      return marked;
    };
    const outbox: Store['outbox'] = { ...store.outbox, markSendingAll };
    const dispatcher = dispatcherOn({ ...store, outbox }, { clock: loopClock(20), budget });
    dispatcher.start();
    await expect.poll(() => log.error.mock.calls.length).toBe(1);
    await dispatcher.stop();
    expect(await store.outbox.countByState()).toMatchObject({ pending: 1, uncertain: 0, sent: 0 });
    expect(received(delivering)).toEqual([]);
  });
});
