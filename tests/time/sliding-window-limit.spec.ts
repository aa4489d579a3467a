import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlidingWindowLimit } from '../../src/time/sliding-window-limit.ts';

describe('SlidingWindowLimit', () => {
  it('lets no window hold more, whenever messages come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 200 }), (pauses) => {
        const limit = new SlidingWindowLimit(5, 100);
        const times: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now = Math.max(now + pause, limit.admissibleAt());
          limit.count(now);
          times.push(now);
        }
        for (const from of times) {
          expect(times.filter((at) => at >= from && at < from + 100).length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it('keeps room for those that go before', () => {
    const limit = new SlidingWindowLimit(3, 100);
    for (const at of [0, 10, 20]) limit.count(at);
    expect([0, 1, 2, 3].map((before) => limit.admissibleAt(before))).toEqual([100, 110, 120, Infinity]);
  });

  it('is full after it was filled, for the length of a window', () => {
    const limit = new SlidingWindowLimit(5, 100);
    expect(limit.admissibleAt()).toBe(Number.NEGATIVE_INFINITY);
    limit.fill(1000);
    expect(limit.admissibleAt()).toBe(1100);
  });
});
