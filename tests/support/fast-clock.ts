import type { Clock } from '../../src/time/clock.ts';

/**
 * A clock whose seconds pass `factor` times as fast, so that a minute of pacing is tested in seconds, over real HTTP.
 * Processes that share `start` (Unix milliseconds) share the time.
 */
export function fastClock(factor: number, start = Date.now()): Clock {
  return {
    now: () => 1_000_000 + (Date.now() - start) * factor,
    setTimer: (after, ring) => {
      const timer = setTimeout(ring, Math.max(0, after) / factor);
      return () => clearTimeout(timer);
    },
  };
}
