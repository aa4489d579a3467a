import { describe, expect, it } from 'vitest';
import { GcraRateLimit } from '../../src/time/gcra-rate-limit.ts';

describe('Rate', () => {
  it('asks for an interval between two messages of a key, and of no other', () => {
    const rate = new GcraRateLimit<string>(100);
    expect(rate.admissibleAt('a', 0)).toBe(-Infinity);
    rate.count('a', 1000);
    expect(rate.admissibleAt('a', 0)).toBe(1100);
    expect(rate.admissibleAt('b', 0)).toBe(-Infinity);
  });

  it('lets a burst come as far before its time as it is told to', () => {
    const rate = new GcraRateLimit<string>(100);
    const times = [1000, 1000, 1000].map((now) => {
      const at = rate.admissibleAt('a', 200);
      rate.count('a', now);
      return at;
    });
    expect(times).toEqual([-Infinity, 900, 1000]);
    expect(rate.admissibleAt('a', 200)).toBe(1100);
  });

  it.each([
    [0, 1150, 1250],
    [0, 1500, 1600],
    [120, 1150, 1200],
    [120, 1500, 1480],
  ])('with %d ms to make good, one due at 1100 that comes at %d is followed at %d', (catchUp, came, next) => {
    const rate = new GcraRateLimit<string>(100, { catchUp });
    rate.count('a', 1000);
    rate.count('a', came);
    expect(rate.admissibleAt('a', 0)).toBe(next);
  });

  it('makes the next one wait as much longer as the last may have gone later', () => {
    const rate = new GcraRateLimit<string>(100);
    rate.delay('a', 30);
    expect(rate.admissibleAt('a', 0)).toBe(-Infinity);
    rate.count('a', 1000);
    rate.delay('a', 30);
    expect(rate.admissibleAt('a', 0)).toBe(1130);
  });

  it('makes nothing good of a rest, and shortens no wait by it', () => {
    const rate = new GcraRateLimit<string>(100, { catchUp: 500 });
    rate.count('a', 1000);
    rate.rest('a', 1050);
    expect(rate.admissibleAt('a', 0)).toBe(1100);
    rate.rest('a', 2000);
    rate.count('a', 2000);
    expect(rate.admissibleAt('a', 0)).toBe(2100);
  });

  it('forgets keys whose time has passed, so that it does not grow with every chat there ever was', () => {
    const rate = new GcraRateLimit<number>(100);
    for (let key = 0; key < 5000; key += 1) rate.count(key, key * 10);
    rate.count(4999, 50_000);
    expect(rate.admissibleAt(0, 0)).toBe(-Infinity);
    expect(rate.admissibleAt(4999, 0)).toBeGreaterThan(50_000);
  });
});
