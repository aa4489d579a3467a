import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../src/languages/all-languages.ts';
import type { LanguageCode } from '../../src/languages/languages.ts';
import { wordsOf } from '../../src/subscriptions/edition-words.ts';
import { holdsKeywords, passesFilter } from '../../src/subscriptions/keyword-matching.ts';
import { parseFilter, parseKeywords } from '../../src/subscriptions/keywords.ts';
import { anArticle } from '../support/articles.ts';
import { FOLLOWED_FORMS } from './followed-forms.ts';

interface Row {
  readonly language: LanguageCode;
  readonly word: string;
  readonly forms: readonly string[];
  readonly others: readonly string[];
}

const ROWS = LANGUAGE_CODES.flatMap((language) =>
  FOLLOWED_FORMS[language].split('\n').map((line): Row => {
    const [word = '', rest = ''] = line.split(': ');
    const [forms = '', others = ''] = rest.split(' | ');
    return { language, word, forms: forms.split(' '), others: others.split(' ') };
  }),
);

function holds(keywords: string, body: string, language: LanguageCode): boolean {
  const parsed = parseKeywords(keywords) ?? [];
  return holdsKeywords(wordsOf(anArticle({ id: '1', title: '–', body, language })), parsed);
}

function share(rows: readonly Row[], words: (row: Row) => readonly string[]): number {
  const held = rows.flatMap((row) => words(row).map((word) => holds(row.word, word, row.language)));
  return held.filter(Boolean).length / held.length;
}

describe('a followed word', () => {
  it('has a table of enough words', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(60);
    expect(ROWS.flatMap(({ forms }) => forms).length).toBeGreaterThanOrEqual(200);
  });

  it.each(LANGUAGE_CODES)('finds its forms in %s, of words kept out while building too', (language) => {
    const rows = ROWS.filter((row) => row.language === language);
    expect(share(rows, ({ forms }) => forms)).toBeGreaterThanOrEqual(0.99);
    const keptOut = rows.filter((_, at) => at % 3 === 2);
    expect(share(keptOut, ({ forms }) => forms)).toBeGreaterThanOrEqual(0.98);
  });

  it.each(LANGUAGE_CODES)('finds hardly any other words in %s', (language) => {
    const rows = ROWS.filter((row) => row.language === language);
    expect(share(rows, ({ others }) => others)).toBeLessThanOrEqual(0.07);
  });

  it.each<[string, string, LanguageCode, boolean]>([
    ['отопление', 'Heating was switched on', 'en', true],
    ['отопление', 'Қалада жылу қосылды', 'kk', true],
    ['heating', 'Отоплением обеспечены все дома', 'ru', true],
    ['мектеп', 'Three schools were opened', 'en', true],
    ['мектеп', 'Открыто три школы', 'ru', true],
    ['"districts hospital"', 'В районной больнице', 'ru', true],
    ['Токаев', 'President Tokayev said', 'en', true],
    ['Tokayev', 'Встреча с Токаевым', 'ru', true],
    ['отопление', 'The road was repaired', 'en', false],
    ['газ', 'Газета вышла', 'ru', false],
  ])('%s in “%s” (%s): %s', (word, text, language, expected) => {
    expect(holds(word, text, language)).toBe(expected);
  });

  it('is translated only where the article has no edition in its language', () => {
    const english = { language: 'en', title: 'Heat', body: 'The heating season.' } as const;
    const russian = { title: 'Сезон', body: 'Зимний сезон.', language: 'ru' } as const;
    const alone = anArticle({ id: '1', ...english });
    const both = anArticle({ id: '2', ...english, otherEditions: [{ ...alone, ...russian }] });
    const keywords = parseKeywords('отопление') ?? [];
    expect(holdsKeywords(wordsOf(alone), keywords)).toBe(true);
    expect(holdsKeywords(wordsOf(both), keywords)).toBe(false);
  });

  it('is left out in translation, too', () => {
    const edition = wordsOf(anArticle({ id: '1', language: 'ru', title: 'Футбол в Актобе', body: '' }));
    expect(passesFilter([edition], parseFilter('-football'))).toBe(false);
    expect(passesFilter([edition], parseFilter('-hockey'))).toBe(true);
  });
});
