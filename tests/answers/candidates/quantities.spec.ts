import { describe, expect, it } from 'vitest';
import { CANDIDATE } from '../../../src/answers/candidates/candidate.ts';
import { quantities } from '../../../src/answers/candidates/quantities.ts';
import { entityTypes } from '../../../src/index/entity-types.ts';
import { analyze } from '../../../src/languages/analyzer.ts';
import type { LanguageCode } from '../../../src/languages/languages.ts';

function found(kind: number, text: string, language: LanguageCode): string[] {
  const tokens = analyze(text, language);
  return quantities(tokens, entityTypes(tokens, text), text)
    .filter(({ kinds, strength }) => (kinds & kind) !== 0 && strength >= 0.5)
    .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
}

describe('quantities', () => {
  it.each<[keyof typeof CANDIDATE, LanguageCode, string, string[]]>([
    ['number', 'en', 'Last year 63 houses were decorated.', ['63']],
    ['number', 'en', 'About 5.4 million tons were exported.', ['5.4 million']],
    ['number', 'en', 'Lessons began in school No. 56.', []],
    ['number', 'en', 'Heat reaches 1067 social facilities.', ['1067']],
    ['year', 'en', 'The plant was built in 1967.', ['1967']],
    ['date', 'en', 'The fair opens on 1 February 2025.', ['1 February 2025']],
    ['date', 'en', 'It will be opened this year.', []],
    ['date', 'ru', 'Пожар потушили 31 января 2022 года.', ['31 января 2022 года']],
    ['date', 'kk', 'Мектеп 2024 жылы ашылды.', ['2024 жылы']],
    ['money', 'en', 'The scanner cost 405 million tenge.', ['405 million']],
    ['money', 'ru', 'Выделено 3,2 млрд тенге.', ['3,2 млрд']],
    ['percentage', 'ru', 'Рост составил 4,8 процента.', ['4,8']],
    ['age', 'en', 'An 18-year-old patient recovered.', ['18']],
    ['duration', 'en', 'The road is closed for 40 days.', ['40']],
  ])('finds each %s of a text in %s: %s', (kind, language, text, expected) => {
    expect(found(CANDIDATE[kind], text, language)).toEqual(expected);
  });
});
