import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/languages/analyzer.ts';
import type { LanguageCode } from '../../src/languages/languages.ts';
import { synonymsOf } from '../../src/languages/synonyms.ts';

const term = (word: string, language: LanguageCode) => analyze(word, language)[0]?.term ?? '';

describe('synonymsOf', () => {
  it.each<[LanguageCode, string, string]>([
    ['en', 'cost', 'price'],
    ['en', 'kilometers', 'km'],
    ['en', 'pupils', 'student'],
    ['en', 'fell', 'decrease'],
    ['ru', 'стоимость', 'цена'],
    ['ru', 'завода', 'фабрика'],
    ['kk', 'зауыт', 'фабрика'],
  ])('in %s, %s may stand for %s, and the other way round', (language, one, other) => {
    expect(synonymsOf(term(one, language), language)).toContain(term(other, language));
    expect(synonymsOf(term(other, language), language)).toContain(term(one, language));
  });

  it.each(['constructor', '__proto__', 'tomato', ''])('has none for %j', (word) => {
    expect(synonymsOf(word, 'en')).toEqual([]);
  });
});
