import { describe, expect, it } from 'vitest';
import { glossaryRules, TRANSLATED, tablesOf } from '../../../src/languages/glossary/glossaries.ts';
import { readTable } from '../../../src/languages/glossary/table.ts';

const KEY = /^(?:[а-яёәғқңөұүһі]+(?:[ -][а-яёәғқңөұүһі]+)*|[А-ЯӘҒҚҢӨҰҮҺІ]{2,})$/u;
const ENGLISH = /^(?:[A-Za-z][A-Za-z'-]*(?: [A-Za-z][A-Za-z'-]*)*)?$/;

describe.each(TRANSLATED)('the tables of %s', (language) => {
  const { forms } = glossaryRules(language);
  const tables = tablesOf(language);
  const lines = tables.flatMap((table) =>
    table
      .split('\n')
      .slice(1)
      .filter((line) => line !== ''),
  );
  const entries = tables.flatMap(readTable);

  it('hold at least 1,500 words and phrases', () => {
    expect(entries.length).toBeGreaterThanOrEqual(1_500);
  });

  it('give each key once', () => {
    const keys = entries.map(({ key }) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('are well-formed: keys in Cyrillic, one bar, alternatives in Latin letters', () => {
    const wrong = lines.filter((line) => {
      const [keys = '', english = '', ...more] = line.split('|');
      const isWellFormed =
        keys.split(', ').every((key) => KEY.test(key)) &&
        english.split(', ').every((word) => ENGLISH.test(word)) &&
        (english === '' || !english.split(', ').includes(''));
      return more.length > 0 || !line.includes('|') || !isWellFormed;
    });
    expect(wrong).toEqual([]);
  });

  it('say no alternative twice', () => {
    const twice = entries.filter(
      ({ english }) => new Set(english.split(', ')).size < english.split(', ').length,
    );
    expect(twice).toEqual([]);
  });

  it('are sorted by their first keys, so that an entry has one place', () => {
    const { compare } = new Intl.Collator(language);
    const unsorted = tables.flatMap((table) => {
      const firsts = readTable(table)
        .map(({ key }) => key)
        .filter((key) => table.includes(`\n${key},`) || table.includes(`\n${key}|`));
      return firsts.filter((key, at) => at > 0 && compare(firsts[at - 1] ?? '', key) > 0);
    });
    expect(unsorted).toEqual([]);
  });

  it('begin no phrase with a word that questions are searched without', () => {
    const lost = entries.filter(
      ({ key }) => /[ -]/.test(key) && forms.stopWords.has(key.split(/[ -]/)[0] ?? ''),
    );
    expect(lost).toEqual([]);
  });
});
