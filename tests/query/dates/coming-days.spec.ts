import { describe, expect, it } from 'vitest';
import { findComingDays } from '../../../src/query/dates/coming-days.ts';

const TODAY = '2025-11-30';

describe('findComingDays', () => {
  it.each<[string, string | null, string]>([
    ['until 5 December', '2025-12-05', '5 December'],
    ['until 29 November', '2026-11-29', '29 November'],
    ['until 30 November', '2025-11-30', '30 November'],
    ['until 29 February', '2028-02-29', '29 February'],
    ['until March', '2026-03-01', 'March'],
    ['до 5 декабря', '2025-12-05', '5 декабря'],
    ['до 5 числа', '2025-12-05', '5 числа'],
    ['до 1.12.2024', '2024-12-01', '1.12.2024'],
    ['5 желтоқсанға дейін', '2025-12-05', '5 желтоқсанға'],
    ['2026-02-03 дейін', '2026-02-03', '2026-02-03'],
    ['31 қарашаға дейін', null, '31 қарашаға'],
  ])('%s', (text, day, written) => {
    const found = findComingDays(text, TODAY);
    expect(found.map((date) => [date.day, text.slice(date.start, date.end)])).toEqual([[day, written]]);
  });

  it.each(['3 days', 'last week', 'until 5', 'Monday', '3 күнге', 'на неделю'])('%s names none', (text) => {
    expect(findComingDays(text, TODAY)).toEqual([]);
  });
});
