import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '../../src/text/count-words.ts';

it('counts the runs of what is no space, as \\S+ finds them, in a range of any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ж', '😀', ' ', '\n', '\t', '\u00a0', '\u2003', '\ufeff', '-'),
  });
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (any, from, length) => {
      const to = Math.min(any.length, from + length);
      expect(countWords(any, from, to)).toBe(any.slice(from, to).match(/\S+/g)?.length ?? 0);
    }),
    { numRuns: 2_000 },
  );
});
