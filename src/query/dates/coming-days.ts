import { daysOf, isOnlyDay } from './date-parts.ts';
import { findUnits } from './date-units.ts';
import { foldedInPlace } from './pattern.ts';

/** A date that a text names of the time to come, and where. */
export interface ComingDay {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`, the first day of a month or year; null if the calendar has no such day. */
  readonly day: string | null;
  /** Whether a day was named, and not a month or a year. */
  readonly isDay: boolean;
}

/**
 * The dates that a text names, in its order, read forwards: one without a year is the next to come, and may be today.
 * Times counted from today (`last week`) and numbers alone are none.
 *
 * ```ts
 * findComingDays('until 5 December', '2025-12-06')[0].day; // => '2026-12-05'
 * findComingDays('до 05.12', '2025-11-30')[0].day; // => '2025-12-05'
 * findComingDays('31 қарашаға дейін', '2025-11-01')[0].day; // => null
 * ```
 */
export function findComingDays(text: string, today: string): ComingDay[] {
  return findUnits(foldedInPlace(text)).flatMap((unit) => {
    if (unit.kind !== 'date' || (unit.isBare && isOnlyDay(unit.parts))) return [];
    const { start, end, parts } = unit;
    return [
      { start, end, day: daysOf(parts, today, 'coming')?.from ?? null, isDay: parts.day !== undefined },
    ];
  });
}
