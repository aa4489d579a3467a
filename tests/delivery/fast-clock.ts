import type { Clock } from '../../src/delivery/clock.ts';

/** A clock whose seconds pass `factor` times as fast, so that a minute of pacing is tested in seconds, over real HTTP. */
export function fastClock(factor: number): Clock {
  const started = performance.now();
  return {
    now: () => 1_000_000 + Math.floor((performance.now() - started) * factor),
    alarm: (after, ring) => {
      const timer = setTimeout(ring, Math.max(0, after) / factor);
      return () => clearTimeout(timer);
    },
  };
}
