import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/time/clock.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

const TICK_MILLIS = 1;
/** The most of real time that one tick counts. */
const MAX_STEP_MILLIS = 1;

/**
 * A clock for tests over real HTTP: it shows the time that the event loop was free to use, `factor` times as fast. On a
 * busy machine, where the process waits for its turn, the clock waits with it, so that neither a lease nor a rate
 * depends on how fast the machine is. Starts at 1,000,000 and stops with the test.
 */
export function loopClock(factor: number): Clock {
  const alarms = new Set<Alarm>();
  let elapsed = 0;
  // Whole milliseconds, as every clock of the product shows them: the store takes nothing else.
  const now = () => 1_000_000 + Math.floor(elapsed);
  let seen = performance.now();
  const ticking = setInterval(() => {
    const at = performance.now();
    elapsed += Math.min(at - seen, MAX_STEP_MILLIS) * factor;
    seen = at;
    const due = [...alarms].filter((alarm) => alarm.at <= now()).sort((one, other) => one.at - other.at);
    for (const alarm of due) if (alarms.delete(alarm)) alarm.ring();
  }, TICK_MILLIS);
  onTestFinished(() => clearInterval(ticking));
  return {
    now,
    setTimer: (after, ring) => {
      const alarm = { at: now() + Math.max(0, after), ring };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
  };
}
