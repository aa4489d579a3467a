import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPUBLIC_BODIES } from '../../../src/articles/issuers/issuer-table.ts';
import { issuerName } from '../../../src/articles/issuers/issuers.ts';
import { regionOfSlug } from '../../../src/articles/regions/regions.ts';
import { realArticles } from '../../support/real-seed.ts';

describe('issuerName', () => {
  it.each([
    ['dsm', 'Ministry of Healthcare', 'Министерство здравоохранения', 'Денсаулық сақтау министрлігі'],
    ['moa', 'Ministry of Agriculture', 'Министерство сельского хозяйства', 'Ауыл шаруашылығы министрлігі'],
    ['mvd', 'Ministry of Internal Affairs', 'Министерство внутренних дел', 'Ішкі істер министрлігі'],
  ])('names the ministry %s', (slug, en, ru, kk) => {
    expect([issuerName(slug, 'en'), issuerName(slug, 'ru'), issuerName(slug, 'kk')]).toEqual([en, ru, kk]);
  });

  it.each([
    ['aktobe', 'Aktobe Region', 'Актюбинской области', 'Ақтөбе облысының'],
    ['karaganda', 'Karaganda Region', 'Карагандинской области', 'Қарағанды облысының'],
    ['zhetysu-oblysy', 'Jetisu Region', 'области Жетісу', 'Жетісу облысының'],
    ['mangystau', 'Mangystau Region', 'Мангистауской области', 'Маңғыстау облысының'],
    ['kyzylorda', 'Kyzylorda Region', 'Кызылординской области', 'Қызылорда облысының'],
    ['abay', 'Abai Region', 'области Абай', 'Абай облысының'],
    ['sko', 'North Kazakhstan Region', 'Северо-Казахстанской области', 'Солтүстік Қазақстан облысының'],
    ['almobl', 'Almaty Region', 'Алматинской области', 'Алматы облысының'],
    ['almaty-oblysy', 'Almaty Region', 'Алматинской области', 'Алматы облысының'],
    ['almaty', 'Almaty', 'Алматы', 'Алматы қаласының'],
    ['astana', 'Astana', 'Астаны', 'Астана қаласының'],
    ['shymkent', 'Shymkent', 'Шымкента', 'Шымкент қаласының'],
    ['shymkent-akimat', 'Shymkent', 'Шымкента', 'Шымкент қаласының'],
  ])('names the administration %s', (slug, en, ru, kk) => {
    expect(issuerName(slug, 'en')).toBe(`${en} administration (akimat)`);
    expect(issuerName(slug, 'ru')).toBe(`Акимат ${ru}`);
    expect(issuerName(slug, 'kk')).toBe(`${kk} әкімдігі`);
  });

  it.each([
    ['mvd-atyrau', 'en', 'Police Department, Atyrau Region'],
    ['mvd-atyrau', 'ru', 'Департамент полиции, Атырауская область'],
    ['mvd-atyrau', 'kk', 'Полиция департаменті, Атырау облысы'],
    ['mvd-shymkent', 'en', 'Police Department, Shymkent'],
    ['kgd-vko', 'en', 'State Revenue Department, East Kazakhstan Region'],
    ['sci-almaty', 'en', 'Ministry of Science and Higher Education, Almaty'],
  ] as const)('names the department %s in %s', (slug, language, name) => {
    expect(issuerName(slug, language)).toBe(name);
  });

  it.each([
    'www.primeminister.kz',
    'akorda.kz',
    'aktobe.gov.kz',
    'unknown',
    'foo-atyrau',
    'mvd-narnia',
    'taraz',
    'turkistan-kalasy-akimat',
    'kostanai-lisakovsk-kalasy-akimat',
    'national',
    'constructor',
    '__proto__',
    '',
  ])('leaves %s as it is', (slug) => {
    expect(issuerName(slug, 'en')).toBe(slug);
  });

  it('has a name for every issuing body of the real seed', () => {
    for (const { issuer } of realArticles()) {
      for (const language of ['en', 'ru', 'kk'] as const)
        expect(issuerName(issuer, language)).not.toBe(issuer);
    }
  });

  it.each(Object.keys(REPUBLIC_BODIES))('keeps %s republic-wide', (slug) => {
    expect(regionOfSlug(slug)).toBe('national');
  });

  it('never throws and never gives less than the slug says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'ru', 'kk'), (slug, language) => {
        expect(issuerName(slug, language) !== '' || slug === '').toBe(true);
      }),
    );
  });
});
