import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermNumbers } from '../../../src/index/segments/term-numbers.ts';
import { analyze } from '../../../src/languages/analyzer.ts';

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abzABZ019абяәұ .,\'’ʼ-–"«»…_') },
  { weight: 1, arbitrary: fc.nat(0x600).map((code) => String.fromCharCode(code)) },
);
const anyText = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));

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
