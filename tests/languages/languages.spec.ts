import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../src/languages/all-languages.ts';
import type { Language } from '../../src/languages/language.ts';
import { LANGUAGES } from '../../src/languages/languages.ts';
import { languageOfWord } from '../../src/languages/script.ts';

const FILES = [
  'browse-words.ts',
  'calendar.ts',
  'entity-words.ts',
  'glossary.ts',
  'language.ts',
  'not-news.ts',
  'question-cues.ts',
  'schedule-words.ts',
  'spelling.ts',
  'stemmer.ts',
  'stop-words.ts',
  'synonyms.ts',
  'urgency.ts',
];

describe.each(LANGUAGE_CODES)('the folder of %s', (code) => {
  const language: Language = LANGUAGES[code];

  it('has the files that each language has', () => {
    const files = readdirSync(new URL(`../../src/languages/${code}`, import.meta.url));
    expect(files).toEqual(expect.arrayContaining(FILES));
  });

  it('names twelve months and seven weekdays, and counts to ten', () => {
    const { months, weekdays, counts } = language.calendar;
    expect([months.length, weekdays.length, counts.length]).toEqual([12, 7, 10]);
    expect(language.scheduleWords.weekdays).toHaveLength(7);
  });

  it('has words of its own script alone in its browse words', () => {
    const other = language.script === 'latin' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u;
    const { news, newsBeginnings, neutral, neutralBeginnings, seeking, requests, typed } =
      language.browseWords;
    const lists = [news, newsBeginnings, neutral, neutralBeginnings, seeking, requests, typed];
    expect(lists.filter((list) => other.test(list))).toEqual([]);
  });
});

describe('languageOfWord', () => {
  it.each([
    ['latin', 'en', 'en'],
    ['latin', 'ru', 'en'],
    ['latin', 'kk', 'en'],
    ['cyrillic', 'en', 'ru'],
    ['cyrillic', 'ru', 'ru'],
    ['cyrillic', 'kk', 'kk'],
  ] as const)('reads a %s word of a text in %s as %s', (script, text, expected) => {
    expect(languageOfWord(script, text)).toBe(expected);
  });
});
