import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { steadyClock, wallClock } from '../../src/time/clock.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

describe.each([
  ['wallClock', wallClock],
  ['steadyClock', steadyClock],
])('%s.alarm', (_, clock) => {
  it.each([0, 1, 1000, 20 * 60 * 60 * 1000, 24.8 * DAY, 25 * DAY, 100 * DAY])(
    'rings once after %d ms, not before',
    (after) => {
      const ring = vi.fn();
      clock.setTimer(after, ring);
      vi.advanceTimersByTime(Math.max(0, after - 1));
      expect(ring).toHaveBeenCalledTimes(after === 0 ? 1 : 0);
      vi.advanceTimersByTime(200 * DAY);
      expect(ring).toHaveBeenCalledTimes(1);
    },
  );

  it('never rings where it was called off, also in its last part', () => {
    const ring = vi.fn();
    const cancelTimer = clock.setTimer(60 * DAY, ring);
    vi.advanceTimersByTime(55 * DAY);
    cancelTimer();
    vi.advanceTimersByTime(100 * DAY);
    expect(ring).not.toHaveBeenCalled();
  });

  it('takes a time that has passed for now', () => {
    const ring = vi.fn();
    clock.setTimer(-5, ring);
    vi.advanceTimersByTime(0);
    expect(ring).toHaveBeenCalledTimes(1);
  });
});

describe('now', () => {
  it('is Unix time, and does not jump on the steady clock', () => {
    expect(Math.abs(wallClock.now() - steadyClock.now())).toBeLessThan(HOUR);
    const before = steadyClock.now();
    vi.setSystemTime(0);
    expect(steadyClock.now()).toBeGreaterThanOrEqual(before);
  });
});
