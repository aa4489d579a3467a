import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  isWithinDays,
  lengthInDays,
  lengthOfMonth,
  monthAt,
  monthsAt,
  monthsEarlier,
  shifted,
} from '../../../src/query/dates/days.ts';

describe('days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-01-01', -1, '2024-12-31'],
  ])('%s and %i days is %s', (day, by, expected) => {
    expect(shifted(day, by)).toBe(expected);
  });

  it.each([
    ['2025-03-31', 1, '2025-02-28'],
    ['2025-02-03', 2, '2024-12-03'],
    ['2024-02-29', 12, '2023-02-28'],
  ])('%s is %i months after %s', (day, months, expected) => {
    expect(monthsEarlier(day, months)).toBe(expected);
  });

  it('counts months over years', () => {
    expect(monthsAt(monthAt('2024-11-15'), 4)).toEqual({ from: '2024-11-01', to: '2025-02-28' });
    expect(lengthOfMonth(2024, 2)).toBe(29);
    expect(lengthInDays({ from: '2025-02-27', to: '2025-03-02' })).toBe(4);
  });

  it('leaves an open beginning out of filters', () => {
    const open = { from: null, to: '2025-02-05' };
    expect(boundsOf(open)).toEqual({ to: '2025-02-05' });
    expect(['2000-01-01', '2025-02-05', '2025-02-06'].map((day) => isWithinDays(day, open))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isWithinDays('2025-01-31', { from: '2025-02-01', to: '2025-02-05' })).toBe(false);
  });
});
