import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveIssuers } from '../../../src/articles/issuers/find-issuers.ts';
import { REPUBLIC_BODIES } from '../../../src/articles/issuers/issuer-table.ts';

const KNOWN = new Set(['aktobe', 'dsm', 'mvd-atyrau', 'culture', 'www.example.kz']);

describe('resolveIssuers', () => {
  it.each<[string, string[]]>([
    ['dsm', ['dsm']],
    ['aktobe', ['aktobe']],
    ['DSM', ['dsm']],
    ['www.example.kz', ['www.example.kz']],
    ['the Ministry of Healthcare', ['dsm']],
    ['ministry of health', ['dsm']],
    ['Министерства здравоохранения', ['dsm']],
    ['денсаулық сақтау министрлігінің', ['dsm']],
    ['ministry of culture', ['culture']],
    ['Министерство туризма и спорта', ['tsm']],
    ['Қаржы министрлігі', ['minfin']],
    ['Police Department, Atyrau Region', ['mvd-atyrau']],
    ['Бюро национальной статистики', ['stat']],
  ])('%s', (text, expected) => {
    expect(resolveIssuers(text, KNOWN)).toEqual(expected);
  });

  it.each(['', 'Aktobe region', 'ministry', 'ministry of magic', 'health', 'new bridge department store'])(
    'finds none in %j',
    (text) => {
      expect(resolveIssuers(text, KNOWN)).toEqual([]);
    },
  );

  it.each(Object.entries(REPUBLIC_BODIES))('finds %s by its names', (slug, names) => {
    for (const name of names) {
      const [found] = resolveIssuers(name, new Set([slug]));
      expect(found).toBe(slug);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void resolveIssuers(text, KNOWN)));
  });
});
