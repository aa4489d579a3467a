import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut } from '../../src/text/cut.ts';

const MIXED = fc.array(fc.constantFrom('a', 'қ', '😀', ' ')).map((characters) => characters.join(''));

it.each([
  ['abc', 5, 'abc'],
  ['abc', 2, 'ab'],
  ['ab😀', 3, 'ab'],
  ['ab😀', 4, 'ab😀'],
  ['', 3, ''],
])('cuts %j to %i units', (text, most, expected) => {
  expect(cut(text, most)).toBe(expected);
});

it('never leaves half a character, and cuts what is cut already to itself', () => {
  fc.assert(
    fc.property(MIXED, fc.nat(40), (text, most) => {
      const beginning = cut(text, most);
      expect(text.startsWith(beginning)).toBe(true);
      expect(beginning.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
      expect(beginning).not.toMatch(/\p{Surrogate}/u);
      expect(cut(beginning, most)).toBe(beginning);
    }),
  );
});
