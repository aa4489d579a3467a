import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLetterCases } from '../../src/text/letter-case.ts';

it.each([
  { text: '', upper: 0, lower: 0 },
  { text: 'Astana: 5.4 %', upper: 1, lower: 5 },
  { text: 'ҚАЗАҚСТАН Республикасы', upper: 10, lower: 11 },
  { text: 'ª ʰ ǅ 漢字', upper: 0, lower: 0 },
  { text: '𐐀𐐨𐐨 Ⴀ ⴀ Ẁ', upper: 3, lower: 3 },
])('counts $upper capitals and $lower small letters in "$text"', ({ text, upper, lower }) => {
  expect(countLetterCases(text)).toEqual({ upper, lower });
});

it('counts what the patterns of Unicode find in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(countLetterCases(text)).toEqual({
        upper: [...text.matchAll(/\p{Lu}/gu)].length,
        lower: [...text.matchAll(/\p{Ll}/gu)].length,
      });
    }),
    { numRuns: 300 },
  );
});
