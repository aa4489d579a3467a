import { alternatives, ofEach } from '../../languages/all-languages.ts';
import type { Calendar, RelativeTime } from '../../languages/calendar.ts';
import { type Pattern, wholeWordPattern } from './pattern.ts';

/** Days `YYYY-MM-DD`, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Which words of all languages stand for each of so many things. */
function wordsFor(count: number, of: (calendar: Calendar) => readonly string[]): readonly string[] {
  return Array.from({ length: count }, (_, at) => alternatives(({ calendar }) => of(calendar)[at] ?? ''));
}

/** Small numbers before "days", from one on. */
const COUNTS = wordsFor(10, ({ counts }) => counts);
const COUNT = `(?<count>\\d{1,2}|${COUNTS.join('|')})`;
/** Beginnings of the weekdays' names, Sunday first. */
const WEEKDAYS = wordsFor(7, ({ weekdays }) => weekdays);
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;

interface Parts {
  readonly count: number;
  readonly weekday: number;
}

/** What words for a time mean on a day: the strict reading first, then a looser one. */
type Read = (today: string, parts: Parts) => readonly DayRange[];

/** The narrower time stands first. */
const READINGS: Readonly<Record<RelativeTime, Read>> = {
  dayBeforeYesterday: (today) => [day(today, -2)],
  sinceYesterday: (today) => [back(today, 2)],
  yesterday: (today) => [day(today, -1)],
  today: (today) => [day(today, 0)],
  daysAgo: (today, { count }) => [day(today, -count)],
  weeksAgo: (today, { count }) => [weekBefore(today, count)],
  monthsAgo: (today, { count }) => [monthBefore(today, count)],
  lastDays: (today, { count }) => [back(today, count)],
  lastWeeks: (today, { count }) => [back(today, 7 * count)],
  lastMonths: (today, { count }) => [back(today, 31 * count)],
  recentDays: (today) => [back(today, 7)],
  last24Hours: (today) => [back(today, 2)],
  lastSevenDays: (today) => [back(today, 7)],
  lastWeek: (today) => [weekBefore(today, 1), back(today, 7)],
  thisWeek: (today) => [{ from: mondayOf(today), to: today }],
  lastMonth: (today) => [monthBefore(today, 1), back(today, 31)],
  last31Days: (today) => [back(today, 31)],
  thisMonth: (today) => [{ from: `${today.slice(0, 8)}01`, to: today }],
  last365Days: (today) => [back(today, 365)],
  lastYear: (today) => {
    const year = Number(today.slice(0, 4)) - 1;
    return [{ from: `${year}-01-01`, to: `${year}-12-31` }];
  },
  thisYear: (today) => [{ from: `${today.slice(0, 4)}-01-01`, to: today }],
  sinceWeekday: (today, { weekday }) => [{ from: lastWeekday(today, weekday), to: today }],
  onWeekday: (today, { weekday }) => [day(lastWeekday(today, weekday), 0)],
};

interface Rule {
  readonly patterns: readonly Pattern[];
  readonly read: Read;
}

const RULES: readonly Rule[] = Object.entries(READINGS).map(([time, read]) => ({
  patterns: ofEach(({ calendar }) => calendar.relative[time as RelativeTime] ?? [])
    .flat()
    .map((pattern) =>
      wholeWordPattern(pattern.replaceAll('{count}', COUNT).replaceAll('{weekday}', WEEKDAY)),
    ),
  read,
}));

/** Readings of the first words for a time that is counted from today, the strict one first, and where they stand. */
export function findRelative(
  folded: string,
  today: string,
): { readonly start: number; readonly end: number; readonly readings: readonly DayRange[] } | null {
  for (const { patterns, read } of RULES) {
    const match = firstMatch(patterns, folded);
    if (match === null) continue;
    const { count = '1', weekday = '' } = match.groups ?? {};
    const parts: Parts = {
      count: /^\d/.test(count) ? Number(count) : 1 + indexAmong(COUNTS, count),
      weekday: indexAmong(WEEKDAYS, weekday),
    };
    return { start: match.index, end: match.index + match[0].length, readings: read(today, parts) };
  }
  return null;
}

/** Index of the alternatives that have the word; -1 where none has. */
function indexAmong(alternatives: readonly string[], word: string): number {
  return alternatives.findIndex((words) => new RegExp(`^(?:${words})$`, 'u').test(word));
}

function firstMatch(patterns: readonly Pattern[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

function day(today: string, by: number): DayRange {
  return { from: shifted(today, by), to: shifted(today, by) };
}

/** The last so many days, including today. */
function back(today: string, days: number): DayRange {
  return { from: shifted(today, 1 - days), to: today };
}

function mondayOf(today: string): string {
  return shifted(today, -((weekdayOf(today) + 6) % 7));
}

function lastWeekday(today: string, weekday: number): string {
  return shifted(today, -((weekdayOf(today) - weekday + 7) % 7));
}

function weekBefore(today: string, weeks: number): DayRange {
  const monday = shifted(mondayOf(today), -7 * weeks);
  return { from: monday, to: shifted(monday, 6) };
}

function monthBefore(today: string, months: number): DayRange {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return {
    from: isoDay(Date.UTC(year, month - 1 - months, 1)),
    to: isoDay(Date.UTC(year, month - months, 0)),
  };
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function shifted(date: string, days: number): string {
  return isoDay(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
