import { type Clock, wallClock } from '../../src/time/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
  cancelTimer: () => void;
}

/** A running clock that can be moved forward. Timers that become due by a move fire at once. */
export class MovableClock implements Clock {
  #ahead: number;
  readonly #timers = new Set<Timer>();

  /** Starts at the given time. */
  constructor(time: string) {
    this.#ahead = Date.parse(time) - Date.now();
  }

  readonly now = (): number => Date.now() + this.#ahead;

  setTimer(after: number, callback: () => void): () => void {
    const timer: Timer = { at: this.now() + Math.max(0, after), callback, cancelTimer: () => {} };
    this.#timers.add(timer);
    this.#set(timer);
    return () => {
      timer.cancelTimer();
      this.#timers.delete(timer);
    };
  }

  /** Moves the clock forward to the given time. */
  moveTo(time: string): void {
    this.#ahead = Date.parse(time) - Date.now();
    for (const timer of this.#timers) {
      timer.cancelTimer();
      this.#set(timer);
    }
  }

  #set(timer: Timer): void {
    timer.cancelTimer = wallClock.setTimer(timer.at - this.now(), () => {
      this.#timers.delete(timer);
      timer.callback();
    });
  }
}
