import { alternatives, ofEach } from '../../languages/all-languages.ts';
import { DATE_PARTS, MONTHS, withDateParts } from '../../languages/date-parts.ts';
import { fold } from '../../text/folding.ts';
import { type Pattern, wholeWordPattern } from './pattern.ts';
import { type DayRange, findRelative } from './relative-dates.ts';

/** Days `YYYY-MM-DD`, both inclusive, and where in the text they are named. */
export interface Period extends DayRange {
  readonly start: number;
  readonly end: number;
}

const { day, lastDay, month, lastMonth, year, yearWord } = DATE_PARTS;
const optional = (pattern: string) => `(?:${pattern})?`;
const ofMonth = optional(`(?:${alternatives(({ calendar }) => calendar.of)})\\s+`);
const inMonth = `(?:${alternatives(({ calendar }) => calendar.inMonth)})\\s+`;
const RANGE_START = optional(`(?:${alternatives(({ calendar }) => calendar.rangeStart)})\\s+`);
const RANGE_MIDDLE = `(?:\\s*[-–—]\\s*|\\s+(?:${alternatives(({ calendar }) => calendar.rangeMiddle)})\\s+)`;
const RANGE_END = optional(`\\s+(?:${alternatives(({ calendar }) => calendar.rangeEnd)})`);

/** From one day to another; the first may have no month of its own. */
const RANGES: readonly Pattern[] = [
  `${day}(?:\\s+${ofMonth}${month}${yearWord})?${RANGE_MIDDLE}${lastDay}\\s+${ofMonth}${lastMonth}(?:,?\\s+${year}${yearWord})?${RANGE_END}`,
  ...ofEach(({ calendar }) => calendar.ranges)
    .flat()
    .map(withDateParts),
].map((range) => wholeWordPattern(`${RANGE_START}${range}`));

/** From a day until today: "since" includes that day. */
const SINCE: readonly Pattern[] = [
  `(?:${alternatives(({ calendar }) => calendar.sinceDay)})\\s+${day}\\s+${ofMonth}${month}(?:,?\\s+${year}${yearWord})?`,
  ...ofEach(({ calendar }) => calendar.since)
    .flat()
    .map(withDateParts),
].map(wholeWordPattern);

/** A day, a month or a year; fuller patterns first. */
const SINGLE: readonly Pattern[] = [
  /(?<![\d.])(?<day>\d{1,2})[./](?<number>\d{1,2})[./](?<year>\d{4})(?![\d])/u,
  /(?<![\d.])(?<day>\d{2})\.(?<number>\d{2})\.(?<year>\d{2})(?![\d.])/u,
  new RegExp(
    `(?<!\\p{L})(?:${alternatives(({ calendar }) => calendar.onDay)})\\s+(?<day>\\d{2})\\.(?<number>\\d{2})(?!\\.?\\d|\\s?%)`,
    'u',
  ),
  /(?<!\d)(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/u,
  ...[
    `${year}${yearWord}\\s+${day}(?:\\s+|-)${month}`,
    `${day}(?:\\s+|-)${ofMonth}${month}(?:,?\\s+${year}${yearWord})?`,
    `${month}\\s+${day}(?:,?\\s+${year})?`,
    `${year}${yearWord}\\s+${month}`,
    `${optional(inMonth)}${month}\\s+${year}${yearWord}`,
    `${inMonth}${month}`,
    ...ofEach(({ calendar }) => calendar.dates)
      .flat()
      .map(withDateParts),
    `(?:${alternatives(({ calendar }) => calendar.beforeBareYear)})\\s+${year}`,
    `${optional(`(?:${alternatives(({ calendar }) => calendar.beforeYearWord)})\\s+`)}${year}\\s*(?:${alternatives(({ calendar }) => calendar.yearWords)})`,
  ].map(wholeWordPattern),
];

/** A quick test: most questions name no time. */
const CUE = new RegExp(
  `\\d|(?<!\\p{L})(?:${alternatives(({ calendar }) => [calendar.cues, ...calendar.weekdays].join('|'))})`,
  'u',
);

/**
 * Interpretations of the period that a text names, the strict one first, or none: a date, some days, a month, a year,
 * or days counted from today ("last week" is the previous calendar week, or else the last seven days). A date without
 * a year is the last such day up to `today`. Linear in the text.
 *
 * ```ts
 * findPeriods('news of 1 February', '2025-03-01')[0].from; // => '2025-02-01'
 * findPeriods('что было вчера', '2025-03-01')[0].to; // => '2025-02-28'
 * ```
 */
export function findPeriods(text: string, today: string): Period[] {
  // Folding letter by letter keeps the offsets.
  const folded = Array.from(text, (letter) => {
    const plain = fold(letter);
    return plain.length === letter.length ? plain : letter.toLowerCase();
  }).join('');
  if (!CUE.test(folded)) return [];
  for (const [patterns, read] of [
    [RANGES, rangeOf],
    [SINCE, sinceOf],
    [SINGLE, singleOf],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(folded);
      const range = match && read(match.groups ?? {}, today);
      if (range) return [{ ...range, start: match.index, end: match.index + match[0].length }];
    }
  }
  const relative = findRelative(folded, today);
  if (relative === null) return [];
  const { start, end, readings } = relative;
  return readings.map((range) => ({ ...range, start, end }));
}

type Parts = Readonly<Record<string, string | undefined>>;

function singleOf(parts: Parts, today: string): DayRange | null {
  const number = parts.number === undefined ? monthNumber(parts.month ?? '') : Number(parts.number);
  if (parts.month === undefined && parts.number === undefined) {
    return { from: `${parts.year}-01-01`, to: `${parts.year}-12-31` };
  }
  return dated(parts.year, number, parts.day, today);
}

function sinceOf(parts: Parts, today: string): DayRange | null {
  const since = dated(parts.year, monthNumber(parts.month ?? ''), parts.day, today);
  return since && { from: since.from, to: today };
}

function rangeOf(parts: Parts, today: string): DayRange | null {
  const { day: first, lastDay: last } = parts;
  const firstMonth = monthNumber(parts.month ?? parts.lastMonth ?? '');
  const lastMonth = monthNumber(parts.lastMonth ?? parts.month ?? '');
  const from = dated(parts.year, firstMonth, first, today);
  if (from === null) return null;
  const to = dated(from.from.slice(0, 4), lastMonth, last, today);
  if (to === null) return null;
  if (to.to >= from.from) return { from: from.from, to: to.to };
  const later = dated(String(Number(from.from.slice(0, 4)) + 1), lastMonth, last, today);
  return later && { from: from.from, to: later.to };
}

/** A day, or all days of a month; without a year, the latest one that has begun. */
function dated(
  writtenYear: string | undefined,
  month: number,
  writtenDay: string | undefined,
  today: string,
): DayRange | null {
  if (month < 1 || month > 12) return null;
  const thisYear = Number(today.slice(0, 4));
  const date = writtenDay === undefined ? null : Number(writtenDay);
  const at = (year: number) => ({
    from: isoDay(year, month, date ?? 1),
    to: isoDay(year, month, date ?? lengthOfMonth(year, month)),
  });
  const year = writtenYear === undefined ? null : Number(writtenYear.padStart(4, '20'));
  const range = at(year ?? thisYear);
  if (date !== null && (date < 1 || date > lengthOfMonth(year ?? thisYear, month))) return null;
  return year === null && range.from > today ? at(thisYear - 1) : range;
}

function monthNumber(name: string): number {
  return 1 + MONTHS.findIndex((pattern) => pattern.test(name));
}

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
