import { beforeEach, describe, expect, it } from 'vitest';
import type { LeasedPush, NewPush } from '../../src/outbox/types.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, temporaryStore } from '../support/store.ts';

let store: Store;

beforeEach(async () => {
  ({ store } = await temporaryStore());
  const articles = ['1', '2', '3', '4'].map((id) => anArticle({ id }));
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  for (const id of [1, 2]) await store.chats.upsert(aChat(id));
});

const push = (articleId: string, given: Partial<NewPush> = {}): NewPush => ({
  chatId: 1,
  articleId,
  reason: 'r',
  ...given,
});
const idsOf = (pushes: readonly LeasedPush[]) => pushes.map(({ article }) => article.id);
const lease = (now: number) => store.outbox.leaseDue({ limit: 10, now, leaseMillis: 100 });
const leaseRest = (id: number, now: number, limit = 10) =>
  store.outbox.leaseRest(id, { limit, now, leaseMillis: 100 });

describe('a push with a time', () => {
  it('waits for it, and holds up none that goes before', async () => {
    await store.outbox.enqueue([push('1', { dueAt: 500 }), push('2')], 10);
    const [now] = await lease(20);
    expect(now?.article.id).toBe('2');
    expect(await lease(20)).toEqual([]);
    await store.outbox.markSending(now!.id, 21);
    await store.outbox.sent(now!.id, 1, 22);
    expect(await store.outbox.nextDueAt()).toBe(500);
    expect(await lease(499)).toEqual([]);
    expect(idsOf(await lease(500))).toEqual(['1']);
  });

  it('carries why it comes and where it goes', async () => {
    await store.outbox.enqueue([push('1', { subscriptionId: 5, threadId: 7, isUrgent: true })], 10);
    expect((await lease(20))[0]).toMatchObject({
      subscriptionId: 5,
      threadId: 7,
      isUrgent: true,
      reason: 'r',
    });
  });

  it('is not held up by a send that failed past its own time', async () => {
    await store.outbox.enqueue([push('1'), push('2', { dueAt: 500 })], 10);
    const [first] = await lease(20);
    await store.outbox.markSending(first!.id, 21);
    await store.outbox.defer(first!.id, 1000, 'slow down');
    // In order: what failed goes first.
    expect(await lease(600)).toEqual([]);
    expect(idsOf(await lease(1000))).toEqual(['1']);
  });
});

describe('outbox.reschedule', () => {
  it('moves what waits, urgent and other, and leaves what failed or goes now', async () => {
    await store.outbox.enqueue(
      [
        push('1', { dueAt: 500 }),
        push('2', { isUrgent: true, dueAt: 500 }),
        push('3', { chatId: 2, dueAt: 500 }),
      ],
      10,
    );
    await store.outbox.reschedule(1, (_, isUrgent) => (isUrgent ? 20 : 300), 20);
    expect(idsOf(await lease(20))).toEqual(['2']);
    expect(await store.outbox.nextDueAt()).toBe(120);
    await store.outbox.reschedule(1, () => 900, 20);
    const counts = await store.outbox.countByState();
    expect(counts).toMatchObject({ leased: 1, parked: 2 });
    expect(idsOf(await lease(899))).not.toContain('1');
  });

  it('leaves a failed send its own time', async () => {
    await store.outbox.enqueue([push('1')], 10);
    const [failed] = await lease(20);
    await store.outbox.markSending(failed!.id, 21);
    await store.outbox.defer(failed!.id, 1000, 'slow down');
    await store.outbox.reschedule(1, (from) => from, 30);
    expect(await lease(999)).toEqual([]);
  });
});

describe('outbox.sendsToGroups', () => {
  it('tells the sends to groups and channels begun within a minute, one by a clock that was ahead as of now', async () => {
    await store.chats.upsert(aChat(-3, { kind: 'group' }));
    await store.outbox.enqueue([push('1', { chatId: -3 }), push('2', { chatId: -3 }), push('1')], 10);
    const hour = 3_600_000;
    for (const at of [20, hour]) {
      const leased = await lease(at);
      await store.outbox.markSending(
        leased.map(({ id }) => id),
        at,
      );
      await store.outbox.sent(
        leased.map(({ id }) => id),
        1,
        at + 1,
      );
    }
    const sends = (now: number) => store.outbox.sendsToGroups(now);
    expect(await sends(hour)).toEqual([{ chatId: -3, at: hour }]);
    expect(await sends(50)).toEqual([
      { chatId: -3, at: 20 },
      { chatId: -3, at: 50 },
    ]);
    expect(await sends(60_030)).toEqual([{ chatId: -3, at: 50 }]);
  });
});

describe('outbox.withdraw', () => {
  it('takes back what one subscription has queued, never what is being sent', async () => {
    await store.outbox.enqueue(
      ['1', '2', '3'].map((id) => push(id, { subscriptionId: id === '3' ? 6 : 5 })),
      10,
    );
    const [first] = await lease(20);
    await store.outbox.markSending(first!.id, 21);
    expect(await store.outbox.unsentOf(2, 5)).toEqual([]);
    expect(await store.outbox.unsentOf(1, 5)).toEqual(['2']);
    await store.outbox.withdraw(1, 5, []);
    await store.outbox.sent(first!.id, 1, 22);
    expect(idsOf(await lease(30))).toEqual(['3']);
  });

  it('leaves a row in its place that another subscription brings, with the place and reason of that one', async () => {
    await store.outbox.enqueue(
      ['1', '2', '3'].map((id) => push(id, { subscriptionId: id === '3' ? 6 : 5, inDigest: id === '2' })),
      10,
    );
    const [held] = await lease(20);
    const other = { reason: 'other', subscriptionId: 6, threadId: 7 };
    await store.outbox.withdraw(1, 5, [
      { articleId: '1', ...other },
      { articleId: '2', ...other },
      { articleId: '2', ...other, reason: 'a third' },
    ]);
    // Who held it would send the old reason.
    expect(await store.outbox.markSending(held!.id, 21)).toBe(false);
    const order: LeasedPush[] = [];
    for (const now of [30, 40, 50]) {
      const [next] = await lease(now);
      await store.outbox.markSending(next!.id, now);
      await store.outbox.sent(next!.id, 1, now);
      order.push(next!);
    }
    expect(idsOf(order)).toEqual(['1', '2', '3']);
    expect(order[1]).toMatchObject({ ...other, inDigest: true });
  });

  it('leaves a reassigned row its time', async () => {
    await store.outbox.enqueue([push('1', { subscriptionId: 5, dueAt: 500 })], 10);
    await store.outbox.withdraw(1, 5, [{ articleId: '1', reason: 'o', subscriptionId: 6, threadId: null }]);
    expect(await lease(499)).toEqual([]);
    expect(await lease(500)).toHaveLength(1);
  });
});

describe('the rows of one message', () => {
  it('are those of one chat and topic that are due', async () => {
    await store.outbox.enqueue(
      [
        push('1', { threadId: 7 }),
        push('2', { threadId: 7 }),
        push('3'),
        push('4', { threadId: 7, dueAt: 500 }),
      ],
      10,
    );
    await store.outbox.enqueue([push('2', { chatId: 2, threadId: 7 })], 10);
    const first = (await lease(20)).find(({ chatId }) => chatId === 1);
    expect(idsOf(await leaseRest(first!.id, 20))).toEqual(['2']);
    expect(await leaseRest(first!.id, 20)).toEqual([]);
    expect(await leaseRest(999, 20)).toEqual([]);
  });

  it('are as many as there is room for', async () => {
    await store.outbox.enqueue(
      ['1', '2', '3', '4'].map((id) => push(id)),
      10,
    );
    const [first] = await lease(20);
    expect(idsOf(await leaseRest(first!.id, 20, 2))).toEqual(['2', '3']);
  });

  it('of a digest end before one that comes alone, and before one that Telegram may refuse', async () => {
    const inDigest = { inDigest: true };
    await store.outbox.enqueue(
      [push('1', inDigest), push('2', inDigest), push('3'), push('4', inDigest)],
      10,
    );
    const rest = (id: number, now: number) =>
      store.outbox.leaseRest(id, { limit: 9, now, leaseMillis: 100, onlyInDigest: true });
    const [first] = await lease(20);
    const [second, ...others] = await rest(first!.id, 20);
    expect(idsOf([second!, ...others])).toEqual(['2']);
    await store.outbox.markSending([first!.id, second!.id], 21);
    await store.outbox.split([second!.id], 1, 22, 'refused');
    await store.outbox.release([first!.id]);
    await store.outbox.split([first!.id], 2, 22, 'refused');
    expect(idsOf(await lease(23))).toEqual(['1']);
    expect(await rest(first!.id, 23)).toEqual([]);
  });

  it('of an urgent digest are all that is urgent, also behind one that comes alone and is not', async () => {
    const urgent = { inDigest: true, isUrgent: true };
    await store.outbox.enqueue([push('1'), push('2', urgent), push('3', urgent), push('4', urgent)], 10);
    const [first] = await lease(20);
    const rest = { limit: 9, now: 20, leaseMillis: 100, onlyInDigest: true };
    expect(idsOf([first!, ...(await store.outbox.leaseRest(first!.id, rest))])).toEqual(['2', '3', '4']);
  });

  it('end before one that another process still holds, or that is put off: none behind it comes before it', async () => {
    const all = ['1', '2', '3', '4'];
    await store.outbox.enqueue(
      all.map((id) => push(id)),
      10,
    );
    const [first] = await lease(20);
    const [second] = await leaseRest(first!.id, 30, 1);
    // The process ends: what it leased first is free first.
    const [again] = await lease(120);
    expect(again!.id).toBe(first!.id);
    expect(await leaseRest(again!.id, 120)).toEqual([]);
    await lease(130);
    expect(idsOf(await leaseRest(again!.id, 130, 1))).toEqual(['2']);
    await store.outbox.markSending(second!.id, 131);
    await store.outbox.defer(second!.id, 200, 'slow down');
    expect(await leaseRest(again!.id, 140)).toEqual([]);
    expect(idsOf(await leaseRest(again!.id, 200))).toEqual(['2', '3', '4']);
  });

  it('are also what is behind an urgent one that is being sent alone', async () => {
    await store.outbox.enqueue([push('1'), push('2')], 10);
    const [first] = await lease(20);
    await store.outbox.enqueue([push('3', { isUrgent: true })], 21);
    const [urgent] = await lease(22);
    expect(idsOf([first!, urgent!])).toEqual(['1', '3']);
    expect(idsOf(await leaseRest(first!.id, 23))).toEqual(['2']);
  });

  it('begin to be sent together, or not at all', async () => {
    await store.outbox.enqueue(
      ['1', '2'].map((id) => push(id)),
      10,
    );
    const [first] = await lease(20);
    const [second] = await leaseRest(first!.id, 20);
    const ids = [first!.id, second!.id];
    await store.outbox.release([second!.id]);
    expect(await store.outbox.markSending(ids, 21)).toBe(false);
    await leaseRest(first!.id, 22);
    expect(await store.outbox.markSending(ids, 23)).toBe(true);
    expect(await store.outbox.markSending(ids, 24)).toBe(false);
  });

  it.each<[string, (ids: number[]) => Promise<void>]>([
    ['sent', (ids) => store.outbox.sent(ids, 100, 30)],
    ['parked', (ids) => store.outbox.defer(ids, 100, 'slow down')],
    ['uncertain', (ids) => store.outbox.uncertain(ids, 'timeout')],
    ['dead', (ids) => store.outbox.dead(ids, 'blocked')],
  ])('end as %s together', async (state, settle) => {
    await store.outbox.enqueue(
      ['1', '2'].map((id) => push(id)),
      10,
    );
    const [first] = await lease(20);
    const ids = [first!.id, ...(await leaseRest(first!.id, 20)).map(({ id }) => id)];
    await store.outbox.markSending(ids, 21);
    await settle(ids);
    expect(await store.outbox.countByState()).toMatchObject({ [state]: 2 });
  });

  it('become uncertain together where their sender dies', async () => {
    await store.outbox.enqueue(
      ['1', '2'].map((id) => push(id)),
      10,
    );
    const [first] = await lease(20);
    const ids = [first!.id, ...(await leaseRest(first!.id, 20)).map(({ id }) => id)];
    await store.outbox.markSending(ids, 21);
    expect(await lease(500)).toEqual([]);
    expect(await store.outbox.countByState()).toMatchObject({ uncertain: 2 });
  });
});
