import type { Millis } from '../store/store.ts';

/**
 * Rates by the generic cell rate algorithm (ITU-T I.371, "virtual scheduling"): of each key only the theoretical arrival
 * time of its next message is kept.
 */
export class Rate<Key> {
  readonly #interval: Millis;
  readonly #regain: Millis;
  readonly #arrivals = new Map<Key, Millis>();
  #pruneAt = 1000;

  /** One message per `interval` in the long run, also where each comes late: up to `regain` of that is made good. */
  constructor(interval: Millis, { regain = 0 }: { readonly regain?: Millis } = {}) {
    this.#interval = interval;
    this.#regain = regain;
  }

  /** When the key's next message may go: now or before, or later. `tolerance` is how far before its time it may come. */
  admissibleAt(key: Key, tolerance: Millis): Millis {
    return (this.#arrivals.get(key) ?? -Infinity) - tolerance;
  }

  count(key: Key, now: Millis): void {
    const due = this.#arrivals.get(key) ?? now;
    this.#arrivals.set(key, Math.max(now - this.#regain, due) + this.#interval);
    if (this.#arrivals.size >= this.#pruneAt) this.#prune(now);
  }

  /** Nothing of the key waits: the time that passes now is not late, and not made good. */
  rest(key: Key, now: Millis): void {
    if (this.admissibleAt(key, 0) < now) this.#arrivals.delete(key);
  }

  #prune(now: Millis): void {
    for (const [old, arrival] of this.#arrivals) if (arrival <= now) this.#arrivals.delete(old);
    this.#pruneAt = Math.max(1000, 2 * this.#arrivals.size);
  }
}
