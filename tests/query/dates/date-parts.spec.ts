import { describe, expect, it } from 'vitest';
import { type DateParts, daysOf, isOnlyDay, isOnlyYear } from '../../../src/query/dates/date-parts.ts';

const TODAY = '2025-02-03';

describe('daysOf', () => {
  it.each<[DateParts, string, string]>([
    [{ day: 1, month: 2 }, '2025-02-01', '2025-02-01'],
    [{ day: 4, month: 2 }, '2024-02-04', '2024-02-04'],
    [{ day: 29, month: 2 }, '2024-02-29', '2024-02-29'],
    [{ day: 31 }, '2025-01-31', '2025-01-31'],
    [{ day: 30 }, '2025-01-30', '2025-01-30'],
    [{ month: 2 }, '2025-02-01', '2025-02-28'],
    [{ month: 3 }, '2024-03-01', '2024-03-31'],
    [{ quarter: 4 }, '2024-10-01', '2024-12-31'],
    [{ half: 1, year: 2020 }, '2020-01-01', '2020-06-30'],
    [{ season: 1 }, '2024-12-01', '2025-02-28'],
    [{ season: 3, year: 2026 }, '2026-06-01', '2026-08-31'],
    [{ year: 2024 }, '2024-01-01', '2024-12-31'],
  ])('%j is %s to %s', (parts, from, to) => {
    expect(daysOf(parts, TODAY)).toEqual({ from, to });
  });

  it.each<[DateParts, string]>([
    [{ day: 3, month: 2 }, '2025-02-03'],
    [{ day: 2, month: 2 }, '2026-02-02'],
    [{ day: 29, month: 2 }, '2028-02-29'],
    [{ day: 31 }, '2025-03-31'],
    [{ month: 2 }, '2026-02-01'],
    [{ day: 1, month: 1, year: 2020 }, '2020-01-01'],
  ])('%j to come is %s', (parts, from) => {
    expect(daysOf(parts, TODAY, 'coming')?.from).toBe(from);
  });

  it.each<DateParts>([
    { day: 30, month: 2 },
    { day: 29, month: 2, year: 2025 },
    { day: 1, month: 13 },
    { day: 0, month: 1 },
    { day: 32 },
    { quarter: 5 },
    { half: 3 },
  ])('%j is in no calendar', (parts) => {
    expect(daysOf(parts, TODAY)).toBeNull();
  });

  it('tells what is named alone', () => {
    expect([{ day: 1 }, { day: 1, month: 2 }, { month: 2 }].map(isOnlyDay)).toEqual([true, false, false]);
    expect([{ year: 2024 }, { year: 2024, quarter: 1 }].map(isOnlyYear)).toEqual([true, false]);
  });
});
