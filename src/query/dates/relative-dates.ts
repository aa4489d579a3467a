import { alternatives, ofEach } from '../../languages/all-languages.ts';
import type { BareTime, Calendar, RelativeTime } from '../../languages/calendar.ts';
import { type DayRange, monthAt, monthsAt, monthsEarlier, shifted, weekdayOf, yearOf } from './days.ts';
import { type Pattern, wholeWordPattern } from './pattern.ts';

/** For each index, the alternatives of all languages. */
function wordsFor(count: number, of: (calendar: Calendar) => readonly string[]): readonly string[] {
  return Array.from({ length: count }, (_, at) => alternatives(({ calendar }) => of(calendar)[at] ?? ''));
}

/** Number words before "days", from one. */
const COUNTS = wordsFor(10, ({ counts }) => counts);
const COUNT = `(?<count>\\d{1,2}|${COUNTS.join('|')})`;
/** Prefixes of weekday names, Sunday first. */
const WEEKDAYS = wordsFor(7, ({ weekdays }) => weekdays);
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;

interface Parts {
  readonly count: number;
  readonly weekday: number;
}

/** What a relative time means on a given day: the strict interpretation first, then a looser one. */
type Read = (today: string, parts: Parts) => readonly [DayRange, ...DayRange[]];

const thisWeek: Read = (today) => [{ from: mondayOf(today), to: today }];
const thisMonth: Read = (today) => [{ from: monthOf(today, 0).from, to: today }];
const thisYear: Read = (today) => [{ from: yearBefore(today, 0).from, to: today }];

/** Narrower times first. */
const READINGS: Readonly<Record<RelativeTime | BareTime, Read>> = {
  dayBeforeYesterday: (today) => [day(today, -2)],
  yesterday: (today) => [day(today, -1)],
  today: (today) => [day(today, 0)],
  daysAgo: (today, { count }) => [day(today, -count)],
  weeksAgo: (today, { count }) => [weekBefore(today, count)],
  monthsAgo: (today, { count }) => [monthOf(today, count)],
  yearsAgo: (today, { count }) => [yearBefore(today, count)],
  lastDays: (today, { count }) => [back(today, count)],
  lastWeeks: (today, { count }) => [back(today, 7 * count)],
  lastMonths: (today, { count }) => [monthsBack(today, count)],
  lastYears: (today, { count }) => [monthsBack(today, 12 * count)],
  lastHalfYear: (today) => [monthsBack(today, 6)],
  recentDays: (today) => [back(today, 7)],
  last24Hours: (today) => [back(today, 2)],
  lastWeekend: (today) => [weekendFrom(shifted(mondayOf(today), -2))],
  weekend: (today) => [weekendFrom(lastWeekday(today, 6))],
  lastSevenDays: (today) => [back(today, 7)],
  weekBeforeLast: (today) => [weekBefore(today, 2)],
  lastWeek: (today) => [weekBefore(today, 1), back(today, 7)],
  thisWeek,
  monthBeforeLast: (today) => [monthOf(today, 2)],
  lastMonth: (today) => [monthOf(today, 1), back(today, 31)],
  last31Days: (today) => [back(today, 31)],
  thisMonth,
  lastQuarter: (today) => [monthsAt(quarterAt(today) - 3, 3)],
  thisQuarter: (today) => [{ from: monthsAt(quarterAt(today), 3).from, to: today }],
  last365Days: (today) => [back(today, 365)],
  yearBeforeLast: (today) => [yearBefore(today, 2)],
  lastYear: (today) => [yearBefore(today, 1)],
  thisYear,
  lastWeekday: (today, { weekday }) => [day(lastWeekday(shifted(today, -1), weekday), 0)],
  onWeekday: (today, { weekday }) => [day(lastWeekday(today, weekday), 0)],
  bareWeek: thisWeek,
  bareMonth: thisMonth,
  bareYear: thisYear,
  bareWeekday: (today, { weekday }) => [day(lastWeekday(today, weekday), 0)],
};

/** Days of these have an end after today, which counts where only a part of them is meant. */
const WHOLE: Readonly<Partial<Record<RelativeTime | BareTime, (today: string) => DayRange>>> = {
  thisWeek: (today) => weekBefore(today, 0),
  bareWeek: (today) => weekBefore(today, 0),
  thisMonth: (today) => monthOf(today, 0),
  bareMonth: (today) => monthOf(today, 0),
  thisQuarter: (today) => monthsAt(quarterAt(today), 3),
  thisYear: (today) => yearBefore(today, 0),
  bareYear: (today) => yearBefore(today, 0),
};

/** The year that these name beside a month: `in March last year`. */
const YEARS_BACK: Readonly<Partial<Record<RelativeTime | BareTime, number>>> = {
  thisYear: 0,
  lastYear: 1,
  yearBeforeLast: 2,
};

/** A time counted from today, as a text names it. */
export interface RelativeDate {
  readonly time: RelativeTime | BareTime;
  readonly parts: Parts;
}

/** Where it stands in the text. */
export interface PlacedRelativeDate extends RelativeDate {
  readonly start: number;
  readonly end: number;
}

type Rules = readonly { readonly time: RelativeTime | BareTime; readonly patterns: readonly Pattern[] }[];

function rulesOf<Time extends RelativeTime | BareTime>(
  patternsOf: (calendar: Calendar) => Readonly<Partial<Record<Time, readonly string[]>>>,
): Rules {
  return (Object.keys(READINGS) as Time[]).map((time) => ({
    time,
    patterns: ofEach(({ calendar }) => patternsOf(calendar)[time] ?? [])
      .flat()
      .map((pattern) =>
        wholeWordPattern(pattern.replaceAll('{count}', COUNT).replaceAll('{weekday}', WEEKDAY)),
      ),
  }));
}

const RELATIVE = rulesOf<RelativeTime>(({ relative }) => relative);
const BARE = rulesOf<BareTime>(({ bare }) => bare);

/** All times of the text that are counted from today, narrower ones first; they may overlap. */
export function findRelative(folded: string): PlacedRelativeDate[] {
  return found(RELATIVE, folded);
}

/** Words that mean a time only beside others. */
export function findBare(folded: string): PlacedRelativeDate[] {
  return found(BARE, folded);
}

function found(rules: Rules, folded: string): PlacedRelativeDate[] {
  return rules.flatMap(({ time, patterns }) =>
    patterns.flatMap((pattern) =>
      pattern.all(folded).map((match) => {
        const { count = '1', weekday = '' } = match.groups ?? {};
        const parts = {
          count: /^\d/.test(count) ? Number(count) : 1 + indexAmong(COUNTS, count),
          weekday: indexAmong(WEEKDAYS, weekday),
        };
        return { time, parts, start: match.index, end: match.index + match[0].length };
      }),
    ),
  );
}

/** The interpretations on a day, the strict one first. */
export function readRelative(
  { time, parts }: RelativeDate,
  today: string,
): readonly [DayRange, ...DayRange[]] {
  return READINGS[time](today, parts);
}

/** The same with the days after today that belong to it. */
export function wholeOf(date: RelativeDate, today: string): DayRange {
  return WHOLE[date.time]?.(today) ?? readRelative(date, today)[0];
}

/** The year that it is; null if it is no year. */
export function yearMeant({ time }: RelativeDate, today: string): number | null {
  const back = YEARS_BACK[time];
  return back === undefined ? null : yearOf(today) - back;
}

/** Index of the alternatives that match the word; -1 if none does. */
function indexAmong(alternatives: readonly string[], word: string): number {
  return alternatives.findIndex((words) => new RegExp(`^(?:${words})$`, 'u').test(word));
}

function day(today: string, by: number): DayRange {
  return { from: shifted(today, by), to: shifted(today, by) };
}

/** The last `count` days, including today. */
function back(today: string, days: number): DayRange {
  return { from: shifted(today, 1 - days), to: today };
}

function monthsBack(today: string, months: number): DayRange {
  return { from: shifted(monthsEarlier(today, months), 1), to: today };
}

function mondayOf(today: string): string {
  return shifted(today, -((weekdayOf(today) + 6) % 7));
}

function lastWeekday(today: string, weekday: number): string {
  return shifted(today, -((weekdayOf(today) - weekday + 7) % 7));
}

function weekendFrom(saturday: string): DayRange {
  return { from: saturday, to: shifted(saturday, 1) };
}

function weekBefore(today: string, weeks: number): DayRange {
  const monday = shifted(mondayOf(today), -7 * weeks);
  return { from: monday, to: shifted(monday, 6) };
}

function monthOf(today: string, monthsBefore: number): DayRange {
  return monthsAt(monthAt(today) - monthsBefore, 1);
}

function quarterAt(today: string): number {
  return monthAt(today) - (monthAt(today) % 3);
}

function yearBefore(today: string, years: number): DayRange {
  return monthsAt(12 * (yearOf(today) - years), 12);
}
