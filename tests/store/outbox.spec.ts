import { beforeEach, describe, expect, it } from 'vitest';
import type { LeasedPush } from '../../src/outbox/types.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, type TemporaryStore, temporaryStore } from '../support/store.ts';

let temporary: TemporaryStore;
let store: Store;

beforeEach(async () => {
  temporary = await temporaryStore();
  store = temporary.store;
  const articles = ['1', '2', '3'].map((id) => anArticle({ id }));
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  for (const id of [1, 2, 3]) await store.chats.upsert(aChat(id));
});

/** Enqueues pairs written `chat:article`, in order. */
function enqueue(...pairs: string[]) {
  const rows = pairs.map((pair) => {
    const [chatId = '', articleId = ''] = pair.split(':');
    return { chatId: Number(chatId), articleId, reason: `region of ${articleId}` };
  });
  return store.outbox.enqueue(rows, 1);
}

const lease = (now: number, limit = 10, leaseMillis = 100) =>
  store.outbox.leaseDue({ limit, now, leaseMillis });
const pairsOf = (pushes: readonly LeasedPush[]) => pushes.map((push) => `${push.chatId}:${push.article.id}`);

async function leaseOne(now: number): Promise<number> {
  const [push] = await lease(now, 1);
  return push!.id;
}

describe('outbox.enqueue', () => {
  it('adds each chat and article once, whenever it is given again', async () => {
    expect(await enqueue('1:1', '2:1', '1:1')).toBe(2);
    expect(await enqueue('1:1', '1:2')).toBe(1);
    const id = await leaseOne(5);
    await store.outbox.markSending(id, 6);
    await store.outbox.sent(id, 100, 7);
    expect(await enqueue('1:1')).toBe(0);
    expect(await enqueue()).toBe(0);
  });

  it('adds ten thousand rows in one transaction, without looking at each for each other', async () => {
    const chatIds = Array.from({ length: 10_000 }, (_, number) => 1000 + number);
    await store.transaction(async ({ chats }) => {
      for (const id of chatIds) await chats.upsert(aChat(id));
    });
    const added = await store.transaction(({ outbox }) =>
      outbox.enqueue(
        chatIds.map((chatId) => ({ chatId, articleId: '1', reason: 'r' })),
        1,
      ),
    );
    expect(added).toBe(10_000);
  });
});

describe('outbox.leaseDue', () => {
  it('leases the oldest row of each chat, with its article', async () => {
    await enqueue('1:1', '1:2', '2:2', '3:1');
    const pushes = await lease(5, 2);
    expect(pairsOf(pushes)).toEqual(['1:1', '2:2']);
    expect(pushes[0]).toMatchObject({ attempts: 0, article: anArticle({ id: '1' }) });
    expect(pairsOf(await lease(5))).toEqual(['3:1']);
  });

  it('gives the chats their turns by id, from where the lease before ended', async () => {
    await enqueue('3:1', '1:1', '2:1', '1:2');
    const from = (afterChatId: number) =>
      store.outbox.leaseDue({ limit: 2, now: 5, leaseMillis: 100, afterChatId });
    const first = await from(1);
    expect(pairsOf(first)).toEqual(['2:1', '3:1']);
    await store.outbox.release(first.map(({ id }) => id));
    expect(pairsOf(await from(3))).toEqual(['1:1', '2:1']);
  });

  it.each([0, -1])('leases nothing where %i are wanted', async (limit) => {
    await enqueue('1:1');
    expect(await lease(5, limit)).toEqual([]);
  });

  it('keeps the order within a chat: the next waits until the one before is settled', async () => {
    await enqueue('1:1', '1:2', '2:1');
    const [first] = await lease(5, 1);
    expect(pairsOf(await lease(5))).toEqual(['2:1']);
    await store.outbox.markSending(first!.id, 6);
    await store.outbox.defer(first!.id, 50, 'slow down');
    expect(await lease(49)).toEqual([]);
    expect(pairsOf(await lease(50))).toEqual(['1:1']);
    await store.outbox.markSending(first!.id, 51);
    await store.outbox.sent(first!.id, 100, 52);
    expect(pairsOf(await lease(53))).toEqual(['1:2']);
  });

  describe('of urgent rows', () => {
    const enqueueUrgent = (chatId: number, articleId: string) =>
      store.outbox.enqueue([{ chatId, articleId, reason: 'r', isUrgent: true }], 1);

    it('gives them before all others, of other chats as well as of their own', async () => {
      await enqueue('1:1', '1:2', '2:1', '3:1');
      await enqueueUrgent(2, '3');
      await enqueueUrgent(3, '3');
      expect(pairsOf(await lease(5))).toEqual(['2:3', '3:3', '1:1']);
    });

    it('fills what is left with the others, in turn', async () => {
      await enqueue('1:1', '2:1', '3:1');
      await enqueueUrgent(1, '3');
      const pushes = await store.outbox.leaseDue({ limit: 3, now: 5, leaseMillis: 100, afterChatId: 2 });
      expect(pairsOf(pushes)).toEqual(['1:3', '3:1', '2:1']);
    });

    it('waits for no other row of the chat, leased or deferred', async () => {
      await enqueue('1:1', '2:1');
      const [first, second] = await lease(5);
      await store.outbox.defer(second!.id, 50, 'slow down');
      await enqueueUrgent(1, '3');
      await enqueueUrgent(2, '3');
      expect(pairsOf(await lease(6))).toEqual(['1:3', '2:3']);
      expect(first!.isUrgent).toBe(false);
    });

    it('holds the others of the chat until it is settled, which then come in their order', async () => {
      await enqueue('1:1', '1:2');
      await enqueueUrgent(1, '3');
      const arrived: string[] = [];
      for (let now = 5; now < 8; now += 1) {
        const pushes = await lease(now);
        expect(await lease(now)).toEqual([]);
        arrived.push(...pairsOf(pushes));
        await store.outbox.markSending(pushes[0]!.id, now);
        await store.outbox.sent(pushes[0]!.id, now, now);
      }
      expect(arrived).toEqual(['1:3', '1:1', '1:2']);
    });

    it('keeps to the schedule of its chat', async () => {
      await enqueue('1:1');
      await store.outbox.enqueue([{ chatId: 1, articleId: '3', reason: 'r', isUrgent: true, dueAt: 50 }], 1);
      expect(pairsOf(await lease(5))).toEqual(['1:1']);
      expect(pairsOf(await lease(50))).toEqual(['1:3']);
    });
  });

  it('takes a few at a time of many whose wait is over, and forgets none', async () => {
    const chatIds = Array.from({ length: 2500 }, (_, number) => 1000 + number);
    await store.transaction(async ({ chats, outbox }) => {
      for (const id of chatIds) await chats.upsert(aChat(id));
      await outbox.enqueue(
        chatIds.map((chatId) => ({ chatId, articleId: '1', reason: 'r', dueAt: 50 })),
        1,
      );
    });
    expect(await lease(49, 3000)).toEqual([]);
    const leased = new Set<number>();
    for (let turn = 0; turn < 3; turn += 1) for (const { id } of await lease(50, 3000)) leased.add(id);
    expect(leased.size).toBe(2500);
  });

  it.each<[string, (id: number) => Promise<void>]>([
    ['uncertain', (id) => store.outbox.uncertain(id, 'timeout')],
    ['dead', (id) => store.outbox.dead(id, 'message is too long')],
  ])(
    'goes on to the next of the chat after one that is %s, and never leases that again',
    async (state, end) => {
      await enqueue('1:1', '1:2');
      const id = await leaseOne(5);
      await store.outbox.markSending(id, 6);
      await end(id);
      expect(await store.outbox.countByState()).toMatchObject({ [state]: 1 });
      expect(pairsOf(await lease(1_000_000))).toEqual(['1:2']);
    },
  );

  it('leases nothing of a paused chat until it is resumed', async () => {
    await enqueue('1:1', '2:1');
    await store.chats.pause(1, 'blocked', 5);
    expect(pairsOf(await lease(5))).toEqual(['2:1']);
    await store.chats.resume(1);
    expect(pairsOf(await lease(6))).toEqual(['1:1']);
  });

  it('gives a lease that expired before its send began to the next', async () => {
    await enqueue('1:1');
    const id = await leaseOne(5);
    expect(await lease(104)).toEqual([]);
    expect(pairsOf(await lease(105))).toEqual(['1:1']);
    expect((await store.outbox.countByState()).leased).toBe(1);
    // The first holder wakes up: one of the two may send.
    expect(await store.outbox.markSending(id, 106)).toBe(true);
    expect(await store.outbox.markSending(id, 106)).toBe(false);
  });

  it.each([
    [true, { pending: 1, uncertain: 1, leased: 0 }],
    [false, { pending: 1, uncertain: 0, leased: 1 }],
  ])('gives a new leader what others have leased; those have ended: %s', async (haveEnded, states) => {
    await enqueue('1:1', '2:1');
    const [begun, other] = await lease(5);
    await store.outbox.markSending(begun!.id, 6);
    await store.outbox.endLeases(haveEnded);
    expect(await store.outbox.countByState()).toMatchObject(states);
    expect((await lease(7)).map(({ id }) => id)).toEqual([other!.id]);
    // What one of them says later counts.
    await store.outbox.sent(begun!.id, 100, 8);
    expect(await store.outbox.countByState()).toMatchObject({ sent: 1 });
  });

  it('makes a lease uncertain that expired after its send had begun, and never sends it again', async () => {
    await enqueue('1:1');
    const id = await leaseOne(5);
    await store.outbox.markSending(id, 50);
    expect(await lease(105)).toEqual([]);
    expect(await store.outbox.countByState()).toMatchObject({ uncertain: 1, leased: 0, pending: 0 });
    expect(await lease(1_000_000)).toEqual([]);
    expect(await enqueue('1:1')).toBe(0);
  });

  it('takes a lease for expired that ends later than any clock set right would have it', async () => {
    const HOUR = 3_600_000;
    await enqueue('1:1', '2:1');
    // The process leased while its clock was an hour ahead, and died; one send had begun.
    const [begun] = await lease(HOUR);
    await store.outbox.markSending(begun!.id, HOUR, HOUR + 90_000);
    expect(pairsOf(await lease(5))).toEqual(['2:1']);
    expect(await store.outbox.countByState()).toMatchObject({ uncertain: 1, leased: 1 });
  });

  it('leaves a lease that a clock slightly ahead gave', async () => {
    await enqueue('1:1');
    await leaseOne(30_000);
    expect(await lease(5)).toEqual([]);
    expect((await store.outbox.countByState()).leased).toBe(1);
  });

  it('survives a restart with what was leased', async () => {
    await enqueue('1:1', '2:1');
    const [begun] = await lease(5);
    await store.outbox.markSending(begun!.id, 6);
    await store.close();
    store = await temporary.openAnother();
    expect(pairsOf(await lease(105))).toEqual(['2:1']);
    expect(await store.outbox.countByState()).toMatchObject({ uncertain: 1, leased: 1 });
  });

  it('never gives one row to two processes', async () => {
    const chatIds = Array.from({ length: 200 }, (_, number) => 1000 + number);
    await store.transaction(async ({ chats, outbox }) => {
      for (const id of chatIds) await chats.upsert(aChat(id));
      await outbox.enqueue(
        chatIds.map((chatId) => ({ chatId, articleId: '1', reason: 'r' })),
        1,
      );
    });
    const other = await temporary.openAnother();
    const leased = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        (turn % 2 === 0 ? store : other).outbox.leaseDue({ limit: 13, now: 5, leaseMillis: 100 }),
      ),
    );
    const ids = leased.flat().map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect(new Set(ids).size).toBe(200);
  });

  it('finds what is due among a hundred thousand rows at once, whatever stands before it', async () => {
    const articles = Array.from({ length: 25_000 }, (_, number) => anArticle({ id: `x${number}`, body: '' }));
    await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
    await store.transaction(async ({ chats, outbox }) => {
      for (const chatId of [11, 12, 13, 14]) {
        await chats.upsert(aChat(chatId));
        await outbox.enqueue(
          articles.map(({ id }) => ({ chatId, articleId: id, reason: 'r' })),
          1,
        );
        await chats.pause(chatId, 'blocked', 5);
      }
    });
    await enqueue('1:1');
    expect(pairsOf(await lease(5))).toEqual(['1:1']);
  });
});

describe('outbox.sending', () => {
  it('prolongs the lease where told to, so that a slow request is not taken for lost', async () => {
    await enqueue('1:1');
    const id = await leaseOne(5);
    await store.outbox.markSending(id, 6, 500);
    await lease(499);
    expect((await store.outbox.countByState()).leased).toBe(1);
    await lease(500);
    expect((await store.outbox.countByState()).uncertain).toBe(1);
  });

  it('counts attempts over leases', async () => {
    await enqueue('1:1');
    for (const attempts of [0, 1, 2]) {
      const [push] = await lease(attempts * 10);
      expect(push?.attempts).toBe(attempts);
      await store.outbox.markSending(push!.id, attempts * 10 + 1);
      await store.outbox.defer(push!.id, attempts * 10 + 2, 'network');
    }
  });

  it.each<[string, (id: number) => Promise<unknown>]>([
    ['was released', (id) => store.outbox.release([id])],
    ['has expired', (id) => store.outbox.markSending(id, 105)],
    ['began already', (id) => store.outbox.markSending(id, 6)],
    ['was parked', (id) => store.outbox.defer(id, 1, 'quiet hours')],
  ])('refuses a lease that %s', async (_, before) => {
    await enqueue('1:1');
    const id = await leaseOne(5);
    await before(id);
    expect(await store.outbox.markSending(id, 105)).toBe(false);
  });

  it('refuses a row that does not exist', async () => {
    expect(await store.outbox.markSending(12345, 5)).toBe(false);
  });
});

describe('many messages at once', () => {
  it('are marked each as a whole or not at all', async () => {
    await enqueue('1:1', '2:1', '3:1');
    const [one, two, three] = (await lease(5)).map(({ id }) => id);
    await store.outbox.release([three!]);
    expect(await store.outbox.markSendingAll([[one!], [two!, three!]], 6, 90)).toEqual([true, false]);
    await store.outbox.release([two!]);
    expect(await store.outbox.countByState()).toMatchObject({ leased: 1, pending: 2 });
    expect(await store.outbox.markSendingAll([], 6)).toEqual([]);
  });

  it('are sent with their own ids, and only rows of one message are a digest', async () => {
    await enqueue('1:1', '2:1', '2:2');
    const [one, two] = (await lease(5)).map(({ id }) => id);
    const [rest] = await store.outbox.leaseRest(two!, { limit: 5, now: 5, leaseMillis: 100 });
    await store.outbox.markSendingAll([[one!], [two!, rest!.id]], 6);
    await store.outbox.sentAll(
      [
        { ids: one!, messageId: 71 },
        { ids: [two!, rest!.id], messageId: 72 },
      ],
      7,
    );
    expect((await temporary.dump()).outbox).toMatchObject([
      { state: 'sent', message_id: 71, in_digest: 0, sent_at: 7 },
      { state: 'sent', message_id: 72, in_digest: 1, sent_at: 7 },
      { state: 'sent', message_id: 72, in_digest: 1, sent_at: 7 },
    ]);
    await store.outbox.sentAll([{ ids: one!, messageId: 99 }], 8);
    expect((await temporary.dump()).outbox![0]).toMatchObject({ message_id: 71 });
  });
});

describe('the outcome of a send', () => {
  it('is kept where it arrives after its lease expired: what was uncertain is then known', async () => {
    await enqueue('1:1', '2:1', '3:1');
    const ids = (await lease(5)).map(({ id }) => id);
    for (const id of ids) await store.outbox.markSending(id, 6);
    await lease(105);
    expect((await store.outbox.countByState()).uncertain).toBe(3);
    await store.outbox.sent(ids[0]!, 100, 200);
    await store.outbox.defer(ids[1]!, 300, 'slow down');
    await store.outbox.dead(ids[2]!, 'blocked');
    expect(await store.outbox.countByState()).toMatchObject({ uncertain: 0, sent: 1, parked: 1, dead: 1 });
  });

  it('never changes once the row is sent', async () => {
    await enqueue('1:1');
    const id = await leaseOne(5);
    await store.outbox.markSending(id, 6);
    await store.outbox.sent(id, 100, 7);
    await store.outbox.defer(id, 1, 'late');
    await store.outbox.uncertain(id, 'late');
    await store.outbox.dead(id, 'late');
    await store.outbox.release([id]);
    expect(await store.outbox.countByState()).toMatchObject({ sent: 1, parked: 0, uncertain: 0, dead: 0 });
  });
});

describe('an uncertain push', () => {
  async function makeUncertain(...pairs: string[]) {
    await enqueue(...pairs);
    const pushes = await lease(5);
    for (const push of pushes) {
      await store.outbox.markSending(push.id, 6);
      await store.outbox.uncertain(push.id, 'timeout');
    }
    return pushes.map(({ id }) => id);
  }

  it('is listed, oldest first, with what a person needs to decide', async () => {
    const [first, second] = await makeUncertain('1:1', '2:2', '3:1');
    expect(await store.outbox.listUncertain(2)).toEqual([
      { id: first, chatId: 1, article: anArticle({ id: '1' }), sendingAt: 6, problem: 'timeout' },
      { id: second, chatId: 2, article: anArticle({ id: '2' }), sendingAt: 6, problem: 'timeout' },
    ]);
    expect(await store.outbox.listUncertain(9)).toHaveLength(3);
  });

  it('is sent where an admin says so, and never goes out again', async () => {
    const [id] = await makeUncertain('1:1');
    expect(await store.outbox.settleUncertain(id!, 'sent')).toBe(true);
    expect(await store.outbox.countByState()).toMatchObject({ uncertain: 0, sent: 1 });
    expect(await lease(1_000_000)).toEqual([]);
  });

  it('goes out again where an admin says so, before what came later', async () => {
    const [id] = await makeUncertain('1:1');
    await enqueue('1:2');
    expect(await store.outbox.settleUncertain(id!, 'resend')).toBe(true);
    expect(pairsOf(await lease(7))).toEqual(['1:1']);
    expect(await store.outbox.markSending(id!, 8)).toBe(true);
  });

  it.each(['sent', 'resend'] as const)('is settled as %s once, by one of two who press', async (as) => {
    const [id] = await makeUncertain('1:1');
    const settled = await Promise.all([
      store.outbox.settleUncertain(id!, as),
      store.outbox.settleUncertain(id!, as),
    ]);
    expect(settled.sort()).toEqual([false, true]);
    expect(await store.outbox.settleUncertain(12345, as)).toBe(false);
  });

  it('is not sent again where its article was rolled back', async () => {
    const [id] = await makeUncertain('1:1');
    await store.loads.rollbackLatest(10);
    expect(await store.outbox.settleUncertain(id!, 'resend')).toBe(true);
    expect(await lease(20)).toEqual([]);
    expect(await store.outbox.countByState()).toMatchObject({ uncertain: 0, pending: 0 });
  });
});

describe('outbox.release', () => {
  it('gives leases back at once, without an attempt, except where the send began', async () => {
    await enqueue('1:1', '2:1');
    const pushes = await lease(5);
    await store.outbox.markSending(pushes[1]!.id, 6);
    await store.outbox.release(pushes.map(({ id }) => id));
    await store.outbox.release([]);
    const again = await lease(7);
    expect(pairsOf(again)).toEqual(['1:1']);
    expect(again[0]?.attempts).toBe(0);
  });
});

describe('outbox.nextDueAt', () => {
  it('is null where nothing waits for a time', async () => {
    expect(await store.outbox.nextDueAt()).toBeNull();
    await enqueue('1:1');
    const id = await leaseOne(5);
    await store.outbox.markSending(id, 6);
    await store.outbox.sent(id, 100, 7);
    expect(await store.outbox.nextDueAt()).toBeNull();
  });

  it('is the earliest of parked rows and leases', async () => {
    await enqueue('1:1', '2:1');
    const pushes = await lease(5);
    expect(await store.outbox.nextDueAt()).toBe(105);
    await store.outbox.defer(pushes[0]!.id, 70, 'slow down');
    expect(await store.outbox.nextDueAt()).toBe(70);
    await store.outbox.dead(pushes[1]!.id, 'x');
    await store.chats.pause(1, 'blocked', 5);
    expect(await store.outbox.nextDueAt()).toBeNull();
  });

  it('is no time at which nothing can be leased: rows behind a parked one do not count', async () => {
    await enqueue('1:1', '2:2');
    const [first, behind] = await lease(5);
    await store.outbox.defer(first!.id, 10, 'network');
    await store.outbox.defer(behind!.id, 30, 'network');
    await store.chats.migrate(1, 2);
    await lease(20);
    expect(await store.outbox.nextDueAt()).toBe(120);
  });
});

describe('outbox.countByState', () => {
  it('counts every state, also those without rows', async () => {
    await enqueue('1:1', '2:1', '1:2');
    await lease(5, 1);
    expect(await store.outbox.countByState()).toEqual({
      pending: 2,
      leased: 1,
      sent: 0,
      parked: 0,
      uncertain: 0,
      dead: 0,
    });
  });
});

describe('outbox.recentDelays', () => {
  it('counts what goes at once since its load, and what waits for a time since that', async () => {
    await store.outbox.enqueue([{ chatId: 1, articleId: '1', reason: 'r' }], 10);
    await store.outbox.enqueue([{ chatId: 2, articleId: '1', reason: 'r', dueAt: 500 }], 10);
    for (const [now, sentAt] of [
      [20, 30],
      [510, 530],
    ] as const) {
      const id = await leaseOne(now);
      await store.outbox.markSending(id, now);
      await store.outbox.sent(id, 100, sentAt);
    }
    expect(await store.outbox.recentDelays(10)).toEqual({ direct: [20], scheduled: [30] });
    expect(await store.outbox.recentDelays(1)).toEqual({ direct: [], scheduled: [30] });
  });
});

it('outbox.countOf counts what a chat was sent, and what waits for it', async () => {
  await enqueue('1:1', '1:2', '2:1');
  const id = await leaseOne(5);
  await store.outbox.markSending(id, 6);
  await store.outbox.sent(id, 100, 7);
  expect(await store.outbox.countOf(1)).toEqual({ sent: 1, waiting: 1 });
  expect(await store.outbox.countOf(3)).toEqual({ sent: 0, waiting: 0 });
});
