import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findRegions,
  isRegionCode,
  REGIONS,
  type RegionCode,
  regionName,
  regionOfSlug,
  resolveRegion,
  resolveRegions,
} from '../../../src/articles/regions/regions.ts';
import { NO_REGION, NOT_TYPED, SLUGS, SPELLINGS, TYPED } from './region-spellings.ts';

function pairs(table: Readonly<Partial<Record<RegionCode, string>>>, separator: string | RegExp) {
  return Object.entries(table).flatMap(([code, words]) =>
    words.split(separator).map((word): [string, string] => [word.trim(), code]),
  );
}
const named = (text: string) =>
  findRegions(text).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

describe('the table', () => {
  it('holds seventeen regions, three cities and the whole republic', () => {
    const kinds = REGIONS.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'region')).toHaveLength(17);
    expect(kinds.filter((kind) => kind === 'city')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'national')).toHaveLength(1);
  });

  it.each(REGIONS.flatMap(({ code, names }) => Object.values(names).map((name) => [name, code])))(
    'reads its own name %s as %s',
    (name, code) => {
      expect(resolveRegion(name)).toBe(code);
    },
  );

  it('names a region in each language', () => {
    expect([regionName('KZ-35', 'en'), regionName('KZ-35', 'ru'), regionName('KZ-35', 'kk')]).toEqual([
      'Karaganda Region',
      'Карагандинская область',
      'Қарағанды облысы',
    ]);
  });

  it.each([
    ['KZ-35', true],
    ['national', true],
    ['kz-35', false],
    ['toString', false],
    ['', false],
  ])('takes %s for a code: %s', (text, is) => {
    expect(isRegionCode(text)).toBe(is);
  });
});

describe('findRegions', () => {
  it.each(pairs(SPELLINGS, '|'))('finds %s, which is %s', (spelling, code) => {
    expect(findRegions(spelling).map((mention) => mention.code)).toEqual([code]);
    const sentence = `(${spelling}), 2025`;
    expect(findRegions(sentence).map((mention) => mention.code)).toEqual([code]);
  });

  it.each(NO_REGION)('finds none in "%s"', (text) => {
    expect(named(text)).toEqual([]);
  });

  it.each([
    ['He came to Almaty from the Almaty region.', ['KZ-75 Almaty', 'KZ-19 Almaty region']],
    ['В г. Алматы и Алматинской области', ['KZ-75 г. Алматы', 'KZ-19 Алматинской области']],
    ['Алматы мен Алматы облысында', ['KZ-75 Алматы', 'KZ-19 Алматы облысында']],
    ['the Karaganda-Astana highway', ['KZ-35 Karaganda', 'KZ-71 Astana']],
    ['the city of Kyzylorda and the districts', ['KZ-43 city of Kyzylorda']],
    ['the Akim of Kyzylorda Region Nurlybek Nalibayev', ['KZ-43 Kyzylorda Region']],
    ['the Baikonur City Administration', ['KZ-43 Baikonur City']],
    ['at the University.Astana Hub', ['KZ-71 Astana']],
    ['в области Абай прошёл вечер памяти Абая', ['KZ-10 области Абай']],
    ['the North Kazakhstan region of Kazakhstan', ['KZ-59 North Kazakhstan region']],
    ['North\nKazakhstan', ['KZ-59 North\nKazakhstan']],
    ['Aktau and Aktobe', ['KZ-47 Aktau', 'KZ-15 Aktobe']],
    ['across the region. Almaty hosts', ['KZ-75 Almaty']],
    ['in Karaganda, region-wide', ['KZ-35 Karaganda']],
    ['West Kazakhstan, Kazakhstan', ['KZ-27 West Kazakhstan']],
    ['ул. Абая, г. Семей', ['KZ-10 г. Семей']],
  ])('covers the whole mention in "%s"', (text, mentions) => {
    expect(named(text)).toEqual(mentions);
  });

  it.each([
    [
      'in Aktobe, Almaty, Atyrau, North Kazakhstan regions and Almaty city',
      ['KZ-15', 'KZ-19', 'KZ-23', 'KZ-59', 'KZ-75'],
    ],
    ['the cities of Astana, Almaty and Shymkent', ['KZ-71', 'KZ-75', 'KZ-79']],
    ['Akmola and Almaty regions', ['KZ-11', 'KZ-19']],
    ['regions of Abai, Almaty and Ulytau', ['KZ-10', 'KZ-19', 'KZ-62']],
    ['в областях Жетісу, Абай и Ұлытау', ['KZ-33', 'KZ-10', 'KZ-62']],
    ['Алматинская и Жамбылская области', ['KZ-19', 'KZ-31']],
    ['в Астане, Алматы, Акмолинской и Алматинской областях', ['KZ-71', 'KZ-75', 'KZ-11', 'KZ-19']],
    ['Абай, Алматы және Жетісу облыстарында', ['KZ-10', 'KZ-19', 'KZ-33']],
    ['towns of Almaty. Akmola and Pavlodar regions', ['KZ-75', 'KZ-11', 'KZ-55']],
  ])('carries the plural over the enumeration in "%s"', (text, codes) => {
    expect(findRegions(text).map(({ code }) => code)).toEqual(codes);
  });

  it('never throws and gives ascending offsets inside the text, never national', () => {
    const words = fc.constantFrom(
      ...[
        'Almaty',
        'region',
        'regions',
        'of',
        'г.',
        'области',
        'Абай',
        'и',
        ',',
        'city',
        'North',
        'Kazakhstan',
      ],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let free = 0;
        for (const { code, start, end } of findRegions(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(code).not.toBe('national');
          free = end;
        }
        resolveRegions(text);
        regionOfSlug(text);
      }),
    );
  });

  it.each([
    ['names', 'Almaty, '],
    ['words before a name', 'regions of '],
    ['adjectives', 'Алматинская, '],
    ['full stops', 'г.'],
    ['one word', 'а'],
    ['marks', 'a\u0301'],
  ])('reads a megabyte of %s', (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const mentions = findRegions(text);
    expect(mentions.length).toBeLessThanOrEqual(text.length / unit.length);
  });
});

describe('resolveRegion', () => {
  it.each([...pairs(SPELLINGS, '|'), ...pairs(TYPED, '|')])('reads "%s" as %s', (typed, code) => {
    expect(resolveRegion(typed)).toBe(code);
    expect(resolveRegion(` ${typed.toUpperCase()} `)).toBe(code);
  });

  it.each(NOT_TYPED)('reads no one region into "%s"', (typed) => {
    expect(resolveRegion(typed)).toBeNull();
  });
});

describe('resolveRegions', () => {
  it.each([
    ['абай, шымкент', ['KZ-10', 'KZ-79']],
    ['абай шымкент', ['KZ-10', 'KZ-79']],
    ['Aktobe and Almaty regions', ['KZ-15', 'KZ-19']],
    ['Narnia, Aktobe', ['KZ-15']],
    ['Aktobe, aktobe, Ақтөбе', ['KZ-15']],
    ['kz-15; KZ-35\nnational', ['KZ-15', 'KZ-35', 'national']],
    ['Karagnda, Kostonay', ['KZ-35', 'KZ-39']],
    ['Narnia', []],
    ['', []],
  ])('reads "%s" as %j', (typed, codes) => {
    expect(resolveRegions(typed)).toEqual(codes);
  });
});

describe('regionOfSlug', () => {
  it.each(pairs(SLUGS, ' '))('places %s in %s', (slug, code) => {
    expect(regionOfSlug(slug)).toBe(code);
  });
});
