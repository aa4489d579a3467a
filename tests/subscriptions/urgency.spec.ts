import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LANGUAGE_CODES } from '../../src/languages/all-languages.ts';
import type { LanguageCode } from '../../src/languages/languages.ts';
import { isEmergency, isUrgent } from '../../src/subscriptions/urgency.ts';
import { anArticle } from '../support/articles.ts';

/** Invented for this test; those that are `kept` were written before the rule, which was not tuned to them. */
const labelled = z.object({
  lang: z.enum(['en', 'ru', 'kk']),
  title: z.string(),
  urgent: z.boolean(),
  kept: z.boolean(),
});
const TITLES = readFileSync(new URL('../golden/urgent-titles.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => labelled.parse(JSON.parse(line)));

describe('isUrgent', () => {
  it.each<[LanguageCode, string]>([
    ['en', 'STORM WARNING IN AKMOLA REGION'],
    ['en', 'Road closed between Astana and Kokshetau'],
    ['en', 'Floods expected in April'],
    ['en', 'Earthquake felt in Almaty'],
    ['en', 'Residents evacuated after an explosion'],
    ['en', 'State of emergency declared in Mangystau'],
    ['en', 'Flood: evacuation of residents of the village announced'],
    ['en', 'Evacuation of residents due to flood in Aktobe'],
    ['en', 'Evacuation begins in two villages of Akmola region'],
    ['ru', 'Штормовое предупреждение объявлено в Костанае'],
    ['ru', 'Закрыта дорога Астана — Караганда'],
    ['ru', 'Паводок: эвакуированы жители трёх сёл'],
    ['ru', 'Пожар в степи потушен'],
    ['ru', '12 января 2025 года объявлено штормовое предупреждение'],
    ['kk', 'Ақмола облысында боран болады'],
    ['kk', 'Алматыда зілзала болды'],
    ['kk', 'Алматы облысында жер сілкінісі тіркелді'],
    ['kk', 'Ауданда төтенше жағдай жарияланды'],
    ['ru', 'В районе введён режим ЧС'],
    ['ru', 'Объявлена селевая опасность'],
    ['kk', 'Тасқын қаупі: жолдар жабылды'],
  ])('is true of %s: %s', (language, title) => {
    expect(isUrgent({ title, language })).toBe(true);
  });

  it.each<[LanguageCode, string]>([
    ['en', 'A new bridge opened in Aktobe'],
    ['en', 'The Minister of Emergency Situations met with veterans of the Ministry'],
    ['en', 'The road to school is safe'],
    ['en', 'President hails the ice hockey team'],
    ['en', 'Support for emerging companies'],
    ['en', 'Drill: evacuation of residents in case of flood'],
    ['en', 'Photo exhibition on the evacuation begins'],
    ['ru', 'Газификация сёл завершена'],
    ['kk', 'Орта мектеп ашылды'],
    ['en', 'Firefighter named the best athlete'],
    ['ru', 'Министр по чрезвычайным ситуациям провёл приём граждан'],
    ['ru', 'Дорога открыта после ремонта'],
    ['kk', 'Төтенше жағдайлар министрлігінің жиыны өтті'],
    ['kk', 'Жаңа мектеп ашылды'],
  ])('is false of %s: %s', (language, title) => {
    expect(isUrgent({ title, language })).toBe(false);
  });

  it.each(TITLES.filter(({ kept }) => !kept))('says $urgent of $lang: $title', ({ lang, title, urgent }) => {
    expect(isUrgent({ title, language: lang })).toBe(urgent);
  });

  it.each(LANGUAGE_CODES)(
    'raises no false alarm among kept titles of %s, and misses at most one in ten',
    (code) => {
      const kept = TITLES.filter(({ lang, kept }) => kept && lang === code);
      const falseAlarms = kept.filter(
        ({ title, lang, urgent }) => !urgent && isUrgent({ title, language: lang }),
      );
      const emergencies = kept.filter(({ urgent }) => urgent);
      const found = emergencies.filter(({ title, lang }) => isUrgent({ title, language: lang }));
      expect(falseAlarms).toEqual([]);
      expect(emergencies.length).toBeGreaterThanOrEqual(10);
      expect(found.length / emergencies.length).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('is the same in capitals', () => {
    for (const { title, lang: language } of TITLES)
      expect(isUrgent({ title: title.toUpperCase(), language }), title).toBe(isUrgent({ title, language }));
  });

  it('is false of what makes a title that of a lesson, whatever it names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TITLES.filter(({ lang }) => lang === 'en')), ({ title }) => {
        expect(isUrgent({ title: `${title}: a lesson at school`, language: 'en' })).toBe(false);
      }),
    );
  });
});

describe('isEmergency', () => {
  it('reads each edition in its language', () => {
    const quiet = { language: 'en', title: 'News of the region', body: '', url: 'https://a.kz/1' } as const;
    const urgent = {
      language: 'ru',
      title: 'Землетрясение произошло в Алматы',
      body: '',
      url: 'https://a.kz/2',
      mentions: [],
    } as const;
    expect(isEmergency(anArticle({ id: '1', ...quiet }))).toBe(false);
    expect(isEmergency(anArticle({ id: '1', ...quiet, otherEditions: [urgent] }))).toBe(true);
  });
});
