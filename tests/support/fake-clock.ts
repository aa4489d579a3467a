import type { Clock } from '../../src/time/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until the test moves it forward. */
export class FakeClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now = 1_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  setTimer(after: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, after), callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** When the next timer is due; null if there is none. */
  get nextAt(): number | null {
    return this.#timers.size === 0 ? null : Math.min(...[...this.#timers].map(({ at }) => at));
  }

  /** Moves the clock forward and fires due timers in order. Promises resolved by a timer are handled before the next. */
  async advance(millis: number): Promise<void> {
    await settled();
    const end = this.#now + millis;
    for (let at = this.nextAt; at !== null && at <= end; at = this.nextAt) await this.#fireAt(at);
    this.#now = end;
  }

  /** Moves the clock to the next timer and fires it. */
  async ringNext(): Promise<void> {
    if (this.nextAt !== null) await this.#fireAt(this.nextAt);
  }

  async #fireAt(at: number): Promise<void> {
    this.#now = Math.max(this.#now, at);
    for (const timer of [...this.#timers].filter((other) => other.at <= this.#now)) {
      this.#timers.delete(timer);
      timer.callback();
    }
    await settled();
  }
}

/** Waits until handlers of resolved promises have run, and those of promises that they resolve. */
function settled(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
