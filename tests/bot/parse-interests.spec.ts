import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInterests, parsingInterests, type Wish } from '../../src/bot/parse-interests.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { reasonFor } from '../../src/subscriptions/matching.ts';
import { anArticle } from '../support/articles.ts';

const index = buildIndex([
  anArticle({ id: '1', issuer: 'aktobe' }),
  anArticle({ id: '2', issuer: 'dsm', region: 'national' }),
  anArticle({ id: '3', issuer: 'mvd-atyrau', region: 'KZ-23' }),
]);

/** `region KZ-15`, `issuer dsm`, `keywords heating -Astana`. */
function named(words: string): string[] | string {
  const result = parseInterests(words, index);
  return result.outcome === 'named'
    ? result.interests.map(({ kind, ...value }) => `${kind} ${Object.values(value)}`)
    : result.outcome;
}

describe('a request that names many bodies', () => {
  it('is read in pieces, each of a name or two', () => {
    const pieces = [...parsingInterests('Ministry of Health, '.repeat(50), index)].length;
    expect(pieces).toBeGreaterThanOrEqual(25);
  });
});

describe('interestsNamed', () => {
  it.each<[string, string[]]>([
    ['ақтөбе', ['region KZ-15']],
    ['Aktobe, Shymkent', ['region KZ-15', 'region KZ-79']],
    ['aktobe', ['region KZ-15']],
    ['ministry of healthcare', ['issuer dsm']],
    ['Ministry of Health', ['issuer dsm']],
    ['министерство здравоохранения', ['issuer dsm']],
    ['Денсаулық сақтау министрлігі', ['issuer dsm']],
    ['dsm', ['issuer dsm']],
    ['Police Department, Atyrau Region', ['issuer mvd-atyrau']],
    ['Aktobe, Ministry of Healthcare', ['region KZ-15', 'issuer dsm']],
    ['word: heating -Astana', ['keywords heating -Astana']],
    ['words: "new bridge"   river', ['keywords "new bridge" river']],
    ['слово: отопление -Астана', ['keywords отопление -Астана']],
    ['слова мост река', ['keywords мост река']],
    ['сөз: жылу', ['keywords жылу']],
    ['"district hospital"', ['keywords "district hospital"']],
  ])('%s', (words, expected) => {
    expect(named(words)).toEqual(expected);
  });

  it('takes all regions for everything', () => {
    expect(named('все')).toHaveLength(21);
  });

  it.each([
    ['nowhere land', 'refused'],
    ['ministry of magic', 'refused'],
    ['', 'refused'],
    ['word: -Astana', 'onlyExcluded'],
  ])('says of %j that it is %s', (words, outcome) => {
    expect(named(words)).toBe(outcome);
  });

  it('cuts words that go on and on', () => {
    expect(named(`word: ${'heating '.repeat(500)}`)[0]?.length).toBeLessThan(320);
  });
});

describe('what may have been meant', () => {
  const written = ({ interests, leftOut, isEverything }: Wish) =>
    isEverything ? `all but ${leftOut.map(reasonFor)}` : interests.map(reasonFor).join('; ');

  it.each<[string, string[]]>([
    ['Almaty greenhouse', ['filtered:region:KZ-75 greenhouse', 'region:KZ-75']],
    ['Aktobe, Atlantis', ['region:KZ-15; keywords:Atlantis', 'region:KZ-15']],
    ['Aktobe, word: heating', ['filtered:region:KZ-15 heating', 'region:KZ-15; keywords:heating']],
    ['not Aktobe', ['all but region:KZ-15']],
    ['МЧС Актобе', ['issuer:emer; region:KZ-15']],
    ['Aktobe -Khromtau', ['filtered:region:KZ-15 -"Khromtau"']],
    ['everything except МЧС', []],
    ['Atlantis', ['keywords:Atlantis']],
  ])('by %s', (words, expected) => {
    const parsed = parseInterests(words, index);
    expect(parsed.outcome === 'refused' ? parsed.guesses.map(written) : parsed.outcome).toEqual(expected);
  });

  it('is never more than one reading of each word, whatever is typed', () => {
    const word = fc.constantFrom(
      ...'Aktobe Astana МЧС football кроме басқа -hockey , all not слово: with and'.split(' '),
      '"new bridge"',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const parsed = parseInterests(words.join(' '), index);
        const isNamed = (name: string) =>
          parsed.outcome === 'named' && JSON.stringify(parsed.interests).includes(name);
        if (parsed.outcome === 'named' && words.includes('football')) expect(isNamed('football')).toBe(true);
        if (parsed.outcome === 'named' && words.includes('-hockey')) expect(isNamed('-hockey')).toBe(true);
      }),
    );
  });
});
