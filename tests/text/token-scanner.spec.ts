import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanTokens, TOKEN } from '../../src/text/token-scanner.ts';

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abzABZ019абяәұ .,\'’ʼ-–"«»…_') },
  { weight: 1, arbitrary: fc.nat(0x600).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
);
const anyText = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));

function scan(text: string, from = 0, to = text.length) {
  const found: { text: string; start: number; end: number }[] = [];
  scanTokens(text, from, to, (start, end) => found.push({ text: text.slice(start, end), start, end }));
  return found;
}

function byPattern(text: string) {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}

describe('scanTokens', () => {
  it('finds the tokens of any text that the pattern finds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(scan(text)).toEqual(byPattern(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('looks no further than the part that it is given', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, text, after) => {
        const [from, to] = [before.length, before.length + text.length];
        const part = scan(before + text + after, from, to).map(({ start }) => start - from);
        expect(part).toEqual(byPattern(text).map(({ start }) => start));
      }),
      { numRuns: 5_000 },
    );
  });
});
