import type { Millis } from './millis.ts';

/** Minutes since midnight, 0 to 1439. */
export type MinuteOfDay = number;

/** A day of the calendar, as days since 1970-01-01. */
export type DayNumber = number;

/** An instant as the clocks of a place show it, to the minute. */
export interface LocalTime {
  readonly day: DayNumber;
  readonly minute: MinuteOfDay;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

/** True of an IANA name such as `Asia/Almaty` that this system knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The day at a moment in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, at: Millis): string {
  return new Date(localTime(at, timeZone).day * DAY).toISOString().slice(0, 10);
}

/**
 * The day so many days later, or earlier.
 *
 * ```ts
 * addDays('2025-02-28', 1); // => '2025-03-01'
 * ```
 */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

export function localTime(at: Millis, timeZone: string): LocalTime {
  const local = at + offsetAt(at, timeZone);
  const day = Math.floor(local / DAY);
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) };
}

/**
 * When the clocks of the zone show this time of this day. A time that clocks put forward leap over comes as much later
 * as they leap; of one that clocks put back show twice, it is the first.
 */
export function instantOf({ day, minute }: LocalTime, timeZone: string): Millis {
  const local = day * DAY + minute * MINUTE;
  const before = offsetAt(local - DAY, timeZone);
  const after = offsetAt(local + DAY, timeZone);
  const shown = [local - before, local - after].filter((at) => at + offsetAt(at, timeZone) === local);
  return shown.length > 0 ? Math.min(...shown) : local - before;
}

/** 1 is Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** What the zone's clocks are ahead of UTC. */
function offsetAt(at: Millis, timeZone: string): Millis {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return local - Math.floor(at / 1000) * 1000;
}

/** Making a format costs a hundred times what using it does. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
