import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/time/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

const TICK_MILLIS = 1;
/** Maximum real time that one tick adds. */
const MAX_STEP_MILLIS = 1;

/**
 * A clock for tests over real HTTP: it counts only the time in which the event loop was running, `factor` times as fast.
 * While a busy machine holds the process up, the clock stops too, so that leases and rates do not depend on the speed
 * of the machine. It starts at 1,000,000 and stops with the test.
 */
export function loopClock(factor: number): Clock {
  const timers = new Set<Timer>();
  let elapsed = 0;
  // Whole milliseconds like all clocks of the product: the store accepts only integers.
  const now = () => 1_000_000 + Math.floor(elapsed);
  let lastTick = performance.now();
  const ticking = setInterval(() => {
    const at = performance.now();
    elapsed += Math.min(at - lastTick, MAX_STEP_MILLIS) * factor;
    lastTick = at;
    const due = [...timers].filter((timer) => timer.at <= now()).sort((one, other) => one.at - other.at);
    for (const timer of due) if (timers.delete(timer)) timer.callback();
  }, TICK_MILLIS);
  onTestFinished(() => clearInterval(ticking));
  return {
    now,
    setTimer: (after, callback) => {
      const timer = { at: now() + Math.max(0, after), callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  };
}
