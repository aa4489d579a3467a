import type { Millis } from './millis.ts';

/** The time and timers. A test passes a clock that it moves itself. */
export interface Clock {
  now(): Millis;
  /** Calls back once, after that time. Returns a function that cancels the timer. */
  setTimer(after: Millis, callback: () => void): () => void;
}

/**
 * Clocks of machines that work together differ by less. A lease that ends later than its longest duration plus this
 * was taken while a clock was ahead: it counts as expired.
 */
export const MAX_CLOCK_SKEW: Millis = 60_000;

/** setTimeout fires at once if the delay exceeds 31 bits (25 days), so longer delays are split. */
const MAX_TIMER: Millis = 2 ** 31 - 1;

function setTimer(after: Millis, callback: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (left: Millis) => {
    const part = Math.min(left, MAX_TIMER);
    timer = setTimeout(() => (left > part ? wait(left - part) : callback()), part);
  };
  wait(Math.max(0, after));
  return () => clearTimeout(timer);
}

/** Unix time, for what is stored. It can be set forwards or back. */
export const wallClock: Clock = { now: Date.now, setTimer };

/** Never goes back and never jumps, for rates and lengths of time. */
export const steadyClock: Clock = { now: () => performance.timeOrigin + performance.now(), setTimer };
