import type { Millis } from '../store/store.ts';

/**
 * Rates by the generic cell rate algorithm (ITU-T I.371, "virtual scheduling"): of each key only the theoretical arrival
 * time of its next message is kept. `tolerance` is how far before that time one may still come.
 */
export class Rate<Key> {
  readonly #interval: Millis;
  readonly #arrivals = new Map<Key, Millis>();
  #pruneAt = 1000;

  /** One message per `interval` in the long run. */
  constructor(interval: Millis) {
    this.#interval = interval;
  }

  /** When the key's next message may go: now or before, or later. */
  admissibleAt(key: Key, tolerance: Millis): Millis {
    return (this.#arrivals.get(key) ?? -Infinity) - tolerance;
  }

  count(key: Key, now: Millis): void {
    this.#arrivals.set(key, Math.max(now, this.#arrivals.get(key) ?? now) + this.#interval);
    if (this.#arrivals.size < this.#pruneAt) return;
    for (const [old, arrival] of this.#arrivals) if (arrival <= now) this.#arrivals.delete(old);
    this.#pruneAt = Math.max(1000, 2 * this.#arrivals.size);
  }
}
