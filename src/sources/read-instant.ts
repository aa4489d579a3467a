import type { Millis } from '../time/millis.ts';
import { instantOf } from '../time/zoned-time.ts';

const MINUTE: Millis = 60_000;
const DAY = 24 * 60;

const TIME = '(?:(?:T|,?\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?)?';
const OFFSET = '\\s*(?<offset>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO 8601; RFC 822 as in feeds; day first in figures. */
const FORMS: readonly RegExp[] = [
  '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
  '(?:[a-z]{3,9},?\\s+)?(?<day>\\d{1,2})\\s+(?<month>[a-z]{3})[a-z]*\\.?\\s+(?<year>\\d{4}|\\d{2})',
  '(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>\\d{4})',
].map((day) => new RegExp(`^${day}${TIME}${OFFSET}$`, 'i'));

/** Names of zones in RFC 822, in hours; as in its successor, others mean UTC. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/**
 * Reads a date and time as feeds and pages write it. Without an offset it is of the given time zone, without a time it
 * is the day's beginning there. Null if it is no such date, or no day of the calendar.
 *
 * ```ts
 * readInstant('Sat, 01 Feb 2025 10:00:00 +0500', 'Asia/Almaty') === Date.UTC(2025, 1, 1, 5); // => true
 * readInstant('2025-02-01', 'Asia/Almaty') === Date.UTC(2025, 0, 31, 19); // => true
 * readInstant('31.02.2025', 'Asia/Almaty'); // => null
 * ```
 */
export function readInstant(text: string, timeZone: string): Millis | null {
  const [, zone = ''] = /\s([A-Z]{3})$/.exec(text.trim()) ?? [];
  const written = Object.hasOwn(NAMED_ZONES, zone) ? text.trim().slice(0, -3).trim() : text.trim();
  for (const form of FORMS) {
    const parts = form.exec(written)?.groups;
    if (parts === undefined) continue;
    const { hour = '0', minute = '0' } = parts;
    const day = dayNumber(yearOf(parts.year), monthOf(parts.month), Number(parts.day));
    const minutes = Number(hour) * 60 + Number(minute);
    if (day === null || Number(hour) > 24 || Number(minute) > 59) return null;
    const offset = NAMED_ZONES[zone] === undefined ? offsetOf(parts.offset) : NAMED_ZONES[zone] * 60;
    if (offset === null) return instantOf({ day, minute: minutes }, timeZone);
    return (day * DAY + minutes - offset) * MINUTE;
  }
  return null;
}

function yearOf(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthOf(text = ''): number {
  const named = MONTHS.indexOf(text.toLowerCase());
  return named === -1 ? Number(text) : named + 1;
}

/** Days since 1970-01-01; null for a day that the calendar does not have. */
function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? Math.floor(date.getTime() / (DAY * MINUTE)) : null;
}

/** In minutes. */
function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
