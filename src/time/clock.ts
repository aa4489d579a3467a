import type { Millis } from './millis.ts';

/** The time and its alarms, so that a test can pass a clock it winds itself. */
export interface Clock {
  now(): Millis;
  /** Calls back once, after that long. Gives the function that calls it off. */
  setTimer(after: Millis, callback: () => void): () => void;
}

/** setTimeout keeps its delay in 31 bits (25 days) and fires at once past them: longer ones are waited for in parts. */
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

/** Unix time, for what is stored; somebody may set it forwards or back. */
export const wallClock: Clock = { now: Date.now, setTimer };

/** Never goes back and never jumps, for rates and lengths of time. */
export const steadyClock: Clock = { now: () => performance.timeOrigin + performance.now(), setTimer };
