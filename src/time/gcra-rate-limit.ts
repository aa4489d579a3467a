import type { Millis } from './millis.ts';

/**
 * Rates by the generic cell rate algorithm (ITU-T I.371, "virtual scheduling"): of each key only the theoretical arrival
 * time of its next message is kept.
 */
export class GcraRateLimit<Key> {
  readonly #interval: Millis;
  readonly #catchUp: Millis;
  readonly #arrivals = new Map<Key, Millis>();
  /** The theoretical arrival time of keys that are not known. */
  #assumed: Millis = -Infinity;
  #pruneAt = 1000;

  /** One message per `interval` in the long run, also where each comes late: up to `catchUp` of that is made good. */
  constructor(interval: Millis, { catchUp = 0 }: { readonly catchUp?: Millis } = {}) {
    this.#interval = interval;
    this.#catchUp = catchUp;
  }

  /** When the key's next message may go: now or before, or later. `burst` is how far before its time it may come. */
  admissibleAt(key: Key, burst: Millis): Millis {
    return (this.#arrivals.get(key) ?? this.#assumed) - burst;
  }

  isKnown(key: Key): boolean {
    return this.#arrivals.has(key);
  }

  /** Somebody else has sent as much to each key as makes its next message due at that time. */
  assume(due: Millis): void {
    this.#assumed = due;
  }

  count(key: Key, now: Millis): void {
    const due = this.#arrivals.get(key) ?? Math.max(now, this.#assumed);
    this.#arrivals.set(key, Math.max(now - this.#catchUp, due) + this.#interval);
    if (this.#arrivals.size >= this.#pruneAt) this.#prune(now);
  }

  /** The key's last message went only now: the next one keeps its distance from that. */
  wentAt(key: Key, now: Millis): void {
    const due = this.#arrivals.get(key);
    if (due !== undefined) this.#arrivals.set(key, Math.max(due, now + this.#interval));
  }

  /** The key's last message may have gone so much later than was counted: the next one waits longer. */
  delay(key: Key, by: Millis): void {
    const due = this.#arrivals.get(key);
    if (due !== undefined) this.#arrivals.set(key, due + by);
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
