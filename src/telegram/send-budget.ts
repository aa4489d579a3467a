import { type Clock, steadyClock } from '../time/clock.ts';
import { GcraRateLimit } from '../time/gcra-rate-limit.ts';
import type { Millis } from '../time/millis.ts';

/** An answer is what somebody waits for; a push can wait. */
export type SendKind = 'answer' | 'push';

/** The budget was closed: the message may not be sent any more. */
export class BudgetClosedError extends Error {
  override readonly name = 'BudgetClosedError';
}

interface Waiting {
  readonly chatId: number;
  readonly grant: () => void;
  readonly reject: (error: BudgetClosedError) => void;
}

/** Chats in the order of their turns, each with what it waits for, first come first. */
type WaitQueues = Map<number, Waiting[]>;

/**
 * Telegram's published limits (core.telegram.org/bots/faq): 30 a second, 1 a second a chat, 20 a minute a group. It
 * tolerates short bursts, of which answers may use a part. Pushes keep an even pace of 29 a second, so that no second
 * holds more than 30; on a machine so busy that timers are late, up to 150 ms of what was lost are made good at once.
 */
const OVERALL = { interval: 1000 / 29, catchUp: 150, burst: { answer: 9 * (1000 / 29), push: 0 } };
/** Three answers at once, and a little slower than allowed after them. */
const CHAT = { interval: 1100, burst: { answer: 2200, push: 0 } };
/** No minute holds more than 20: 15 by the pace, 5 by the burst; the last of it is kept for answers. */
const GROUP = { interval: 4000, burst: { answer: 16_000, push: 8000 } };

/** So many chats refused within so long mean that the limit is the bot's and not the chat's: a 429 does not say which. */
const REFUSED_CHATS = 3;
const REFUSED_WITHIN: Millis = 1000;

/**
 * One budget for all messages the bot sends. Who is admitted may send one message at once. Answers go before pushes, and
 * chats take turns, so that nobody waits for another chat's backlog.
 */
export class SendBudget {
  readonly #clock: Clock;
  readonly #overall = new GcraRateLimit<'all'>(OVERALL.interval, OVERALL);
  readonly #chats = new GcraRateLimit<number>(CHAT.interval);
  readonly #groups = new GcraRateLimit<number>(GROUP.interval);
  readonly #waiting: Readonly<Record<SendKind, WaitQueues>> = { answer: new Map(), push: new Map() };
  readonly #pausedChats = new Map<number, { since: Millis; until: Millis }>();
  #pausedUntil: Millis = -Infinity;
  #cancelTimer: () => void = () => {};
  #closed = false;

  constructor(clock: Clock = steadyClock) {
    this.#clock = clock;
  }

  /**
   * Resolves when one message may be sent to the chat, now. A group or channel has a negative id.
   * Rejects with the signal's reason where it aborts first, and with BudgetClosedError after `close`.
   */
  acquire(chatId: number, kind: SendKind, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new BudgetClosedError('The send budget is closed.'));
      if (signal?.aborted) return reject(signal.reason);
      const leave = () => {
        this.#forget(kind, waiting);
        reject(signal?.reason);
      };
      const end = () => signal?.removeEventListener('abort', leave);
      const waiting: Waiting = {
        chatId,
        grant: () => {
          end();
          resolve();
        },
        reject: (error) => {
          end();
          reject(error);
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      if (this.#isIdle) this.#overall.rest('all', this.#clock.now());
      const turns = this.#waiting[kind];
      turns.set(chatId, [...(turns.get(chatId) ?? []), waiting]);
      this.#serve();
    });
  }

  /** Telegram answered 429: sends nothing to the chat (to anybody, where null) for so long. */
  pause(forMillis: Millis, chatId: number | null): void {
    const now = this.#clock.now();
    const until = now + forMillis;
    if (chatId === null) {
      this.#pausedUntil = Math.max(this.#pausedUntil, until);
      return;
    }
    for (const [id, { until: over }] of this.#pausedChats) if (over <= now) this.#pausedChats.delete(id);
    this.#pausedChats.set(chatId, { since: now, until });
    const recent = [...this.#pausedChats.values()].filter(({ since }) => since > now - REFUSED_WITHIN);
    if (recent.length < REFUSED_CHATS) return;
    this.#pausedUntil = Math.max(this.#pausedUntil, Math.min(...recent.map((pause) => pause.until)));
  }

  /** Rejects everything that waits, and all that comes. */
  close(): void {
    this.#closed = true;
    this.#cancelTimer();
    const waiting = Object.values(this.#waiting).flatMap((turns) => [...turns.values()].flat());
    for (const turns of Object.values(this.#waiting)) turns.clear();
    for (const { reject } of waiting) reject(new BudgetClosedError('The send budget is closed.'));
  }

  /** Admits all that may go now, and comes back when the next may. */
  #serve(): void {
    this.#cancelTimer();
    const now = this.#clock.now();
    const answersAt = this.#serveKind('answer', now);
    const next = Math.min(answersAt, this.#serveKind('push', now));
    if (next === Infinity) return;
    this.#cancelTimer = this.#clock.setTimer(Math.ceil(next - now), () => this.#serve());
  }

  /** Gives when the next that waits may go; Infinity where nobody waits. */
  #serveKind(kind: SendKind, now: Millis): Millis {
    const turns = this.#waiting[kind];
    while (turns.size > 0) {
      const overallAt = this.#overallAt(kind);
      if (overallAt > now) return overallAt;
      let next = Infinity;
      let admitted: number | null = null;
      for (const chatId of turns.keys()) {
        const at = this.#chatAt(chatId, kind);
        if (at <= now) {
          admitted = chatId;
          break;
        }
        next = Math.min(next, at);
      }
      if (admitted === null) return next;
      this.#admitFirst(turns, admitted, now);
    }
    return Infinity;
  }

  #admitFirst(turns: WaitQueues, chatId: number, now: Millis): void {
    const [first, ...others] = turns.get(chatId) ?? [];
    // Set again, the chat stands behind all others.
    turns.delete(chatId);
    if (others.length > 0) turns.set(chatId, others);
    this.#overall.count('all', now);
    this.#chats.count(chatId, now);
    if (chatId < 0) this.#groups.count(chatId, now);
    first?.grant();
  }

  get #isIdle(): boolean {
    return this.#waiting.answer.size + this.#waiting.push.size === 0;
  }

  #forget(kind: SendKind, waiting: Waiting): void {
    const turns = this.#waiting[kind];
    const left = (turns.get(waiting.chatId) ?? []).filter((other) => other !== waiting);
    if (left.length > 0) turns.set(waiting.chatId, left);
    else turns.delete(waiting.chatId);
  }

  #overallAt(kind: SendKind): Millis {
    return Math.max(this.#pausedUntil, this.#overall.admissibleAt('all', OVERALL.burst[kind]));
  }

  #chatAt(chatId: number, kind: SendKind): Millis {
    return Math.max(
      this.#pausedChats.get(chatId)?.until ?? -Infinity,
      this.#chats.admissibleAt(chatId, CHAT.burst[kind]),
      chatId < 0 ? this.#groups.admissibleAt(chatId, GROUP.burst[kind]) : -Infinity,
    );
  }
}
