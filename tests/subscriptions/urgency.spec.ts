import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/languages/languages.ts';
import { isUrgent } from '../../src/subscriptions/urgency.ts';

describe('isUrgent', () => {
  it.each<[LanguageCode, string]>([
    ['en', 'STORM WARNING IN AKMOLA REGION'],
    ['en', 'Road closed between Astana and Kokshetau'],
    ['en', 'Highways are closed: roads closed by snow'],
    ['en', 'Floods expected in April'],
    ['en', 'Earthquake felt in Almaty'],
    ['en', 'Residents evacuated after an explosion'],
    ['en', 'State of emergency declared in Mangystau'],
    ['ru', 'Штормовое предупреждение объявлено в Костанае'],
    ['ru', 'Закрыта дорога Астана — Караганда'],
    ['ru', 'Паводок: эвакуированы жители трёх сёл'],
    ['ru', 'Пожар в степи потушен'],
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
});
