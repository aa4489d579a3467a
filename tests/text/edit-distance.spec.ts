import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

/** The textbook recursion of optimal string alignment, without bounds. */
function reference(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const shorterA = a.slice(0, -1);
  const shorterB = b.slice(0, -1);
  const costs = [
    reference(shorterA, b) + 1,
    reference(a, shorterB) + 1,
    reference(shorterA, shorterB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    costs.push(reference(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...costs);
}

describe('editDistance', () => {
  it.each([
    ['grenhouse', 'greenhouse', 1],
    ['yaer', 'year', 1],
    ['tomografy', 'tomography', 2],
    ['same', 'same', 0],
    ['', 'ab', 2],
  ])('%s → %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('equals the textbook recursion, cut off at the bound', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(reference(a, b), most + 1));
      }),
    );
  });
});
