import { describe, expect, it } from 'vitest';
import { digestSettings } from '../../../src/bot/views/schedule-settings.ts';

const schedule = {
  rhythm: { kind: 'weekly', weekday: 1, minute: 9 * 60 },
  quiet: null,
  urgentPasses: false,
  timeZone: 'Asia/Almaty',
} as const;

describe('the buttons of a digest', () => {
  it.each([
    ['en', ['At once', 'Daily 08:00', 'Daily 20:00', '✓ Monday 09:00', 'Friday 18:00']],
    ['ru', ['Сразу', 'Каждый день в 08:00', 'Каждый день в 20:00', '✓ Понедельник 09:00', 'Пятница 18:00']],
    ['kk', ['Бірден', 'Күн сайын 08:00', 'Күн сайын 20:00', '✓ Дүйсенбі 09:00', 'Жұма 18:00']],
  ] as const)('say in %s when it comes, and which is chosen', (language, labels) => {
    const buttons = digestSettings(schedule, language).buttons?.flat() ?? [];
    expect(buttons.map(({ text }) => text)).toEqual(labels);
  });
});
