import { describe, expect, it } from 'vitest';
import { analyzeToken } from '../../src/languages/analyzer.ts';
import { generalFrequency } from '../../src/languages/background-frequency.ts';
import type { LanguageCode } from '../../src/languages/languages.ts';

function frequencyOf(word: string, language: LanguageCode): number {
  return generalFrequency(analyzeToken({ text: word, start: 0, end: word.length }, language).term);
}

describe('generalFrequency', () => {
  it.each<[string, string, LanguageCode]>([
    ['historical', 'Jacksonville', 'en'],
    ['figures', 'ctenophores', 'en'],
    ['says', 'minister', 'en'],
    ['Ministry', 'Bektenov', 'en'],
    ['говорили', 'министр', 'ru'],
    ['которыми', 'гугеноты', 'ru'],
    ['больших', 'бутадиен', 'ru'],
  ])('says that %s is said more often than %s', (common, rare, language) => {
    expect(frequencyOf(common, language)).toBeGreaterThan(frequencyOf(rare, language));
  });

  it.each(['ctenophore', 'бутадиен', '2024', '', 'constructor', '__proto__'])(
    'knows nothing of %j',
    (word) => {
      expect(generalFrequency(word)).toBe(0);
    },
  );

  it('is a share of all words', () => {
    for (const word of ['said', 'year', 'дума', 'мо']) {
      expect(generalFrequency(word)).toBeGreaterThan(0);
      expect(generalFrequency(word)).toBeLessThan(0.1);
    }
  });
});
