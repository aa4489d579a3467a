import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/languages/analyzer.ts';
import type { LanguageCode } from '../../src/languages/languages.ts';

const terms = (text: string, language: LanguageCode) => analyze(text, language).map(({ term }) => term);

describe('analyze', () => {
  it.each<[LanguageCode, string]>([
    ['en', 'ational'],
    ['en', 'ization'],
    ['ru', 'ность'],
    ['kk', 'лардың'],
    ['en', '𝒜'],
  ])('%s: reads a word of 20,000 letters by its beginning (%s)', (language, part) => {
    const [token, ...others] = analyze(part.repeat(20_000 / part.length + 1), language);
    expect(others).toEqual([]);
    expect(token?.word.length).toBeLessThanOrEqual(100);
    expect(token?.term).not.toBe('');
    expect(token?.end).toBeGreaterThan(20_000);
    expect(token?.word).not.toMatch(/[\uD800-\uDBFF]$/);
  });

  it.each<[LanguageCode, string, string]>([
    ['en', 'tomatoes', 'tomato'],
    ['en', 'TRANSPLANTATION', 'transplantation'],
    ['en', 'repairing', 'repaired'],
    ['en', "President's", 'president'],
    ['en', 'Kazakhstan’s', 'Kazakhstan'],
    ['ru', 'дорогами', 'дорога'],
    ['ru', 'ремонта', 'ремонт'],
    ['ru', 'Министерством', 'министерство'],
    ['kk', 'Қарағандыда', 'Қарағанды'],
    ['kk', 'мектептерде', 'мектеп'],
    ['kk', 'жолдардың', 'жол'],
    ['kk', 'облысының', 'облысы'],
    ['ru', 'KazLLM', 'kazllm'],
    ['ru', 'миллионов', 'млн'],
    ['ru', 'тысячами', 'тыс'],
    ['kk', 'миллиардтан', 'млрд'],
    ['en', 'millions', 'mln'],
  ])('%s: %s and %s are one term', (language, one, other) => {
    expect(terms(one, language)).toEqual(terms(other, language));
  });

  it.each([
    [
      ['en', 'million'],
      ['ru', 'миллиона'],
      ['kk', 'миллионға'],
    ],
    [
      ['en', 'thousand'],
      ['ru', 'тысяч'],
      ['kk', 'мыңнан'],
    ],
    [
      ['en', 'bn'],
      ['ru', 'млрд'],
      ['kk', 'миллиард'],
    ],
  ] as const)('has one term for %s, %s and %s', (...words) => {
    expect(new Set(words.flatMap(([language, word]) => terms(word, language))).size).toBe(1);
  });

  it.each([
    ['1,884', '1884'],
    ['13,7', '13.7'],
    ['5.4', '5.4'],
    ['200,000', '200000'],
    ['200 000', '200000'],
    ['1\u00A0200', '1200'],
    ['1\u202F200', '1200'],
    ['12 345,6', '12345.6'],
  ])('reads the number %s as %s', (text, number) => {
    expect(terms(text, 'en')).toEqual([number]);
  });

  it('marks words that carry no topic', () => {
    const searched = analyze('What is the price of the machine?', 'en').filter(
      ({ isStopWord }) => !isStopWord,
    );
    expect(searched.map(({ word }) => word)).toEqual(['price', 'machine']);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('treats %s as any word', (word) => {
    expect(analyze(word, 'en').length).toBeGreaterThan(0);
  });

  it('never throws and never gives an empty term', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom<LanguageCode>('en', 'ru', 'kk'),
        (text, language) => {
          for (const { term } of analyze(text, language)) expect(term).not.toBe('');
        },
      ),
    );
  });
});
