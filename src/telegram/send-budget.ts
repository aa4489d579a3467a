import { type Clock, steadyClock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { ChatRates } from './chat-rates.ts';
import type { WriteGate } from './kept-connections.ts';
import { OverallRate, WINDOW } from './overall-rate.ts';
import { RequestStarts } from './request-starts.ts';
import { SendPauses } from './send-pauses.ts';
import { FREE_PER_SECOND } from './send-rates.ts';
import { type RightToSend, SendRight } from './send-right.ts';
import { isAnswer, type SendKind, TURN_KINDS, type TurnKind } from './turn-kinds.ts';

/** The budget was closed: the message must not be sent. */
export class BudgetClosedError extends Error {
  override readonly name = 'BudgetClosedError';
}

/** A message whose request may start; call one of the two, so that others may. */
export interface SendStart {
  /** Resolves right before the request. */
  begin(): Promise<void>;
  /** There is no request. */
  cancel(): void;
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

export interface SendBudgetOptions {
  /** Default: `FREE_PER_SECOND`. */
  readonly perSecond?: number;
  /** What is to be done before a request, so that it is written as soon as it has begun. */
  readonly beforeBegin?: () => Promise<void>;
}

/**
 * The send limits of the whole bot: 30 messages a second, 1 a second a chat, 20 a minute a group, as Telegram publishes them
 * (core.telegram.org/bots/faq). Each granted request may send one message. Replies go before pushes, of which
 * urgent ones are first; first replies go before further ones to the same chat, and chats are served in turn, so that none
 * waits for another chat's backlog.
 */
export class SendBudget implements WriteGate {
  readonly #clock: Clock;
  /** Messages allowed in a second; more than `FREE_PER_SECOND` if pushes are paid for. */
  readonly perSecond: number;
  readonly #overall: OverallRate;
  /** Answers are not paid for: they have the free rate, within the overall one. */
  readonly #free = new OverallRate(FREE_PER_SECOND);
  readonly #chats = new ChatRates();
  readonly #starts: RequestStarts;
  readonly #waiting: Readonly<Record<TurnKind, WaitQueues>> = {
    answer: new Map(),
    furtherAnswer: new Map(),
    urgentPush: new Map(),
    push: new Map(),
  };
  readonly #pauses = new SendPauses();
  #wasPaused = false;
  #cancelTimer: () => void = () => {};
  #closed = false;
  readonly #right: SendRight;
  readonly #beforeBegin: () => Promise<void>;

  constructor(
    clock: Clock = steadyClock,
    { perSecond = FREE_PER_SECOND, beforeBegin = async () => {} }: SendBudgetOptions = {},
  ) {
    this.#clock = clock;
    this.#beforeBegin = beforeBegin;
    this.perSecond = perSecond;
    this.#overall = new OverallRate(perSecond);
    this.#starts = new RequestStarts(clock, perSecond, WINDOW);
    this.#right = new SendRight(clock);
  }

  /**
   * This process leads now. Another one may have sent up to then: a whole second's messages count as sent at that time,
   * and to each chat as many as it may get at once. From now on the right to send is checked before each message.
   * `sentToGroups` are its messages to groups and channels of the last minute, oldest first: how long ago.
   */
  takeOver(
    right: RightToSend,
    sentToGroups: readonly { readonly chatId: number; readonly ago: Millis }[] = [],
  ): void {
    for (const { chatId, ago } of sentToGroups) this.#chats.countOther(chatId, this.#clock.now() - ago);
    const since = this.#clock.now() - right.heldFor();
    for (const rate of [this.#overall, this.#free, this.#starts]) rate.fill(since);
    this.#chats.takeOver(since);
    this.#right.takeOver(right);
  }

  /**
   * Resolves when one message may be sent to the chat, now. Groups and channels have negative ids.
   * Rejects with the signal's reason if it aborts first, with BudgetClosedError after `close`, and with NotLeadingError
   * if another process leads. With a `room`, it is granted when there is some, which is taken then; it is the caller's to free,
   * also if this rejects with NotLeadingError. Such a message is prepared first: its request starts after `start`.
   */
  async acquire(chatId: number, kind: SendKind, signal?: AbortSignal, room?: Room): Promise<void> {
    await this.#granted(chatId, kind, signal, room);
    await this.#right.ask();
    if (room !== undefined) return;
    const { begin } = await this.start(chatId);
    await begin();
  }

  /**
   * Resolves when the request of a message that had its turn may start: at once, unless others started late. The next one of
   * the chat keeps its distance from when it begins. `begin` rejects with NotLeadingError if another process leads: this one may
   * have been paused in between.
   */
  async start(chatId: number): Promise<SendStart> {
    const { begin, cancel } = await this.#nextStart();
    return {
      begin: async () => {
        await begin();
        this.#chats.wentAt(chatId, this.#clock.now());
      },
      cancel,
    };
  }

  /**
   * A request begins only now, after its connection was made or after it was refused: it is counted again. Rejects as `begin`
   * does.
   */
  async beginAgain(): Promise<void> {
    const { begin } = await this.#nextStart();
    await begin();
  }

  async #nextStart(): Promise<SendStart> {
    const { begin, cancel } = await this.#starts.next();
    return {
      begin: async () => {
        try {
          await this.#right.askIfUnsure();
          await this.#beforeBegin();
        } catch (error) {
          cancel();
          throw error;
        }
        begin();
      },
      cancel,
    };
  }

  /** Whether what has begun may be written now. */
  mayWrite(): boolean {
    return this.#right.isSure;
  }

  /** A request to the chat took so long. */
  took(chatId: number, millis: Millis): void {
    this.#chats.took(chatId, millis);
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
      answer.has(chatId) || furtherAnswer.has(chatId) || this.#chats.hasJustGot(chatId, this.#clock.now());
    return isFurther ? 'furtherAnswer' : 'answer';
  }

  /** After a 429: sends nothing to the chat (to any chat, if null) for that long. */
  pause(forMillis: Millis, chatId: number | null): void {
    this.#wasPaused = true;
    this.#pauses.add(forMillis, chatId, this.#clock.now());
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
    if (this.#wasPaused && now >= this.#pauses.until) {
      this.#wasPaused = false;
      // A pause is no lost time to be made good.
      this.#overall.rest(now);
    }
    const next = Math.min(...TURN_KINDS.map((kind) => this.#serveKind(kind, now)));
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
    first?.grant();
  }

  get #isIdle(): boolean {
    return TURN_KINDS.every((kind) => this.#waiting[kind].size === 0);
  }

  #remove(kind: TurnKind, waiting: Waiting): void {
    const queues = this.#waiting[kind];
    const others = (queues.get(waiting.chatId) ?? []).filter((other) => other !== waiting);
    if (others.length > 0) queues.set(waiting.chatId, others);
    else queues.delete(waiting.chatId);
  }

  #overallAt(kind: TurnKind): Millis {
    return Math.max(
      this.#pauses.until,
      this.#overall.admissibleAt(kind),
      isAnswer(kind) && this.perSecond > FREE_PER_SECOND ? this.#free.admissibleAt(kind) : -Infinity,
    );
  }

  #chatAt(chatId: number, kind: TurnKind): Millis {
    return Math.max(this.#pauses.untilOf(chatId), this.#chats.admissibleAt(chatId, kind));
  }
}
