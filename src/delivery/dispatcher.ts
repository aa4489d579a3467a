import type { Chat } from '../chats/chat.ts';
import type { Log } from '../log.ts';
import { boundWaits } from '../outbox/bound-waits.ts';
import type { LeasedPush, SentMessage } from '../outbox/types.ts';
import { isTransient } from '../store/store-error.ts';
import type { Placement, SendOutcome } from '../telegram/message-sender.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { Room, SendBudget, SendStart } from '../telegram/send-budget.ts';
import { backoff } from '../time/backoff.ts';
import { type Clock, MAX_CLOCK_SKEW, wallClock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';
import { type BatchingOptions, composeBatch } from './batching.ts';
import { BudgetWaits } from './budget-waits.ts';
import { type OutgoingBatch, rowIds } from './outgoing-batch.ts';
import { type GatewayErrors, isSignOfOutage, recordOutcome } from './record-outcome.ts';
import { SendRoom } from './send-room.ts';
import { Together } from './together.ts';

/** What the dispatcher needs of MessageSender. */
export interface Sender {
  send(chatId: number, message: OutgoingMessage, placement?: Placement): Promise<SendOutcome>;
  isReachable(): Promise<boolean>;
}

export interface DispatcherOptions extends Omit<BatchingOptions, 'clock'> {
  readonly sender: Sender;
  readonly budget: SendBudget;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Unix time, for what is stored; default the system's. */
  readonly clock?: Clock;
  /** A topic is closed or gone: its pushes go to the chat itself from now on, which may be notified, once. */
  readonly onTopicUnreachable: (chatId: number) => Promise<unknown>;
  /** Default `at-most-once`. */
  readonly gatewayErrors?: GatewayErrors;
  /** In [0, 1), for the jitter of back-offs. */
  readonly random?: () => number;
}

/** The rows of a message whose send is about to be marked, and the time that was or may have been stored. */
interface Marking {
  readonly ids: readonly number[];
  at: Millis | null;
}

/** A message that is about to be sent. */
interface Prepared {
  readonly batch: OutgoingBatch;
  readonly marking: Marking;
  readonly start: SendStart;
}

/**
 * Rows leased at once, in seconds' worth of the rate. Most of them wait for the send budget. The limit is high enough that
 * slow chats (a group takes one push every four seconds) do not slow down the others.
 */
const UNDER_WAY_SECONDS = 4;
/** At most so many, whatever the rate: they must get their turns before their leases end, also on a slow machine. */
const MAX_UNDER_WAY = 600;
/** Rows between budget and request: if the disk stalls, no more than these are sent at once after it. */
const PREPARING_SECONDS = 1 / 6;
/** Requests at once. If Telegram stops answering, no more than these become uncertain. */
const REQUESTS_SECONDS = 1;
/** At most so many of them, whatever the rate: enough for 1,000 a second where Telegram answers within 200 ms. */
const MAX_REQUESTS = 200;
/** Leases at least a third of a second's rows in a transaction, instead of one transaction for each row. */
const MIN_TO_LEASE_SECONDS = 1 / 3;
const MAX_MIN_TO_LEASE = 200;
const LEASE: Millis = 20_000;
/** From the start of a request: enough for two, each with its timeout. */
const REQUEST_LEASE: Millis = 90_000;
/** Another process may have queued pushes without a message to this one: polls the table this often. */
const LOOK_AGAIN: Millis = 10_000;
const MIN_SLEEP: Millis = 20;
const MAX_PROBE: Millis = 30_000;
const MAX_OUTAGE_WAIT: Millis = 60_000;
const MAX_STORE_WAIT: Millis = 5000;
/** Attempts to store an outcome once the dispatcher is stopping. */
const LAST_TRIES = 5;

/**
 * Sends the pushes of the outbox, each row once. Nothing is kept in memory between attempts: a row that must wait is
 * deferred in the table.
 *
 * After a failure of Telegram or the network it calls `getMe` until Telegram answers, and only then continues: an outage
 * makes uncertain the requests under way when it began, and no others.
 *
 * ```ts
 * import { openStore } from '../store/open-store.ts';
 * import { SendBudget } from '../telegram/send-budget.ts';
 *
 * const store = await openStore('sqlite::memory:');
 * const article = { id: '1', title: 'A new bridge', body: '', url: 'https://a.kz/1', issuer: 'aktobe', region: 'KZ-15',
 *   mentions: [], category: null, published: '2025-02-01', language: 'en', otherEditions: [] };
 * await store.chats.upsert({ id: 7, kind: 'private', name: 'Aigul', languageCode: 'kk' });
 * await store.loads.record({ source: 'a.txt', at: 0, new: [article], changed: [] });
 * await store.outbox.enqueue([{ chatId: 7, articleId: '1', reason: 'KZ-15' }], 0);
 *
 * let report;
 * const sent = new Promise((resolve) => {
 *   report = resolve;
 * });
 * const dispatcher = new Dispatcher({
 *   store,
 *   sender: {
 *     isReachable: async () => true,
 *     send: async (chatId, { html }) => {
 *       report(`${chatId}: ${html}`);
 *       return { kind: 'sent', messageId: 1 };
 *     },
 *   },
 *   budget: new SendBudget(),
 *   render: ({ article }) => ({ html: article.title }),
 *   renderDigest: (pushes) => ({ pushes, message: { html: `${pushes.length} articles` } }),
 *   timeZone: 'Asia/Almaty',
 *   onTopicUnreachable: async () => {},
 *   log: console,
 * });
 * dispatcher.start();
 * await sent; // => '7: A new bridge'
 * await dispatcher.stop();
 * (await store.outbox.countByState()).sent; // => 1
 * await store.close();
 * ```
 */
export class Dispatcher {
  readonly #options: Required<DispatcherOptions>;
  readonly #underWay = new Set<Promise<void>>();
  readonly #waits: BudgetWaits;
  readonly #sleep: WakeableSleep;
  readonly #room: SendRoom;
  readonly #chats: Together<number, Chat | null>;
  readonly #marks: Together<Marking, boolean>;
  readonly #sent: Together<SentMessage, undefined>;
  #running: Promise<void> | null = null;
  #isOutage = false;
  /** Chats are served in turn, in the order of their ids: the last one leased. */
  #lastChatId = Number.MIN_SAFE_INTEGER;
  /** The latest time that the clock has shown, once waits were bounded by it. */
  #latest: Millis | null = null;

  constructor(options: DispatcherOptions) {
    this.#options = { clock: wallClock, random: Math.random, gatewayErrors: 'at-most-once', ...options };
    this.#sleep = new WakeableSleep(this.#options.clock);
    this.#waits = new BudgetWaits(options.budget, this.#options.clock);
    const { perSecond } = options.budget;
    this.#room = new SendRoom(
      {
        preparing: Math.ceil(PREPARING_SECONDS * perSecond),
        requests: Math.min(REQUESTS_SECONDS * perSecond, MAX_REQUESTS),
      },
      () => options.budget.look(),
    );
    const { store, clock } = this.#options;
    this.#chats = new Together(async (ids) => {
      const chats = await store.chats.getAll(ids);
      return ids.map((id) => chats.get(id) ?? null);
    });
    this.#marks = new Together((markings) => {
      const at = clock.now();
      for (const marking of markings) marking.at = at;
      return store.outbox.markSendingAll(
        markings.map(({ ids }) => ids),
        at,
        at + REQUEST_LEASE,
      );
    });
    this.#sent = new Together(async (messages) => {
      await store.outbox.sentAll(messages, clock.now());
      return messages.map(() => undefined);
    });
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** There may be new rows: called after a load, or when a chat is resumed. */
  wake(): void {
    this.#sleep.wake();
  }

  /** Waits for requests under way and stores their outcomes; releases all other leases. */
  async stop(): Promise<void> {
    this.#sleep.end();
    this.#waits.cancelAll();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { sender, log, random } = this.#options;
    let outages = 0;
    let failures = 0;
    while (!this.#sleep.isEnded) {
      try {
        if (this.#isOutage) this.#isOutage = !(await this.#sleep.race(sender.isReachable(), MAX_PROBE));
        if (this.#isOutage) {
          outages += 1;
          log.warn({ outages }, 'Telegram cannot be reached: no pushes until it can');
          await this.#sleep.delay(backoff(outages, MAX_OUTAGE_WAIT, random));
          continue;
        }
        outages = 0;
        await this.#boundWaits();
        const wait = await this.#leaseMore();
        failures = 0;
        if (wait > 0) await this.#sleep.sleep(wait);
      } catch (error) {
        failures += 1;
        log.error({ err: error }, 'the outbox cannot be read: trying again');
        await this.#sleep.delay(backoff(failures, MAX_STORE_WAIT, random));
      }
    }
    await Promise.all(this.#underWay);
  }

  /** At the start, and when the clock is set back: another process, or this one, may have written times far ahead. */
  async #boundWaits(): Promise<void> {
    const { store, clock, timeZone } = this.#options;
    const now = clock.now();
    if (this.#latest === null || now < this.#latest - MAX_CLOCK_SKEW) {
      await boundWaits(store, { now, timeZone });
      this.#latest = now;
    }
    this.#latest = Math.max(this.#latest, now);
  }

  /** Leases as many rows as are allowed to wait for the budget. Returns how long to sleep if nothing wakes it. */
  async #leaseMore(): Promise<Millis> {
    const { store, clock, budget } = this.#options;
    const { perSecond } = budget;
    const most = Math.min(UNDER_WAY_SECONDS * perSecond, MAX_UNDER_WAY);
    const limit = most - this.#underWay.size;
    if (limit < Math.min(MIN_TO_LEASE_SECONDS * perSecond, MAX_MIN_TO_LEASE)) return LOOK_AGAIN;
    const options = { limit, now: clock.now(), leaseMillis: LEASE, afterChatId: this.#lastChatId };
    const pushes = await store.outbox.leaseDue(options);
    for (const push of pushes) {
      this.#lastChatId = push.chatId;
      const work: Promise<void> = this.#deliver(push).finally(() => {
        this.#underWay.delete(work);
        this.#sleep.wake();
      });
      this.#underWay.add(work);
    }
    if (pushes.length === limit) return 0;
    const due = await store.outbox.nextDueAt();
    if (due === null) return LOOK_AGAIN;
    return Math.min(LOOK_AGAIN, Math.max(MIN_SLEEP, due - clock.now()));
  }

  /** Never rejects: if the store fails before the request, the lease expires and the row is sent later. */
  async #deliver(push: LeasedPush): Promise<void> {
    const { log } = this.#options;
    try {
      const prepared = await this.#prepareInTurn(push);
      if (prepared === null) return;
      await this.#room.request(() => this.#request(prepared));
    } catch (error) {
      log.error(
        { push: push.id, err: error },
        'a push is not sent yet: it is tried again when its lease ends',
      );
    }
  }

  /** Waits for its turn; null if it is not to be sent now. */
  async #prepareInTurn(push: LeasedPush): Promise<Prepared | null> {
    const place = this.#room.place();
    try {
      const isGranted = await this.#isGranted(push, place);
      if (isGranted && !this.#isHeldUp) return await this.#prepare(push);
      await this.#options.store.outbox.release([push.id]);
      return null;
    } finally {
      place.free();
    }
  }

  get #isHeldUp(): boolean {
    return this.#isOutage || this.#sleep.isEnded;
  }

  async #isGranted({ chatId, isUrgent }: LeasedPush, place: Room): Promise<boolean> {
    if (this.#sleep.isEnded) return false;
    const outcome = await this.#waits.wait(chatId, isUrgent ? 'urgentPush' : 'push', place);
    // Nothing will be admitted again: leasing more would loop forever.
    if (outcome === 'closed') void this.stop();
    return outcome === 'granted';
  }

  /**
   * The batch, its rows marked as being sent; null if it is not to be sent now. Marked as late as can be: what is marked when the
   * process dies counts as uncertain.
   */
  async #prepare(push: LeasedPush): Promise<Prepared | null> {
    const { store, budget } = this.#options;
    const batch = await composeBatch(push, await this.#chats.run(push.chatId), LEASE, this.#options);
    if (batch === null) return null;
    const start = await budget.start(push.chatId);
    const marking: Marking = { ids: rowIds(batch.pushes), at: null };
    let isMarked = false;
    try {
      isMarked = !this.#isHeldUp && (await this.#markSending(marking));
    } finally {
      if (!isMarked) start.cancel();
    }
    if (isMarked) return { batch, marking, start };
    // An outage, the end, or a rollback that removed some rows of the page: what is there is sent later.
    await store.outbox.release(marking.ids);
    return null;
  }

  async #markSending(marking: Marking): Promise<boolean> {
    try {
      return await this.#marks.run(marking);
    } catch (error) {
      // The mark may have been stored and only the answer lost.
      await this.#unmark(marking);
      throw error;
    }
  }

  /** Nothing was sent: without this the rows would count as uncertain. */
  async #unmark({ ids, at }: Marking): Promise<void> {
    if (at !== null) await this.#persist(() => this.#options.store.outbox.unmarkSending(ids, at), { ids });
  }

  async #request({ batch, marking, start }: Prepared): Promise<void> {
    try {
      await start.begin();
    } catch (error) {
      await this.#unmark(marking);
      throw error;
    }
    const [first] = batch.pushes;
    if (first === undefined) return;
    const placement = { threadId: first.threadId ?? undefined };
    const outcome = await this.#options.sender.send(first.chatId, batch.message, placement);
    this.#reactToOutcome(first, outcome);
    await this.#store(batch, outcome);
    if (outcome.kind === 'topicUnreachable' && first.threadId !== null)
      this.#notifyTopicUnreachable(first.chatId);
  }

  #store(batch: OutgoingBatch, outcome: SendOutcome): Promise<void> {
    const { store, clock, random, gatewayErrors } = this.#options;
    const storeSent = async (message: SentMessage) => {
      await this.#sent.run(message);
    };
    return this.#persist(
      () => recordOutcome(store, batch, outcome, { now: clock.now(), random, gatewayErrors, storeSent }),
      { ids: rowIds(batch.pushes), kind: outcome.kind },
    );
  }

  /** Not awaited: it goes through the budget as a reply, and is lost if the process ends before. */
  #notifyTopicUnreachable(chatId: number): void {
    const { onTopicUnreachable, log } = this.#options;
    onTopicUnreachable(chatId).catch((error: unknown) =>
      log.warn({ err: error }, 'a chat could not be notified of its topic'),
    );
  }

  /** Applies what an outcome means for the pushes after it. */
  #reactToOutcome(push: LeasedPush, outcome: SendOutcome): void {
    const { budget, log } = this.#options;
    if (outcome.kind === 'sent') return;
    log.warn({ push: push.id, kind: outcome.kind, problem: outcome.description }, 'a push failed');
    if (outcome.kind === 'tooManyRequests') budget.pause(outcome.retryAfter, push.chatId);
    if (!isSignOfOutage(outcome)) return;
    this.#isOutage = true;
    this.#waits.cancelAll();
  }

  /** Retries as long as the store fails: without its outcome a message that was sent would count as uncertain. */
  async #persist(work: () => Promise<void>, about: object): Promise<void> {
    const { clock, random, log } = this.#options;
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isTransient(error) || (this.#sleep.isEnded && tries >= LAST_TRIES)) throw error;
        log.error({ ...about, err: error }, 'the outcome of a push is not stored yet');
        const wait = backoff(tries, MAX_STORE_WAIT, random);
        await new Promise<void>((resolve) => clock.setTimer(wait, resolve));
      }
    }
  }
}
