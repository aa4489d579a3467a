import { GcraRateLimit } from '../time/gcra-rate-limit.ts';
import type { Millis } from '../time/millis.ts';

/** Whoever waits for each answer before the next question never gets here. */
const INTERVAL: Millis = 1000;
const BURST = 30;

/**
 * - `welcome`: go on;
 * - `firstTooMany`: say so, politely;
 * - `tooMany`: it was said; silence.
 */
export type FloodVerdict = 'welcome' | 'firstTooMany' | 'tooMany';

/** Keeps one person from taking the bot away from the others. */
export class FloodLimit {
  readonly #rate = new GcraRateLimit<number>(INTERVAL);
  readonly #told = new Set<number>();
  readonly #now: () => Millis;

  /** `now` must never go back (`steadyClock`): else one who was told would stay silenced. */
  constructor(now: () => Millis) {
    this.#now = now;
  }

  admit(personId: number): FloodVerdict {
    const now = this.#now();
    // Who has been quiet for as long as the burst lasts may be told again.
    if (this.#rate.admissibleAt(personId, 0) <= now) this.#told.delete(personId);
    if (this.#rate.admissibleAt(personId, INTERVAL * (BURST - 1)) <= now) {
      this.#rate.count(personId, now);
      return 'welcome';
    }
    if (this.#told.has(personId)) return 'tooMany';
    this.#told.add(personId);
    return 'firstTooMany';
  }
}
