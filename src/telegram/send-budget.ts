import { type Clock, steadyClock } from '../time/clock.ts';
import { GcraRateLimit } from '../time/gcra-rate-limit.ts';
import type { Millis } from '../time/millis.ts';
import { SlidingWindowLimit } from '../time/sliding-window-limit.ts';
import { FREE_PER_SECOND } from './send-rates.ts';

/** A person waits for an answer; a push can wait, one of an emergency less than others. */
export type SendKind = 'answer' | 'urgentPush' | 'push';

/** An answer to a chat that has just been sent something, or that waits for another answer, is a further one. */
type TurnKind = SendKind | 'furtherAnswer';

/** Those before go first: nobody waits for the many answers of another. */
const KINDS: readonly TurnKind[] = ['answer', 'furtherAnswer', 'urgentPush', 'push'];

/** The budget was closed: the message must not be sent. */
export class BudgetClosedError extends Error {
  override readonly name = 'BudgetClosedError';
}

/** Another process leads now: this one must not send. */
export class NotLeadingError extends Error {
  override readonly name = 'NotLeadingError';
}

/** What the budget needs to know of the right to send: cluster/coordination.ts. */
export interface RightToSend {
  heldFor(): Millis;
  isHeld(): Promise<boolean>;
}

/** Room for what has its turn; whoever frees it calls `look`. */
export interface Room {
  readonly isFree: boolean;
  take(): void;
}

interface Waiting {
  readonly chatId: number;
  readonly room: Room | null;
  readonly grant: () => void;
  readonly reject: (error: BudgetClosedError) => void;
}

/** The messages that wait, by chat: chats are served in the order of the map, each first in, first out. */
type WaitQueues = Map<number, Waiting[]>;

/**
 * Telegram's published limits (core.telegram.org/bots/faq): 30 a second, 1 a second a chat, 20 a minute a group. It
 * tolerates short bursts, of which replies may use a part, and further replies to one chat a smaller part. Pushes keep
 * an even rate of 96.5 % of what is allowed; if timers are late on a busy machine, up to 250 ms of lost time are caught up,
 * within what a second may hold.
 */
const OVERALL = {
  share: 0.965,
  catchUp: 250,
  ahead: { answer: 9, furtherAnswer: 2, urgentPush: 0, push: 0 },
};
/** No second holds more than is allowed; a little longer than a second, since requests take different times to arrive. */
const WINDOW: Millis = 1035;
/** Three replies at once, then a little slower than allowed. */
const CHAT = { interval: 1100, burst: burstOf(2200, 0) };
/** No minute holds more than 20: 15 by the rate, 5 by the burst, of which the last part is kept for replies. */
const GROUP = { interval: 4000, burst: burstOf(16_000, 8000) };

function burstOf(answer: Millis, push: Millis): Readonly<Record<TurnKind, Millis>> {
  return { answer, furtherAnswer: answer, urgentPush: push, push };
}

function isAnswer(kind: TurnKind): boolean {
  return kind === 'answer' || kind === 'furtherAnswer';
}

/** A 429 does not say whose limit it is: so many refused chats within this time mean the bot's. */
const REFUSED_CHATS = 3;
const REFUSED_WITHIN: Millis = 1000;
/**
 * The bot's limit is mostly short. After longer ones the others are tried again soon, and ever later as long as three
 * chats are refused each time: the first pause, and the longest.
 */
const SHORT_LIMIT: Millis = 60_000;
const FIRST_DOUBT: Millis = 1000;
const MAX_DOUBT: Millis = 10 * 60_000;

/** A rate of all messages: even, and no more than so many in any second. */
class OverallRate {
  readonly #interval: Millis;
  readonly #even: GcraRateLimit<'all'>;
  readonly #second: SlidingWindowLimit;

  constructor(perSecond: number) {
    this.#interval = 1000 / (OVERALL.share * perSecond);
    this.#even = new GcraRateLimit(this.#interval, OVERALL);
    this.#second = new SlidingWindowLimit(perSecond, WINDOW);
  }

  admissibleAt(kind: TurnKind): Millis {
    const burst = OVERALL.ahead[kind] * this.#interval;
    return Math.max(this.#second.admissibleAt(), this.#even.admissibleAt('all', burst));
  }

  count(now: Millis): void {
    this.#even.count('all', now);
    this.#second.count(now);
  }

  rest(now: Millis): void {
    this.#even.rest('all', now);
  }

  fill(at: Millis): void {
    this.#second.fill(at);
  }
}

/**
 * The send limits of the whole bot. Each granted request may send one message. Replies go before pushes, of which
 * urgent ones are first; first replies go before further ones to the same chat, and chats are served in turn, so that none
 * waits for another chat's backlog.
 */
export class SendBudget {
  readonly #clock: Clock;
  /** Messages allowed in a second; more than `FREE_PER_SECOND` if pushes are paid for. */
  readonly perSecond: number;
  readonly #overall: OverallRate;
  /** Answers are not paid for: they have the free rate, within the overall one. */
  readonly #free = new OverallRate(FREE_PER_SECOND);
  readonly #chats = new GcraRateLimit<number>(CHAT.interval);
  readonly #groups = new GcraRateLimit<number>(GROUP.interval);
  /** Requests, when they start: what takes long between its turn and its request must make no later second too full. */
  readonly #started: SlidingWindowLimit;
  #starting: Promise<void> = Promise.resolve();
  readonly #waiting: Readonly<Record<TurnKind, WaitQueues>> = {
    answer: new Map(),
    furtherAnswer: new Map(),
    urgentPush: new Map(),
    push: new Map(),
  };
  readonly #pausedChats = new Map<number, { since: Millis; until: Millis }>();
  #pausedUntil: Millis = -Infinity;
  #wasPaused = false;
  /** The last pause of all chats for a limit that may be of some only. */
  #doubt: { readonly length: Millis; readonly until: Millis } = { length: 0, until: -Infinity };
  #cancelTimer: () => void = () => {};
  #closed = false;
  #isHeld: RightToSend['isHeld'] = async () => true;

  constructor(clock: Clock = steadyClock, { perSecond = FREE_PER_SECOND }: { perSecond?: number } = {}) {
    this.#clock = clock;
    this.perSecond = perSecond;
    this.#overall = new OverallRate(perSecond);
    this.#started = new SlidingWindowLimit(perSecond, WINDOW);
  }

  /**
   * This process leads now. Another one may have sent up to then, so a whole second's messages count as sent at that
   * time; from now on the right to send is checked before each message. `sentToGroups` are its messages to groups and
   * channels of the last minute, oldest first: how long ago.
   */
  takeOver(
    { heldFor, isHeld }: RightToSend,
    sentToGroups: readonly { readonly chatId: number; readonly ago: Millis }[] = [],
  ): void {
    for (const { chatId, ago } of sentToGroups) this.#groups.count(chatId, this.#clock.now() - ago);
    const since = this.#clock.now() - heldFor();
    for (const rate of [this.#overall, this.#free, this.#started]) rate.fill(since);
    this.#isHeld = isHeld;
  }

  /**
   * Resolves when one message may be sent to the chat, now. Groups and channels have negative ids.
   * Rejects with the signal's reason if it aborts first, with BudgetClosedError after `close`, and with NotLeadingError
   * if another process leads. With a `room`, it is granted when there is some, which is taken then; it is the caller's to free,
   * also if this rejects with NotLeadingError. Such a message is prepared first: its request starts after `mayStart`.
   */
  async acquire(chatId: number, kind: SendKind, signal?: AbortSignal, room?: Room): Promise<void> {
    await this.#granted(chatId, kind, signal, room);
    if (room === undefined) await this.mayStart(chatId);
    if (!(await this.#isHeld())) throw new NotLeadingError('Another process leads now.');
  }

  /**
   * Resolves when the request of a message that had its turn may start: at once, unless others started late. The next one of
   * the chat keeps its distance from that time.
   */
  mayStart(chatId: number): Promise<void> {
    this.#starting = this.#starting.then(async () => {
      const wait = this.#started.admissibleAt() - this.#clock.now();
      if (wait > 0) await new Promise<void>((resolve) => this.#clock.setTimer(Math.ceil(wait), resolve));
      const now = this.#clock.now();
      this.#started.count(now);
      for (const limit of [this.#chats, this.#groups]) limit.wentAt(chatId, now);
    });
    return this.#starting;
  }

  /** There is room again for what waits for it. */
  look(): void {
    this.#serve();
  }

  #granted(
    chatId: number,
    sendKind: SendKind,
    signal?: AbortSignal,
    room: Room | null = null,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new BudgetClosedError('The send budget is closed.'));
      if (signal?.aborted) return reject(signal.reason);
      const kind = this.#turnKind(chatId, sendKind);
      const cancel = () => {
        this.#remove(kind, waiting);
        reject(signal?.reason);
      };
      const unsubscribe = () => signal?.removeEventListener('abort', cancel);
      const waiting: Waiting = {
        chatId,
        room,
        grant: () => {
          unsubscribe();
          room?.take();
          resolve();
        },
        reject: (error) => {
          unsubscribe();
          reject(error);
        },
      };
      signal?.addEventListener('abort', cancel, { once: true });
      if (this.#isIdle) this.#overall.rest(this.#clock.now());
      const queues = this.#waiting[kind];
      queues.set(chatId, [...(queues.get(chatId) ?? []), waiting]);
      this.#serve();
    });
  }

  #turnKind(chatId: number, kind: SendKind): TurnKind {
    if (kind !== 'answer') return kind;
    const { answer, furtherAnswer } = this.#waiting;
    const isFurther =
      answer.has(chatId) ||
      furtherAnswer.has(chatId) ||
      this.#chats.admissibleAt(chatId, 0) > this.#clock.now();
    return isFurther ? 'furtherAnswer' : 'answer';
  }

  /** After a 429: sends nothing to the chat (to any chat, if null) for that long. */
  pause(forMillis: Millis, chatId: number | null): void {
    const now = this.#clock.now();
    const until = now + forMillis;
    this.#wasPaused = true;
    if (chatId === null) {
      this.#pausedUntil = Math.max(this.#pausedUntil, until);
      return;
    }
    for (const [id, { until: over }] of this.#pausedChats) if (over <= now) this.#pausedChats.delete(id);
    this.#pausedChats.set(chatId, { since: now, until });
    const recent = [...this.#pausedChats.values()].filter(({ since }) => since > now - REFUSED_WITHIN);
    if (recent.length < REFUSED_CHATS || now < this.#pausedUntil) return;
    const limit = Math.min(...recent.map((pause) => pause.until)) - now;
    this.#pausedUntil = now + (limit <= SHORT_LIMIT ? limit : Math.min(limit, this.#nextDoubt(now)));
  }

  /** Twice the last pause, if it has just ended and all were refused again. */
  #nextDoubt(now: Millis): Millis {
    const { length, until } = this.#doubt;
    const isAgain = now - until < Math.max(length, 2 * REFUSED_WITHIN);
    const next = isAgain ? Math.min(2 * length, MAX_DOUBT) : FIRST_DOUBT;
    this.#doubt = { length: next, until: now + next };
    return next;
  }

  /** Rejects all waiting and all later requests. */
  close(): void {
    this.#closed = true;
    this.#cancelTimer();
    const waiting = Object.values(this.#waiting).flatMap((queues) => [...queues.values()].flat());
    for (const queues of Object.values(this.#waiting)) queues.clear();
    for (const { reject } of waiting) reject(new BudgetClosedError('The send budget is closed.'));
  }

  /** Grants all requests that may be sent now, and sets a timer for the next. */
  #serve(): void {
    this.#cancelTimer();
    const now = this.#clock.now();
    if (this.#wasPaused && now >= this.#pausedUntil) {
      this.#wasPaused = false;
      // A pause is no lost time to be made good.
      this.#overall.rest(now);
    }
    const next = Math.min(...KINDS.map((kind) => this.#serveKind(kind, now)));
    if (next === Infinity) return;
    this.#cancelTimer = this.#clock.setTimer(Math.ceil(next - now), () => this.#serve());
  }

  /** Returns when the next waiting request may be granted; Infinity if none waits. */
  #serveKind(kind: TurnKind, now: Millis): Millis {
    const queues = this.#waiting[kind];
    while (queues.size > 0) {
      const overallAt = this.#overallAt(kind);
      if (overallAt > now) return overallAt;
      let next = Infinity;
      let granted: number | null = null;
      for (const [chatId, [first]] of queues) {
        if (first?.room?.isFree === false) continue;
        const at = this.#chatAt(chatId, kind);
        if (at <= now) {
          granted = chatId;
          break;
        }
        next = Math.min(next, at);
      }
      if (granted === null) return next;
      this.#grantFirst(kind, granted, now);
    }
    return Infinity;
  }

  #grantFirst(kind: TurnKind, chatId: number, now: Millis): void {
    const queues = this.#waiting[kind];
    const [first, ...others] = queues.get(chatId) ?? [];
    // Set again, the chat is behind all others.
    queues.delete(chatId);
    if (others.length > 0) queues.set(chatId, others);
    this.#overall.count(now);
    if (isAnswer(kind)) this.#free.count(now);
    this.#chats.count(chatId, now);
    if (chatId < 0) this.#groups.count(chatId, now);
    first?.grant();
  }

  get #isIdle(): boolean {
    return KINDS.every((kind) => this.#waiting[kind].size === 0);
  }

  #remove(kind: TurnKind, waiting: Waiting): void {
    const queues = this.#waiting[kind];
    const others = (queues.get(waiting.chatId) ?? []).filter((other) => other !== waiting);
    if (others.length > 0) queues.set(waiting.chatId, others);
    else queues.delete(waiting.chatId);
  }

  #overallAt(kind: TurnKind): Millis {
    return Math.max(
      this.#pausedUntil,
      this.#overall.admissibleAt(kind),
      isAnswer(kind) && this.perSecond > FREE_PER_SECOND ? this.#free.admissibleAt(kind) : -Infinity,
    );
  }

  #chatAt(chatId: number, kind: TurnKind): Millis {
    return Math.max(
      this.#pausedChats.get(chatId)?.until ?? -Infinity,
      this.#chats.admissibleAt(chatId, CHAT.burst[kind]),
      chatId < 0 ? this.#groups.admissibleAt(chatId, GROUP.burst[kind]) : -Infinity,
    );
  }
}
