import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermNumbers } from '../../../src/search/segments/term-numbers.ts';
import { scanTokens } from '../../../src/search/segments/token-scanner.ts';
import { analyze } from '../../../src/text/analyzer.ts';
import { tokenize } from '../../../src/text/tokenizer.ts';

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

describe('scanTokens', () => {
  it('finds the tokens of any text that tokenize finds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(scan(text)).toEqual(tokenize(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('looks no further than the part that it is given', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, text, after) => {
        const [from, to] = [before.length, before.length + text.length];
        const part = scan(before + text + after, from, to).map(({ start }) => start - from);
        expect(part).toEqual(tokenize(text).map(({ start }) => start));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('TermNumbers', () => {
  it('stand for the searched terms of analyze, in order, in each language', () => {
    const numbers = new TermNumbers();
    fc.assert(
      fc.property(anyText, fc.constantFrom('en' as const, 'ru' as const, 'kk' as const), (text, language) => {
        const terms = numbers
          .of(text, 0, text.length, language, false)
          .map((number) => numbers.terms[number]);
        const searched = analyze(text, language).filter(({ isStopWord }) => !isStopWord);
        expect(terms).toEqual(searched.map(({ term }) => term));
      }),
      { numRuns: 20_000 },
    );
  });
});
