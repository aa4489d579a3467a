import type { Admission } from '../telegram/updates/inbox-processor.ts';
import { GcraRateLimit } from '../time/gcra-rate-limit.ts';
import type { Millis } from '../time/millis.ts';

/** What a person does in a chat, and in all chats, and what all of a group write together; each has a limit of its own. */
export type FloodKind =
  | 'message'
  | 'messageInGroup'
  | 'groupMessage'
  | 'press'
  | 'inlineQuery'
  | 'everywhere';

/**
 * One per interval in the long run, and so many at once. A person who waits for each answer never reaches the limit; the
 * app sends an inline query for each pause in typing. Of a group, more would only wait: Telegram takes 20 replies a minute
 * there. One person has half of that, so that others are heard too.
 */
const LIMITS: Readonly<Record<FloodKind, { readonly interval: Millis; readonly burst: number }>> = {
  message: { interval: 1000, burst: 30 },
  messageInGroup: { interval: 8000, burst: 30 },
  groupMessage: { interval: 4000, burst: 60 },
  press: { interval: 500, burst: 40 },
  inlineQuery: { interval: 500, burst: 40 },
  everywhere: { interval: 500, burst: 80 },
};
const FIRST_PRUNE = 1000;

/** Limits what each person sends in each chat, and all of a group there, so that nobody slows the bot down for others. */
export class FloodLimit {
  readonly #rates: Readonly<Record<FloodKind, GcraRateLimit<string>>> = {
    message: new GcraRateLimit(LIMITS.message.interval),
    messageInGroup: new GcraRateLimit(LIMITS.messageInGroup.interval),
    groupMessage: new GcraRateLimit(LIMITS.groupMessage.interval),
    press: new GcraRateLimit(LIMITS.press.interval),
    inlineQuery: new GcraRateLimit(LIMITS.inlineQuery.interval),
    everywhere: new GcraRateLimit(LIMITS.everywhere.interval),
  };
  /** Who was asked to slow down, by kind and key, and from when on they would be asked again. */
  readonly #told = new Map<string, Millis>();
  readonly #now: () => Millis;
  #pruneAt = FIRST_PRUNE;

  /** `now` must be monotonic (`steadyClock`): if it went back, a person who was told would stay ignored. */
  constructor(now: () => Millis) {
    this.#now = now;
  }

  /** Counts one, of whoever the key names. */
  admit(kind: FloodKind, key: string): Admission {
    const now = this.#now();
    const rate = this.#rates[kind];
    const { interval, burst } = LIMITS[kind];
    if (rate.admissibleAt(key, interval * (burst - 1)) <= now) {
      rate.count(key, now);
      return 'welcome';
    }
    // Once the whole burst is available again, the next flood is another one.
    const of = `${kind} ${key}`;
    const isTold = (this.#told.get(of) ?? -Infinity) > now;
    this.#told.set(of, rate.admissibleAt(key, 0));
    if (this.#told.size >= this.#pruneAt) this.#prune(now);
    return isTold ? 'tooMany' : 'firstTooMany';
  }

  #prune(now: Millis): void {
    for (const [key, until] of this.#told) if (until <= now) this.#told.delete(key);
    this.#pruneAt = Math.max(FIRST_PRUNE, 2 * this.#told.size);
  }
}
