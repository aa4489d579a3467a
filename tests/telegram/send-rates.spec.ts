import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broadcastCost } from '../../src/telegram/send-rates.ts';

describe('broadcastCost', () => {
  it.each([
    [100_000, 1000, 100, 9700],
    [100_000, 30, 3334, 0],
    [1000, 1000, 1, 97],
    [30, 1000, 1, 0],
    [31, 1000, 1, 1],
    [0, 1000, 0, 0],
    [100_000, 200, 500, 8500],
  ])('of %i messages at %i a second is %i seconds and %i Stars', (messages, perSecond, seconds, stars) => {
    expect(broadcastCost(messages, perSecond)).toEqual({ seconds, stars });
  });

  it('is never negative, nor more than a tenth of a Star for each', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 1000 }), (messages, perSecond) => {
        const { stars } = broadcastCost(messages, perSecond);
        expect(stars).toBeGreaterThanOrEqual(0);
        expect(stars).toBeLessThanOrEqual(Math.ceil(messages / 10));
      }),
    );
  });
});
