import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound } from '../../src/text/lower-bound.ts';

describe('lowerBound', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [5, 3],
    [6, 4],
  ])('of 1, 3, 3, 5 is for %i the number %i', (wanted, expected) => {
    const numbers = [1, 3, 3, 5];
    expect(lowerBound(0, numbers.length, (at) => (numbers[at] ?? 0) < wanted)).toBe(expected);
  });

  it('counts what is before within any part of a list', () => {
    const list = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(list, fc.nat(40), fc.integer({ min: -1, max: 21 }), (items, start, wanted) => {
        const numbers = items.sort((a, b) => a - b);
        const from = Math.min(start, numbers.length);
        const found = lowerBound(from, numbers.length, (at) => (numbers[at] ?? 0) < wanted);
        const before = numbers.slice(from).filter((number) => number < wanted).length;
        expect(found).toBe(from + before);
      }),
    );
  });
});
