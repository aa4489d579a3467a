import { boundWaits } from '../outbox/bound-waits.ts';
import { backoff } from '../time/backoff.ts';
import { MAX_CLOCK_SKEW, wallClock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';
import type { DispatcherOptions } from './dispatcher-options.ts';
import { LEASE, PushDelivery } from './push-delivery.ts';

/**
 * Rows leased at once, in seconds' worth of the rate. Most of them wait for the send budget. The limit is high enough that
 * slow chats (a group takes one push every four seconds) do not slow down the others.
 */
const UNDER_WAY_SECONDS = 4;
/** At most so many, whatever the rate: they must get their turns before their leases end, also on a slow machine. */
const MAX_UNDER_WAY = 600;
/** Leases at least a third of a second's rows in a transaction, instead of one transaction for each row. */
const MIN_TO_LEASE_SECONDS = 1 / 3;
const MAX_MIN_TO_LEASE = 200;
/** Another process may have queued pushes without a message to this one: polls the table this often. */
const LOOK_AGAIN: Millis = 10_000;
const MIN_SLEEP: Millis = 20;
const MAX_PROBE: Millis = 30_000;
const MAX_OUTAGE_WAIT: Millis = 60_000;
const MAX_STORE_WAIT: Millis = 5000;

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
  readonly #sleep: WakeableSleep;
  readonly #delivery: PushDelivery;
  #running: Promise<void> | null = null;
  /** Chats are served in turn, in the order of their ids: the last one leased. */
  #lastChatId = Number.MIN_SAFE_INTEGER;
  /** The latest time that the clock has shown, once waits were bounded by it. */
  #latest: Millis | null = null;

  constructor(options: DispatcherOptions) {
    this.#options = { clock: wallClock, random: Math.random, gatewayErrors: 'at-most-once', ...options };
    this.#sleep = new WakeableSleep(this.#options.clock);
    this.#delivery = new PushDelivery(this.#options, () => void this.stop());
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
    this.#delivery.end();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { sender, log, random } = this.#options;
    let outages = 0;
    let failures = 0;
    while (!this.#sleep.isEnded) {
      try {
        if (this.#delivery.isOutage && (await this.#sleep.race(sender.isReachable(), MAX_PROBE)))
          this.#delivery.endOutage();
        if (this.#delivery.isOutage) {
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
      const work: Promise<void> = this.#delivery.deliver(push).finally(() => {
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
}
