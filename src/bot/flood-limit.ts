import { GcraRateLimit } from '../time/gcra-rate-limit.ts';
import type { Millis } from '../time/millis.ts';

/** A person who waits for each answer before the next question never reaches the limit. */
const INTERVAL: Millis = 1000;
const BURST = 30;

/**
 * - `welcome`: handle the message;
 * - `firstTooMany`: ask the person to slow down;
 * - `tooMany`: ignore the message: the person was already asked.
 */
export type FloodVerdict = 'welcome' | 'firstTooMany' | 'tooMany';

/** Limits each person's messages, so that nobody slows the bot down for others. */
export class FloodLimit {
  readonly #rate = new GcraRateLimit<number>(INTERVAL);
  readonly #notified = new Set<number>();
  readonly #now: () => Millis;

  /** `now` must be monotonic (`steadyClock`): if it went back, a notified person would stay ignored. */
  constructor(now: () => Millis) {
    this.#now = now;
  }

  admit(personId: number): FloodVerdict {
    const now = this.#now();
    // A person whose whole burst is available again is notified again the next time.
    if (this.#rate.admissibleAt(personId, 0) <= now) this.#notified.delete(personId);
    if (this.#rate.admissibleAt(personId, INTERVAL * (BURST - 1)) <= now) {
      this.#rate.count(personId, now);
      return 'welcome';
    }
    if (this.#notified.has(personId)) return 'tooMany';
    this.#notified.add(personId);
    return 'firstTooMany';
  }
}
