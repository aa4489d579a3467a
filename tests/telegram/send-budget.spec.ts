import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SendLimits } from '../../src/emulator/limits.ts';
import { BudgetClosedError, SendBudget } from '../../src/telegram/send-budget.ts';
import { NotLeadingError } from '../../src/telegram/send-right.ts';
import type { SendKind } from '../../src/telegram/turn-kinds.ts';
import type { Clock } from '../../src/time/clock.ts';
import { FakeClock } from '../support/fake-clock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const GROUP = -7;

interface Admission {
  readonly chatId: number;
  readonly kind: SendKind;
  readonly at: number;
}

let clock: FakeClock;
let budget: SendBudget;
let admitted: Admission[];

beforeEach(() => {
  clock = new FakeClock(0);
  budget = new SendBudget(clock);
  admitted = [];
});

function ask(chatId: number, kind: SendKind, signal?: AbortSignal): Promise<void> {
  return budget.acquire(chatId, kind, signal).then(() => {
    admitted.push({ chatId, kind, at: clock.now() });
  });
}

function askMany(count: number, kind: SendKind, chatId: (turn: number) => number): void {
  for (let turn = 0; turn < count; turn += 1) void ask(chatId(turn), kind);
}

/** The most that any window of that length holds, both ends counted. */
function mostWithin(window: number, times: readonly number[]): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at <= from + window).length));
}

const timesOf = (kind?: SendKind) =>
  admitted.filter((each) => kind === undefined || each.kind === kind).map(({ at }) => at);

describe('the overall limit', () => {
  it('counts a request once what is to be done before it is done', async () => {
    let isReady = false;
    const slow = new SendBudget(clock, {
      beforeBegin: async () => {
        if (!isReady) await clock.advance(SECOND - 1);
        isReady = true;
      },
    });
    await slow.acquire(1, 'push');
    const arrived: number[] = [clock.now()];
    for (let chatId = 2; chatId <= 40; chatId += 1)
      void slow.acquire(chatId, 'answer').then(() => void arrived.push(clock.now()));
    await clock.advance(3 * SECOND);
    expect(arrived).toHaveLength(40);
    expect(mostWithin(SECOND, arrived)).toBeLessThanOrEqual(30);
  });

  it('lets 28.9 pushes a second through, at least, and never more than 30 in any second', async () => {
    askMany(600, 'push', (turn) => turn + 1);
    await clock.advance(20 * SECOND);
    expect(admitted.length).toBeGreaterThanOrEqual(578);
    expect(mostWithin(SECOND, timesOf())).toBeLessThanOrEqual(30);
  });

  it('lets 27 pushes a second through where every timer is 60 ms late, and no more than 30 in any second', async () => {
    const late: Clock = {
      now: () => clock.now(),
      setTimer: (after, ring) => clock.setTimer(after + 60, ring),
    };
    budget = new SendBudget(late);
    askMany(600, 'push', (turn) => turn + 1);
    await clock.advance(20 * SECOND);
    expect(admitted.length).toBeGreaterThanOrEqual(540);
    expect(mostWithin(SECOND, timesOf())).toBeLessThanOrEqual(30);
  });

  it.each([
    ['half a second to be prepared', 500, 20, 575],
    ['half a second to be marked', 0, 500, 480],
  ])('makes no second too full where messages take up to %s', async (_, preparing, marking, atLeast) => {
    const room = { isFree: true, take: () => {} };
    const started: number[] = [];
    const passes = (millis: number) => new Promise<void>((resolve) => clock.setTimer(millis, resolve));
    const sendLate = async (turn: number) => {
      const part = ((turn * 7919) % 500) / 500;
      await budget.acquire(turn + 1, 'push', undefined, room);
      await passes(part * preparing);
      const start = await budget.start(turn + 1);
      await passes(part * marking);
      await start.begin();
      started.push(clock.now());
    };
    for (let turn = 0; turn < 600; turn += 1) void sendLate(turn);
    await clock.advance(21 * SECOND);
    expect(started.length).toBeGreaterThanOrEqual(atLeast);
    expect(mostWithin(SECOND, started)).toBeLessThanOrEqual(30);
  });

  it('lets others start where messages have their turn and are not sent', async () => {
    const starts = await Promise.all(Array.from({ length: 30 }, (_, chat) => budget.start(chat + 1)));
    const next = budget.start(99);
    await clock.advance(10 * SECOND);
    starts[0]!.cancel();
    starts[0]!.cancel();
    await (await next).begin();
  });

  it('keeps a second between two messages to a chat of which the first started late', async () => {
    const room = { isFree: true, take: () => {} };
    const started: number[] = [];
    for (const late of [900, 0]) {
      await budget.acquire(1, 'push', undefined, room);
      const start = await budget.start(1);
      await clock.advance(late);
      await start.begin();
      started.push(clock.now());
      if (late > 0) void clock.advance(2 * SECOND);
    }
    expect(started[1]! - started[0]!).toBeGreaterThan(SECOND);
  });

  it('makes good no time in which nothing was to be sent', async () => {
    await ask(1, 'push');
    await clock.advance(10 * SECOND);
    askMany(100, 'push', (turn) => turn + 2);
    await clock.advance(2 * SECOND);
    expect(mostWithin(SECOND, timesOf())).toBeLessThanOrEqual(30);
  });

  it('admits answers in the middle of a thousand pushes to others, before these, without a larger second', async () => {
    askMany(1000, 'push', (turn) => turn + 1);
    await clock.advance(10 * SECOND);
    const before = admitted.length;
    askMany(3, 'answer', (turn) => 2001 + turn);
    await clock.advance(150);
    expect(admitted.slice(before, before + 3).map(({ kind }) => kind)).toEqual([
      'answer',
      'answer',
      'answer',
    ]);
    expect(mostWithin(SECOND, timesOf())).toBeLessThanOrEqual(30);
  });

  it('sends no more than 30 in any second, where answers come in bursts between pushes', async () => {
    for (let burst = 0; burst < 10; burst += 1) {
      askMany(20, 'answer', (turn) => 1000 + burst * 20 + turn);
      askMany(20, 'push', (turn) => 5000 + burst * 20 + turn);
      await clock.advance(700);
    }
    await clock.advance(20 * SECOND);
    expect(admitted).toHaveLength(400);
    expect(mostWithin(SECOND, timesOf())).toBeLessThanOrEqual(30);
  });

  it('lets answers use a burst of ten, then go before the pushes that wait', async () => {
    askMany(100, 'push', (turn) => turn + 1);
    askMany(20, 'answer', (turn) => 1000 + turn);
    await clock.advance(SECOND);
    const at = timesOf('answer');
    expect(at).toHaveLength(20);
    expect(at.filter((time) => time === 0).length).toBeGreaterThanOrEqual(9);
    expect(timesOf('push').filter((time) => time > 0 && time < at.at(-1)!)).toEqual([]);
  });
});

describe('an urgent push', () => {
  it('goes before the pushes that wait and after the answers, without a larger second', async () => {
    askMany(120, 'push', (turn) => turn + 1);
    await clock.advance(SECOND);
    const before = admitted.length;
    askMany(5, 'urgentPush', (turn) => 1000 + turn);
    askMany(12, 'answer', (turn) => 2000 + turn);
    await clock.advance(SECOND);
    const kinds = admitted.slice(before).map(({ kind }) => kind);
    expect(kinds.slice(0, 17)).toEqual([...Array(12).fill('answer'), ...Array(5).fill('urgentPush')]);
    expect(kinds.slice(17).every((kind) => kind === 'push')).toBe(true);
    expect(mostWithin(SECOND, timesOf())).toBeLessThanOrEqual(30);
  });

  it('keeps the limit of its chat', async () => {
    askMany(5, 'urgentPush', () => 1);
    await clock.advance(10 * SECOND);
    expect(admitted).toHaveLength(5);
    expect(mostWithin(SECOND, timesOf())).toBe(1);
  });
});

describe('a paid rate', () => {
  const PAID = { perSecond: 1000 };

  it('lets 95 % of it through, no more than allowed in any second, each chat once a second', async () => {
    budget = new SendBudget(clock, PAID);
    askMany(6000, 'push', (turn) => (turn % 3000) + 1);
    await clock.advance(7 * SECOND);
    expect(admitted).toHaveLength(6000);
    const took = (admitted.at(-1)!.at - admitted[0]!.at) / SECOND;
    expect(6000 / took).toBeGreaterThanOrEqual(950);
    const counts = new Map<number, number>();
    for (const { at } of admitted)
      counts.set(Math.floor(at / SECOND), (counts.get(Math.floor(at / SECOND)) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(1000);
    const own = admitted.filter(({ chatId }) => chatId === 1);
    expect(own[1]!.at - own[0]!.at).toBeGreaterThan(SECOND);
  });

  it('lets answers go first, at the free rate: they are not paid for', async () => {
    budget = new SendBudget(clock, PAID);
    askMany(3000, 'push', (turn) => turn + 1);
    await clock.advance(SECOND);
    const asked = clock.now();
    askMany(100, 'answer', (turn) => 5000 + turn);
    await clock.advance(2 * SECOND);
    const answers = timesOf('answer');
    expect(answers.filter((at) => at - asked <= 50).length).toBeGreaterThanOrEqual(9);
    expect(mostWithin(SECOND, answers)).toBeLessThanOrEqual(30);
    expect(timesOf('push').length).toBeGreaterThanOrEqual(2700);
  });

  it('keeps the limit of a group', async () => {
    budget = new SendBudget(clock, PAID);
    askMany(30, 'push', () => GROUP);
    await clock.advance(MINUTE);
    expect(admitted.length).toBeLessThanOrEqual(20);
  });
});

describe('the limit of a chat', () => {
  it('keeps pushes to one chat more than a second apart', async () => {
    askMany(5, 'push', () => 1);
    await clock.advance(10 * SECOND);
    expect(admitted).toHaveLength(5);
    expect(mostWithin(SECOND, timesOf())).toBe(1);
  });

  it('lets three answers through at once, the fourth after a second', async () => {
    askMany(4, 'answer', () => 1);
    await clock.advance(0);
    expect(admitted).toHaveLength(3);
    await clock.advance(1.1 * SECOND);
    expect(admitted).toHaveLength(4);
  });

  it.each(['answer', 'push'] as const)('never lets a group get more than 20 %ss a minute', async (kind) => {
    askMany(100, kind, () => GROUP);
    await clock.advance(5 * MINUTE);
    expect(admitted.length).toBeGreaterThan(70);
    expect(mostWithin(MINUTE, timesOf())).toBeLessThanOrEqual(20);
  });

  it('keeps a part of the minute of a group for answers', async () => {
    askMany(100, 'push', () => GROUP);
    await clock.advance(MINUTE);
    const asked = clock.now();
    await Promise.all([ask(GROUP, 'answer'), ask(GROUP, 'answer')]);
    expect(clock.now()).toBe(asked);
  });
});

describe('fairness', () => {
  it('gives a chat with one message its turn, whatever others have waiting', async () => {
    askMany(5000, 'push', (turn) => (turn % 100) + 1);
    await clock.advance(5 * SECOND);
    const asked = clock.now();
    void ask(500, 'push');
    await clock.advance(5 * SECOND);
    const own = admitted.find(({ chatId }) => chatId === 500);
    // A turn of the hundred others, at 29 a second.
    expect(own!.at - asked).toBeLessThan(3.6 * SECOND);
  });

  it('lets no chat that must wait hold up another', async () => {
    askMany(3, 'push', () => GROUP);
    void ask(2, 'push');
    await clock.advance(100);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([GROUP, 2]);
  });

  it.each([
    ['ten people', 10, 0],
    // 40 of their first answers are before it at the start: 29 a second are sent, and 8 a second are asked for.
    ['fifty people', 50, 15],
  ])('answers another within 300 ms while %s get ten answers each', async (_, people, behindFirst) => {
    askMany(people * 10, 'answer', (turn) => (turn % people) + 1);
    const waits: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      await clock.advance(130);
      const asked = clock.now();
      void budget.acquire(1000 + turn, 'answer').then(() => waits.push(clock.now() - asked));
    }
    await clock.advance(SECOND);
    expect(waits).toHaveLength(20);
    expect(Math.max(...waits.slice(behindFirst))).toBeLessThanOrEqual(300);
    expect(mostWithin(SECOND, timesOf())).toBeLessThanOrEqual(30);
  });

  it('answers a chat in the order in which it asked, also where its first answer must wait', async () => {
    askMany(60, 'answer', (turn) => turn + 1);
    const order: number[] = [];
    for (const turn of [1, 2, 3, 4]) void budget.acquire(500, 'answer').then(() => order.push(turn));
    await clock.advance(10 * SECOND);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('keeps the order within a chat', async () => {
    const order: number[] = [];
    for (const turn of [1, 2, 3]) void budget.acquire(1, 'push').then(() => order.push(turn));
    await clock.advance(5 * SECOND);
    expect(order).toEqual([1, 2, 3]);
  });
});

describe('pause', () => {
  it('holds one chat back for as long as Telegram says, also for a day, and no other', async () => {
    const day = 24 * 60 * MINUTE;
    budget.pause(day, 1);
    void ask(1, 'answer');
    void ask(2, 'answer');
    await clock.advance(day - 1);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([2]);
    await clock.advance(1);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([2, 1]);
  });

  it('holds everybody back where it names no chat', async () => {
    budget.pause(5 * SECOND, null);
    void ask(1, 'answer');
    void ask(2, 'push');
    await clock.advance(5 * SECOND - 1);
    expect(admitted).toEqual([]);
    await clock.advance(100);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([1, 2]);
  });

  it('takes refusals of three chats in a second for a limit of the whole bot', async () => {
    budget.pause(9 * SECOND, 1);
    budget.pause(7 * SECOND, 2);
    await clock.advance(500);
    await ask(4, 'push');
    budget.pause(8 * SECOND, 3);
    void ask(5, 'push');
    await clock.advance(6 * SECOND);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([4]);
    await clock.advance(SECOND);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([4, 5]);
  });

  it('lets others go on where three chats are refused for hours: it tries them again after a second', async () => {
    for (const chatId of [1, 2, 3]) budget.pause(12 * 60 * MINUTE, chatId);
    void ask(1, 'push');
    void ask(4, 'push');
    void ask(5, 'answer');
    await clock.advance(2 * SECOND);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([5, 4]);
    await clock.advance(10 * 60 * MINUTE);
    expect(admitted).toHaveLength(2);
    await clock.advance(3 * 60 * MINUTE);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([5, 4, 1]);
  });

  it('tries ever more rarely where all are refused for long', async () => {
    const over = 60 * MINUTE;
    let refusals = 0;
    let accepted = 0;
    for (let chatId = 1; chatId <= 2000; chatId += 1) {
      void budget.acquire(chatId, 'push').then(() => {
        if (clock.now() >= over) {
          accepted += 1;
          return;
        }
        refusals += 1;
        budget.pause(over - clock.now(), chatId);
      });
    }
    await clock.advance(over);
    expect(refusals).toBeLessThan(100);
    await clock.advance(15 * MINUTE);
    expect(accepted).toBe(2000 - refusals);
  });

  it('takes refusals that are far apart for limits of their chats', async () => {
    for (const chatId of [1, 2, 3, 4]) {
      budget.pause(MINUTE, chatId);
      await clock.advance(2 * SECOND);
    }
    await ask(9, 'push');
    expect(admitted).toHaveLength(1);
  });
});

describe('a new leader', () => {
  it('sends no more than 30 in any second together with the one before it', async () => {
    askMany(100, 'answer', (turn) => turn + 1);
    await clock.advance(500);
    // The process is killed, and another begins to lead a moment later, which held the lead for that long.
    const killedAt = clock.now();
    const before = timesOf().filter((at) => at <= killedAt);
    const next = new SendBudget(clock);
    const after: number[] = [];
    await clock.advance(0);
    next.takeOver({ heldFor: () => 0, isHeld: async () => true });
    for (let turn = 0; turn < 100; turn += 1)
      void next.acquire(1000 + turn, 'answer').then(() => after.push(clock.now()));
    await clock.advance(3 * SECOND);
    expect(after.length).toBeGreaterThan(50);
    expect(mostWithin(SECOND, [...before, ...after])).toBeLessThanOrEqual(30);
  });

  it('counts what was sent to a group in the minute before', async () => {
    const sent = Array.from({ length: 15 }, (_, turn) => ({ chatId: GROUP, ago: (15 - turn) * 1000 }));
    budget.takeOver({ heldFor: () => MINUTE, isHeld: async () => true }, sent);
    askMany(20, 'answer', () => GROUP);
    await clock.advance(45 * SECOND);
    expect(admitted.length).toBeGreaterThan(0);
    expect(admitted.length + sent.length).toBeLessThanOrEqual(20);
  });

  it('is never refused by a chat to which the one before it has just sent a burst of replies', async () => {
    askMany(3, 'answer', () => 1);
    await clock.advance(0);
    const killedAt = clock.now();
    const next = new SendBudget(clock);
    const telegram = new SendLimits('telegram', () => clock.now());
    for (const _ of admitted) telegram.admit(1, false);
    next.takeOver({ heldFor: () => 0, isHeld: async () => true });
    const arrived: number[] = [];
    for (const kind of ['push', 'answer', 'answer', 'answer'] as const)
      void next.acquire(1, kind).then(() => {
        telegram.admit(1, false);
        arrived.push(clock.now() - killedAt);
      });
    await clock.advance(10 * SECOND);
    expect(arrived).toHaveLength(4);
    expect(arrived[0]).toBeLessThan(1.2 * SECOND);
  });

  it.each([100, 400, 900])(
    'is not refused by a chat whose burst of replies arrives %d ms late',
    async (late) => {
      const telegram = new SendLimits('telegram', () => clock.now());
      let arrived = 0;
      const send = async (delay: number) => {
        await budget.acquire(1, 'answer');
        const begun = clock.now();
        clock.setTimer(delay, () => {
          telegram.admit(1, false);
          arrived += 1;
          budget.took(1, clock.now() - begun);
        });
      };
      for (const delay of [late, late, late, 0, 0, 0]) void send(delay);
      await clock.advance(20 * SECOND);
      expect(arrived).toBe(6);
    },
  );

  it('begins no request half a second after it was asked, where it leads no longer', async () => {
    let isHeld = true;
    budget.takeOver({ heldFor: () => MINUTE, isHeld: async () => isHeld });
    const room = { isFree: true, take: () => {} };
    await budget.acquire(1, 'push', undefined, room);
    const [first, second] = [await budget.start(1), await budget.start(2)];
    isHeld = false;
    await clock.advance(500);
    await first.begin();
    await clock.advance(1);
    await expect(second.begin()).rejects.toThrow(NotLeadingError);
  });

  it('counts a request again that begins only once its connection is made', async () => {
    for (let chatId = 1; chatId <= 10; chatId += 1) await ask(chatId, 'answer');
    await clock.advance(SECOND - 100);
    for (let turn = 0; turn < 10; turn += 1) await budget.beginAgain();
    const late = clock.now();
    askMany(60, 'answer', (turn) => 100 + turn);
    await clock.advance(4 * SECOND);
    expect(admitted.filter(({ at }) => at >= late && at < late + SECOND).length).toBeLessThanOrEqual(20);
  });

  it('begins no request over a new connection where it leads no longer', async () => {
    let isHeld = true;
    budget.takeOver({ heldFor: () => MINUTE, isHeld: async () => isHeld });
    await budget.beginAgain();
    isHeld = false;
    await clock.advance(501);
    await expect(budget.beginAgain()).rejects.toThrow(NotLeadingError);
  });

  it('waits no longer where it has led for a second', async () => {
    budget.takeOver({ heldFor: () => 2 * SECOND, isHeld: async () => true });
    void ask(1, 'answer');
    await clock.advance(0);
    expect(admitted).toHaveLength(1);
  });

  it('sends nothing more once it leads no longer, whatever was granted', async () => {
    let isHeld = true;
    budget.takeOver({ heldFor: () => MINUTE, isHeld: async () => isHeld });
    await ask(1, 'answer');
    isHeld = false;
    await expect(ask(2, 'answer')).rejects.toThrow(NotLeadingError);
    await expect(ask(3, 'answer')).rejects.toThrow(NotLeadingError);
  });
});

describe('leaving', () => {
  it('gives up where the signal aborts, and lets the next have the turn', async () => {
    await ask(1, 'push');
    const leaving = new AbortController();
    const left = ask(1, 'push', leaving.signal);
    void ask(1, 'push');
    leaving.abort(new Error('stopping'));
    await expect(left).rejects.toThrow('stopping');
    await expect(ask(2, 'push', leaving.signal)).rejects.toThrow('stopping');
    await clock.advance(1.2 * SECOND);
    expect(admitted.map(({ chatId }) => chatId)).toEqual([1, 1]);
  });

  it('refuses what waits and what comes, once closed', async () => {
    await ask(1, 'push');
    const waiting = expect(ask(1, 'push')).rejects.toThrow(BudgetClosedError);
    budget.close();
    await waiting;
    await expect(ask(2, 'answer')).rejects.toThrow(BudgetClosedError);
    expect(clock.nextAt).toBeNull();
  });
});

describe('against Telegram as the emulator has it', () => {
  it('is never refused, whatever is sent to whom and however late each message arrives', async () => {
    const requests = fc.array(
      fc.record({
        chatId: fc.constantFrom(1, 2, 3, GROUP, -8),
        kind: fc.constantFrom<SendKind>('answer', 'push'),
        pause: fc.constantFrom(0, 0, 0, 20, 900),
        late: fc.integer({ min: 0, max: 90 }),
      }),
      { maxLength: 80 },
    );
    await fc.assert(
      fc.asyncProperty(requests, async (sends) => {
        const time = new FakeClock(0);
        const tested = new SendBudget(time);
        const arrivals: { at: number; chatId: number }[] = [];
        for (const { chatId, kind, pause, late } of sends) {
          void tested.acquire(chatId, kind).then(() => arrivals.push({ at: time.now() + late, chatId }));
          await time.advance(pause);
        }
        while (time.nextAt !== null) await time.ringNext();
        expect(arrivals).toHaveLength(sends.length);
        let now = 0;
        const telegram = new SendLimits('telegram', () => now);
        for (const arrival of arrivals.toSorted((a, b) => a.at - b.at)) {
          now = arrival.at;
          telegram.admit(arrival.chatId, arrival.chatId < 0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
