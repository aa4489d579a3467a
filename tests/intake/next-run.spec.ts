import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitAfterFailure, waitAfterSuccess } from '../../src/intake/next-run.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const anInterval = fc.integer({ min: MINUTE, max: 48 * HOUR });
const aRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('waitAfterSuccess', () => {
  it.each([
    [0, 9 * MINUTE],
    [0.5, 10 * MINUTE],
    [1, 11 * MINUTE],
  ])('is the interval, a tenth earlier or later (%f)', (random, expected) => {
    expect(waitAfterSuccess(10 * MINUTE, () => random)).toBe(expected);
  });
});

describe('waitAfterFailure', () => {
  it.each([
    { failures: 1, interval: 5 * MINUTE, retryAfter: null, random: 1, expected: 5 * MINUTE },
    { failures: 1, interval: 5 * MINUTE, retryAfter: null, random: 0, expected: 2.5 * MINUTE },
    { failures: 3, interval: 5 * MINUTE, retryAfter: null, random: 1, expected: 20 * MINUTE },
    { failures: 30, interval: 5 * MINUTE, retryAfter: null, random: 1, expected: 6 * HOUR },
    { failures: 9, interval: 24 * HOUR, retryAfter: null, random: 1, expected: 24 * HOUR },
    { failures: 1, interval: 5 * MINUTE, retryAfter: 2 * HOUR, random: 0, expected: 2 * HOUR },
    { failures: 1, interval: 5 * MINUTE, retryAfter: 1000, random: 1, expected: 5 * MINUTE },
    { failures: 1, interval: 5 * MINUTE, retryAfter: 900 * HOUR, random: 0, expected: 24 * HOUR },
  ])(
    'after $failures failures at $interval, asked for $retryAfter, is $expected',
    ({ random, expected, ...failed }) => {
      expect(waitAfterFailure(failed, () => random)).toBe(expected);
    },
  );

  it('never comes sooner than the publisher asks, nor later than six hours or the interval', () => {
    fc.assert(
      fc.property(
        anInterval,
        fc.integer({ min: 1, max: 10_000 }),
        fc.option(fc.integer({ min: 0, max: 24 * HOUR })),
        aRandom,
        (interval, failures, retryAfter, random) => {
          const wait = waitAfterFailure({ interval, failures, retryAfter }, () => random);
          expect(wait).toBeGreaterThanOrEqual(Math.max(retryAfter ?? 0, interval / 2 - 1));
          expect(wait).toBeLessThanOrEqual(Math.max(retryAfter ?? 0, interval, 6 * HOUR));
        },
      ),
    );
  });
});
