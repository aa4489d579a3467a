import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { SlidingWindowLimit } from '../time/sliding-window-limit.ts';

/** A request that may start; call one of the two, so that others may. */
export interface RequestStart {
  /** Right before the request. */
  begin(): void;
  /** There is no request. */
  cancel(): void;
}

/**
 * Counts requests when they start: what takes long between its turn and its request must make no later second too full. What is
 * about to start has its place in the second, so that it need not wait again when it is ready.
 */
export class RequestStarts {
  readonly #clock: Clock;
  readonly #started: SlidingWindowLimit;
  #aboutToStart = 0;
  /** The last to ask; the next one waits for it. */
  #last: Promise<void> = Promise.resolve();
  /** Wakes the one that looks for room. */
  #wake = () => {};

  constructor(clock: Clock, perSecond: number, window: Millis) {
    this.#clock = clock;
    this.#started = new SlidingWindowLimit(perSecond, window);
  }

  /** Resolves when one more may start: at once, unless others started late. First come, first served. */
  async next(): Promise<RequestStart> {
    this.#last = this.#last.then(() => this.#takePlace());
    await this.#last;
    let isOver = false;
    const end = (count: () => void) => {
      if (isOver) return;
      isOver = true;
      this.#aboutToStart -= 1;
      count();
      this.#wake();
    };
    return { begin: () => end(() => this.#started.count(this.#clock.now())), cancel: () => end(() => {}) };
  }

  /** As if all requests of a second had started at that time. */
  fill(at: Millis): void {
    this.#started.fill(at);
  }

  async #takePlace(): Promise<void> {
    for (;;) {
      const wait = this.#started.admissibleAt(this.#aboutToStart) - this.#clock.now();
      if (wait <= 0) break;
      await this.#waitFor(wait);
    }
    this.#aboutToStart += 1;
  }

  /** Ends also when a place is left. */
  async #waitFor(wait: Millis): Promise<void> {
    let cancelTimer = () => {};
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (wait < Infinity) cancelTimer = this.#clock.setTimer(Math.ceil(wait), resolve);
    });
    cancelTimer();
  }
}
