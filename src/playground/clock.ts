/** The longest delay of setTimeout: above 31 bits it fires at once. A longer timer is set again when this has passed. */
const MAX_TIMER_MILLIS = 2 ** 31 - 1;

interface Timer {
  /** When it is due, in milliseconds of this clock. */
  readonly at: number;
  readonly callback: () => void;
  timeout?: NodeJS.Timeout;
}

/**
 * A clock that shows the system's time until it is moved forward, and then runs on from there. Timers that become due
 * by a move fire at once, the earliest first. All times are in milliseconds.
 */
export class PlaygroundClock {
  #ahead = 0;
  readonly #timers = new Set<Timer>();
  readonly #listeners = new Set<() => void>();

  /** Unix time. An arrow function, so that it can be passed without the object. */
  readonly now = (): number => Date.now() + this.#ahead;

  /** The sum of all moves forward. */
  get ahead(): number {
    return this.#ahead;
  }

  /** Calls back once, after this time on this clock. Returns a function that cancels the timer. */
  setTimer(after: number, callback: () => void): () => void {
    const timer: Timer = { at: this.now() + Math.max(0, after), callback };
    this.#timers.add(timer);
    this.#set(timer);
    return () => this.#drop(timer);
  }

  /** @throws RangeError if the time is not positive */
  advance(millis: number): void {
    if (!(millis > 0)) throw new RangeError(`The clock can only be moved forward, not by ${millis} ms.`);
    this.#ahead += millis;
    for (const listener of this.#listeners) listener();
    const due = [...this.#timers].filter(({ at }) => at <= this.now()).sort((a, b) => a.at - b.at);
    for (const timer of due) this.#call(timer);
    for (const timer of this.#timers) this.#set(timer);
  }

  /** Calls back after every move of the clock. Returns a function that removes the listener. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #set(timer: Timer): void {
    clearTimeout(timer.timeout);
    const remaining = timer.at - this.now();
    const fire = () => (remaining > MAX_TIMER_MILLIS ? this.#set(timer) : this.#call(timer));
    timer.timeout = setTimeout(fire, Math.min(remaining, MAX_TIMER_MILLIS));
  }

  /** Calls back unless the timer was cancelled, for example by an earlier callback. */
  #call(timer: Timer): void {
    if (!this.#timers.has(timer)) return;
    this.#drop(timer);
    timer.callback();
  }

  #drop(timer: Timer): void {
    clearTimeout(timer.timeout);
    this.#timers.delete(timer);
  }
}
