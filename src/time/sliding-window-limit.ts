import type { Millis } from './millis.ts';

/** At most so many messages in any window of that length. */
export class SlidingWindowLimit {
  readonly #count: number;
  readonly #window: Millis;
  /** Times of the last messages, oldest first. */
  #times: Millis[] = [];

  constructor(count: number, window: Millis) {
    this.#count = count;
    this.#window = window;
  }

  /** When the next message may go, if so many others are to go before it; -Infinity if at any time, Infinity if they fill a window. */
  admissibleAt(before = 0): Millis {
    if (before >= this.#count) return Number.POSITIVE_INFINITY;
    const oldest = this.#times[this.#times.length - this.#count + before];
    return oldest === undefined ? Number.NEGATIVE_INFINITY : oldest + this.#window;
  }

  count(now: Millis): void {
    this.#times.push(now);
    if (this.#times.length > this.#count) this.#times.shift();
  }

  /** As if all messages of a window had gone at that time. */
  fill(at: Millis): void {
    this.#times = Array.from({ length: this.#count }, () => at);
  }
}
