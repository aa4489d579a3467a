import type { Clock } from '../../src/time/clock.ts';

/**
 * A clock that runs `factor` times as fast as real time, so that a minute of rate limiting over real HTTP takes only
 * seconds. Processes with the same `start` (Unix milliseconds) show the same time.
 */
export function fastClock(factor: number, start = Date.now()): Clock {
  return {
    now: () => 1_000_000 + (Date.now() - start) * factor,
    setTimer: (after, callback) => {
      const timer = setTimeout(callback, Math.max(0, after) / factor);
      return () => clearTimeout(timer);
    },
  };
}
