import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';
import { typoCost } from '../../src/text/typo-cost.ts';

describe('typoCost', () => {
  it.each([
    ['a key beside the right one', 'greenhouae', 'greenhoupe', 'greenhouse'],
    ['a key beside the right one, in Russian', 'дороша', 'дорофа', 'дорога'],
    ['a doubled letter', 'tommato', 'tobmato', 'tomato'],
    ['a letter that should be doubled', 'sped', 'seed', 'speed'],
    ['another vowel', 'hospitel', 'hospitxl', 'hospital'],
    ['two letters swapped', 'raod', 'rxad', 'road'],
  ])('counts %s for less: %s than %s, for %s', (_, likely, unlikely, meant) => {
    expect(typoCost(likely, meant)).toBeLessThan(typoCost(unlikely, meant));
  });

  it('is nothing between equal words, and never more than plain edits', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeкарг'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typoCost(a, a)).toBe(0);
        expect(typoCost(a, b)).toBeLessThanOrEqual(editDistance(a, b, 20));
        if (a !== b) expect(typoCost(a, b)).toBeGreaterThan(0);
      }),
    );
  });
});
