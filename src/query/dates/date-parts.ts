import { type DayRange, isoDay, lengthOfMonth, monthAt, monthsAt, yearOf } from './days.ts';

/** The parts of a date that a text names. A quarter, half or season counts from 1, the winter is the first season. */
export interface DateParts {
  readonly day?: number;
  readonly month?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: number;
  readonly year?: number;
}

/** Where a time without a year (or a month) is looked for: the last that has begun by today, or the next from today on. */
export type Direction = 'past' | 'coming';

/** Years in which a day without a year is looked for: the 29th of February may be eight years away. */
const YEARS_AWAY = 8;

/**
 * The days; without a year (or a month), the last such that have begun by `today`, or the next that begin from `today` on.
 * Null if the calendar has no such day.
 *
 * ```ts
 * daysOf({ day: 5, month: 3 }, '2025-02-03'); // => { from: '2024-03-05', to: '2024-03-05' }
 * daysOf({ quarter: 1, year: 2024 }, '2025-02-03'); // => { from: '2024-01-01', to: '2024-03-31' }
 * daysOf({ day: 5, month: 3 }, '2025-02-03', 'coming'); // => { from: '2025-03-05', to: '2025-03-05' }
 * daysOf({ day: 30, month: 2 }, '2025-02-03'); // => null
 * ```
 */
export function daysOf(parts: DateParts, today: string, direction: Direction = 'past'): DayRange | null {
  const { year } = parts;
  const step = direction === 'past' ? -1 : 1;
  const isMeant = ({ from }: DayRange) => (direction === 'past' ? from <= today : from >= today);
  if (isOnlyDay(parts) && year === undefined) {
    for (let away = 0; away < 12; away++) {
      const { from } = monthsAt(monthAt(today) + step * away, 1);
      const range = inYear({ ...parts, month: Number(from.slice(5, 7)) }, yearOf(from));
      if (range !== null && isMeant(range)) return range;
    }
    return null;
  }
  if (year !== undefined) return inYear(parts, year);
  for (let away = 0; away <= YEARS_AWAY; away++) {
    const range = inYear(parts, yearOf(today) + step * away);
    if (range !== null && isMeant(range)) return range;
  }
  return null;
}

/** Whether a day of no month is meant. */
export function isOnlyDay({ day, month }: DateParts): boolean {
  return day !== undefined && month === undefined;
}

export function isOnlyYear({ day, month, quarter, half, season, year }: DateParts): boolean {
  return year !== undefined && [day, month, quarter, half, season].every((part) => part === undefined);
}

function inYear({ day, month, quarter, half, season }: DateParts, year: number): DayRange | null {
  if (month !== undefined) {
    if (month < 1 || month > 12) return null;
    if (day === undefined) return monthsAt(12 * year + month - 1, 1);
    if (day < 1 || day > lengthOfMonth(year, month)) return null;
    return { from: isoDay(year, month, day), to: isoDay(year, month, day) };
  }
  if (quarter !== undefined) return quarter > 4 ? null : monthsAt(12 * year + 3 * (quarter - 1), 3);
  if (half !== undefined) return half > 2 ? null : monthsAt(12 * year + 6 * (half - 1), 6);
  // The winter of a year begins in the December before.
  if (season !== undefined) return monthsAt(12 * year + 3 * (season - 1) - 1, 3);
  return monthsAt(12 * year, 12);
}
