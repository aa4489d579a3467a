import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/languages/languages.ts';
import { wordsOf } from '../../src/subscriptions/edition-words.ts';
import { holdsKeywords } from '../../src/subscriptions/keyword-matching.ts';
import { parseKeywords } from '../../src/subscriptions/keywords.ts';
import { anArticle } from '../support/articles.ts';

function isHeld(keywords: string, text: string, language: LanguageCode = 'en'): boolean | null {
  const parsed = parseKeywords(keywords);
  const [title = '', body = ''] = text.split('|');
  return parsed && holdsKeywords(wordsOf(anArticle({ id: '1', title, body, language })), parsed);
}

describe('parseKeywords', () => {
  it.each([
    ['heating', ['heating']],
    ['heating -Astana', ['heating', '-Astana']],
    ['"district hospital" bed', ['district hospital', 'bed']],
    ['«районная больница», койки', ['районная больница', 'койки']],
    ['water –Astana -"Green Belt"', ['water', '-Astana', '-Green Belt']],
    ['covid-19', ['covid-19']],
    ['heating - Astana', ['heating', 'Astana']],
  ])('reads %s', (text, expected) => {
    const written = parseKeywords(text)?.map((word) => `${word.isExcluded ? '-' : ''}${word.text}`);
    expect(written).toEqual(expected);
  });

  it.each(['', '-Astana', '-"a b" -c', '!!! ---', '""'])('finds nothing to hold in %j', (text) => {
    expect(parseKeywords(text)).toBeNull();
  });

  it('never throws, and keeps no empty word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of parseKeywords(text) ?? []) expect(word.text).not.toBe('');
      }),
    );
  });
});

describe('holdsKeywords', () => {
  it.each<[string, string, LanguageCode, boolean]>([
    ['bridge', 'BRIDGES of Aktobe', 'en', true],
    ['bridge', 'Abridged news', 'en', false],
    ['bridge river', 'A bridge|over the river', 'en', true],
    ['bridge river', 'A bridge', 'en', false],
    ['bridge -Aktobe', 'A bridge in Aktobe', 'en', false],
    ['bridge -Aktobe', 'A bridge in Oral', 'en', true],
    ['"new bridge"', 'The new bridges', 'en', true],
    ['"new bridge"', 'A bridge, new and long', 'en', false],
    ['"new bridge"', 'All is new|Bridge closed', 'en', false],
    ['bridge -"new bridge"', 'An old bridge', 'en', true],
    ['covid-19', 'A case of COVID-19', 'en', true],
    ['covid-19', '19 cases of covid', 'en', false],
    ['больница', 'Открыта новая больницА|В больнице', 'ru', true],
    ['больница', 'Построено пять больниц', 'ru', true],
    ['мектеп', 'Ауылдағы мектептер жөнделді', 'kk', true],
    ['"жаңа мектеп"', 'Жаңа мектептің ашылуы', 'kk', true],
    ['мост', 'A bridge', 'en', true],
    ['мост', 'A road', 'en', false],
    ['300', '300 meters', 'en', true],
  ])('%s in “%s” (%s): %s', (keywords, text, language, expected) => {
    expect(isHeld(keywords, text, language)).toBe(expected);
  });

  it('holds each word of a text, and not a word excluded', () => {
    const word = fc.constantFrom('bridge', 'river', 'heating', 'houses', 'repair', 'money');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), word, (words, other) => {
        const text = words.join(' ');
        expect(isHeld(text, text)).toBe(true);
        expect(isHeld(`"${text}"`, text)).toBe(true);
        expect(isHeld(`${words[0]} -${other}`, text)).toBe(!words.includes(other));
      }),
    );
  });
});
