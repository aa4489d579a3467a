import type { Log } from '../log.ts';
import type { LeasedPush } from '../outbox/types.ts';
import { isTransient } from '../store/store-error.ts';
import type { Placement, SendOutcome } from '../telegram/message-sender.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import { BudgetClosedError, type SendBudget } from '../telegram/send-budget.ts';
import { backoff } from '../time/backoff.ts';
import { type Clock, wallClock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';
import { type Packing, pack } from './batching.ts';
import { type OutgoingBatch, rowIds } from './outgoing-batch.ts';
import { recordOutcome } from './record-outcome.ts';

/** What the dispatcher needs of PushSender. */
export interface Sender {
  send(chatId: number, message: OutgoingMessage, placement?: Placement): Promise<SendOutcome>;
  isReachable(): Promise<boolean>;
}

export interface DispatcherOptions extends Omit<Packing, 'clock'> {
  readonly sender: Sender;
  readonly budget: SendBudget;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Unix time, for what is stored; default the system's. */
  readonly clock?: Clock;
  /** A topic is closed or gone: what went there goes to the chat itself from now on, which may be told, once. */
  readonly topicLost: (chatId: number) => Promise<unknown>;
  /** In [0, 1), for the jitter of back-offs. */
  readonly random?: () => number;
}

const SIGNS_OF_OUTAGE: ReadonlySet<SendOutcome['kind']> = new Set([
  'botRefused',
  'unavailable',
  'unreached',
  'unknownOutcome',
]);

/**
 * Rows leased at once. Most wait for their turn in the budget; so many that chats which must wait, groups four seconds
 * for each push, never hold up the pace of the others.
 */
const MAX_UNDER_WAY = 120;
/** Rows between their turn and their request: where the disk stalls, no more than these go out all at once after it. */
const MAX_PREPARING = 5;
/** Requests at once: a second's worth. Where Telegram falls silent, no more than these become uncertain. */
const MAX_REQUESTS = 30;
/** New rows are leased when so many may be: a transaction a handful, not one a row. */
const MIN_TO_LEASE = 10;
/** A turn in the budget comes within seconds; past this its row goes back, well before its lease ends. */
const MAX_TURN: Millis = 15_000;
const LEASE: Millis = 20_000;
/** From the beginning of a request: two of them, with their timeouts. */
const REQUEST_LEASE: Millis = 90_000;
/** Another process may have queued pushes without a word: the table is looked at this often. */
const LOOK_AGAIN: Millis = 10_000;
const MIN_SLEEP: Millis = 20;
const MAX_PROBE: Millis = 30_000;
const MAX_OUTAGE_WAIT: Millis = 60_000;
const MAX_STORE_WAIT: Millis = 5000;
/** How often a result is tried to be stored once the process is to stop. */
const LAST_TRIES = 5;

/**
 * Sends what stands in the outbox, each row once. It holds nothing while it waits: what must wait is parked in the table.
 *
 * After a failure of Telegram or the network it asks, by a call that changes nothing, until Telegram answers, and only
 * then goes on: an outage makes uncertain what was on its way when it began, and nothing more.
 */
export class Dispatcher {
  readonly #options: Required<DispatcherOptions>;
  readonly #underWay = new Set<Promise<void>>();
  /** Of each row that waits for its turn: gives it up. */
  readonly #turns = new Set<AbortController>();
  readonly #rest: WakeableSleep;
  #preparing = 0;
  #requests = 0;
  #running: Promise<void> | null = null;
  #isOutage = false;
  /** Where the turns of the chats stand. */
  #lastChatId = Number.MIN_SAFE_INTEGER;

  constructor(options: DispatcherOptions) {
    this.#options = { clock: wallClock, random: Math.random, ...options };
    this.#rest = new WakeableSleep(this.#options.clock);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** There may be new rows: called after a load, or when a chat is resumed. */
  wake(): void {
    this.#rest.wake();
  }

  /** Lets requests that have begun end and be stored, gives all other leases back, and resolves then. */
  async stop(): Promise<void> {
    this.#rest.end();
    this.#giveUpTurns();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { sender, log, random } = this.#options;
    let outages = 0;
    let failures = 0;
    while (!this.#rest.isEnded) {
      try {
        if (this.#isOutage) this.#isOutage = !(await this.#rest.race(sender.isReachable(), MAX_PROBE));
        if (this.#isOutage) {
          outages += 1;
          log.warn({ outages }, 'Telegram cannot be reached: no pushes until it can');
          await this.#rest.delay(backoff(outages, MAX_OUTAGE_WAIT, random));
          continue;
        }
        outages = 0;
        const wait = await this.#leaseMore();
        failures = 0;
        if (wait > 0) await this.#rest.sleep(wait);
      } catch (error) {
        failures += 1;
        log.error({ err: error }, 'the outbox cannot be read: trying again');
        await this.#rest.delay(backoff(failures, MAX_STORE_WAIT, random));
      }
    }
    await Promise.all(this.#underWay);
  }

  /** Leases as many rows as may wait for their turns. Gives how long to sleep then, where nothing wakes it. */
  async #leaseMore(): Promise<Millis> {
    const { store, clock } = this.#options;
    const limit = MAX_UNDER_WAY - this.#underWay.size;
    if (limit < MIN_TO_LEASE) return LOOK_AGAIN;
    const pushes = await store.outbox.leaseDue({
      limit,
      now: clock.now(),
      leaseMillis: LEASE,
      afterChatId: this.#lastChatId,
    });
    for (const push of pushes) {
      this.#lastChatId = push.chatId;
      const work: Promise<void> = this.#deliver(push).finally(() => {
        this.#underWay.delete(work);
        this.#rest.wake();
      });
      this.#underWay.add(work);
    }
    if (pushes.length === limit) return 0;
    const due = await store.outbox.nextDueAt();
    if (due === null) return LOOK_AGAIN;
    return Math.min(LOOK_AGAIN, Math.max(MIN_SLEEP, due - clock.now()));
  }

  /** Never rejects: what the store refuses before the request leaves the lease to expire. */
  async #deliver(push: LeasedPush): Promise<void> {
    const { store, log } = this.#options;
    try {
      if (!(await this.#turn(push.chatId)) || this.#isHeldUp) return await store.outbox.release([push.id]);
      const parcel = await this.#prepared(push);
      if (parcel !== null) await this.#request(parcel);
    } catch (error) {
      log.error({ push: push.id, err: error }, 'a push is not sent yet: it comes again when its lease ends');
    }
  }

  get #isHeldUp(): boolean {
    return (
      this.#isOutage ||
      this.#rest.isEnded ||
      this.#preparing >= MAX_PREPARING ||
      this.#requests >= MAX_REQUESTS
    );
  }

  /** False where the turn was given up: too long a wait, an outage, the stop. */
  async #turn(chatId: number): Promise<boolean> {
    const { budget, clock } = this.#options;
    if (this.#rest.isEnded) return false;
    const turn = new AbortController();
    this.#turns.add(turn);
    const cancelTimer = clock.setTimer(MAX_TURN, () => turn.abort());
    try {
      await budget.acquire(chatId, 'push', turn.signal);
      return true;
    } catch (error) {
      // Nothing will ever be admitted again: leasing on would spin.
      if (error instanceof BudgetClosedError) void this.stop();
      return false;
    } finally {
      cancelTimer();
      this.#turns.delete(turn);
    }
  }

  #giveUpTurns(): void {
    for (const turn of this.#turns) turn.abort();
  }

  /** The message, its rows marked as being sent; null where it is not to be sent now. */
  async #prepared(push: LeasedPush): Promise<OutgoingBatch | null> {
    const { store, clock } = this.#options;
    this.#preparing += 1;
    try {
      const parcel = await pack(push, LEASE, this.#options);
      if (parcel === null) return null;
      const at = clock.now();
      if (await this.#marked(rowIds(parcel.pushes), at)) return parcel;
      // Some of a page are gone, by a rollback: the others come again.
      await store.outbox.release(rowIds(parcel.pushes));
      return null;
    } finally {
      this.#preparing -= 1;
    }
  }

  async #marked(ids: readonly number[], at: Millis): Promise<boolean> {
    const { outbox } = this.#options.store;
    try {
      return await outbox.markSending(ids, at, at + REQUEST_LEASE);
    } catch (error) {
      // The mark may stand, and only the store's answer be lost: it would make uncertain what was never sent.
      await this.#stored(() => outbox.unmarkSending(ids, at), { ids });
      throw error;
    }
  }

  async #request({ pushes, message }: OutgoingBatch): Promise<void> {
    const [first] = pushes;
    if (first === undefined) return;
    this.#requests += 1;
    try {
      const placement = { threadId: first.threadId ?? undefined };
      const outcome = await this.#options.sender.send(first.chatId, message, placement);
      this.#heed(first, outcome);
      const { store, clock, random } = this.#options;
      const about = { ids: rowIds(pushes), kind: outcome.kind };
      await this.#stored(() => recordOutcome(store, pushes, outcome, { now: clock.now(), random }), about);
      if (outcome.kind === 'topicUnreachable' && first.threadId !== null) this.#tellOfTopic(first.chatId);
    } finally {
      this.#requests -= 1;
    }
  }

  /** Nobody waits for it: its turn comes among the answers, and it is lost where the process ends before. */
  #tellOfTopic(chatId: number): void {
    const { topicLost, log } = this.#options;
    topicLost(chatId).catch((error: unknown) =>
      log.warn({ err: error }, 'a chat could not be told of its topic'),
    );
  }

  /** What an outcome means for the pushes after it. */
  #heed(push: LeasedPush, outcome: SendOutcome): void {
    const { budget, log } = this.#options;
    if (outcome.kind === 'sent') return;
    log.warn({ push: push.id, kind: outcome.kind, problem: outcome.description }, 'a push failed');
    if (outcome.kind === 'tooManyRequests') budget.pause(outcome.retryAfter, push.chatId);
    if (!SIGNS_OF_OUTAGE.has(outcome.kind)) return;
    this.#isOutage = true;
    this.#giveUpTurns();
  }

  /** However long the store refuses: forgetting an outcome would leave a message sent but uncertain. */
  async #stored(work: () => Promise<void>, about: object): Promise<void> {
    const { clock, random, log } = this.#options;
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isTransient(error) || (this.#rest.isEnded && tries >= LAST_TRIES)) throw error;
        log.error({ ...about, err: error }, 'what became of a push is not stored yet');
        const wait = backoff(tries, MAX_STORE_WAIT, random);
        await new Promise<void>((resolve) => clock.setTimer(wait, resolve));
      }
    }
  }
}
