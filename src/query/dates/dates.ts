import { alternatives } from '../../languages/all-languages.ts';
import type { DateLimit, DateNarrowing } from '../../languages/calendar.ts';
import { areEnds, endsPhrase, isOfYear, limitAt, narrowingAt, wholeRange } from './beside.ts';
import { type DateParts, daysOf, isOnlyDay, isOnlyYear } from './date-parts.ts';
import { type DateUnit, findUnits } from './date-units.ts';
import { type DayRange, lengthInDays, monthAt, monthsAt, type OpenRange, shifted, yearOf } from './days.ts';
import { foldedInPlace } from './pattern.ts';
import { readRelative, wholeOf, yearMeant } from './relative-dates.ts';

/** Days, and where in the text they are named. */
export interface Period extends OpenRange {
  readonly start: number;
  readonly end: number;
}

/** What days a text names. */
export interface NamedDays {
  /** Interpretations, the strict one first; empty if it names none. */
  readonly periods: readonly Period[];
  /** Where it names a day that the calendar does not have (30 February); null if it names none. */
  readonly noSuchDay: { readonly start: number; readonly end: number } | null;
}

/** A quick test: most questions name no time. */
const CUE = new RegExp(
  `\\d|(?<!\\p{L})(?:${alternatives(({ calendar }) => [calendar.cues, ...calendar.weekdays].join('|'))})`,
  'u',
);

/** A date without a year may be so many days after the newest article: news come some days later. */
const SOON = 31;

/**
 * Interpretations of the period that a text names, the strict one first, or none: a date, some days, a month, a year,
 * or days counted from today ("last week" is the previous calendar week, or else the last seven days). A date without
 * a year is the last such day up to `today`, or else up to the newest article's. Linear in the text.
 *
 * ```ts
 * findPeriods('news of 1 February', '2025-03-01')[0].from; // => '2025-02-01'
 * findPeriods('что было вчера', '2025-03-01')[0].to; // => '2025-02-28'
 * findPeriods('до 5 февраля', '2025-03-01')[0]; // => { from: null, to: '2025-02-05', start: 0, end: 12 }
 * ```
 */
export function findPeriods(text: string, today: string, newest: string = today): Period[] {
  return [...findDays(text, today, newest).periods];
}

/** The same, and whether the text names a day that does not exist. */
export function findDays(text: string, today: string, newest: string = today): NamedDays {
  const folded = foldedInPlace(text);
  if (!CUE.test(folded)) return { periods: [], noSuchDay: null };
  const units = findUnits(folded);
  if (units.length === 0) return { periods: [], noSuchDay: null };
  const soon = shifted(newest, SOON);
  const readings = [...new Set([today, soon < today ? soon : today])].map((day) =>
    interpret(folded, units, { today, yearless: day }),
  );
  const periods = readings.flatMap((reading) => reading.periods);
  const distinct = periods.filter(
    (period, at) => periods.findIndex(({ from, to }) => from === period.from && to === period.to) === at,
  );
  return { periods: distinct, noSuchDay: readings[0]?.noSuchDay ?? null };
}

/** The day that `today` means, and the one up to which dates without a year are meant. */
interface Clock {
  readonly today: string;
  readonly yearless: string;
}

function interpret(text: string, units: readonly DateUnit[], clock: Clock): NamedDays {
  const times = narrowed(text, withYears(units, text, clock), clock);
  const found = [...rangesOf(text, times, clock), ...singlesOf(text, times, clock)].toSorted(
    (a, b) => a.rank - b.rank,
  );
  const [best] = found;
  const impossible = times.find((time) => !time.isBare && readTime(time, clock) === null);
  return {
    periods: best?.periods ?? [],
    noSuchDay: impossible === undefined ? null : { start: impossible.start, end: impossible.end },
  };
}

type Place = Pick<DateUnit, 'start' | 'end'>;

/** A time of the text: its words as they were found, or days that are already known. */
type Time = DateUnit | (DayRange & { readonly kind: 'days'; readonly isBare: false } & Place);

interface Candidate {
  /** Ranges before limits, before days alone; dates before times counted from today. */
  readonly rank: number;
  readonly periods: readonly Period[];
}

/** Gives a year to each date beside which one stands: `2024 жылдың желтоқсанында`, `in March last year`. */
function withYears(units: readonly DateUnit[], text: string, clock: Clock): DateUnit[] {
  const made: DateUnit[] = [];
  for (const unit of units) {
    const before = made.at(-1);
    const dated = before === undefined || !isOfYear(text, before, unit) ? null : joined(before, unit, clock);
    if (dated === null) made.push(unit);
    else made.splice(-1, 1, dated);
  }
  return made;
}

function joined(first: DateUnit, last: DateUnit, clock: Clock): DateUnit | null {
  for (const [date, other] of [
    [first, last],
    [last, first],
  ] as const) {
    const year = yearNamed(other, clock);
    if (year === null || date.kind !== 'date' || date.parts.year !== undefined || isOnlyDay(date.parts))
      continue;
    return { ...date, isBare: false, parts: { ...date.parts, year }, start: first.start, end: last.end };
  }
  // "биыл жыл басынан": the same time twice.
  return yearNamed(first, clock) !== null && last.kind === 'relative' && last.date.time === 'bareYear'
    ? { ...first, end: last.end }
    : null;
}

function yearNamed(unit: DateUnit, { today }: Clock): number | null {
  if (unit.kind === 'relative') return yearMeant(unit.date, today);
  return isOnlyYear(unit.parts) ? (unit.parts.year ?? null) : null;
}

/** Replaces `at the end of January` by those days. */
function narrowed(text: string, units: readonly DateUnit[], clock: Clock): Time[] {
  return units.map((unit): Time => {
    if (unit.kind === 'date' && unit.parts.day !== undefined) return unit;
    const beside = narrowingAt(text, unit);
    if (beside === null) return unit;
    const whole = unit.kind === 'date' ? daysOf(unit.parts, clock.yearless) : wholeOf(unit.date, clock.today);
    if (whole === null || lengthInDays(whole) < 7) return unit;
    const { start, end, meaning } = beside;
    return { kind: 'days', isBare: false, start, end, ...partOf(whole, meaning) };
  });
}

/** Up to so many days a time is divided into days, a longer one into months. */
const MOST_IN_DAYS = 31;

function partOf(whole: DayRange, part: DateNarrowing): DayRange {
  const { from } = whole;
  const days = lengthInDays(whole);
  if (days > MOST_IN_DAYS) {
    const months = monthAt(whole.to) - monthAt(from) + 1;
    const few = Math.max(1, Math.floor(months / 6));
    const { skipped, end } = shareOf({ length: months, few, late: months - few }, part);
    return monthsAt(monthAt(from) + skipped, end - skipped);
  }
  const { skipped, end } = shareOf({ length: days, ...(days > 7 ? TENS : WEEK) }, part);
  return { from: shifted(from, skipped), to: shifted(from, end - 1) };
}

/** Days after which the beginning of a month and of a week is over, and after which its end begins. */
const TENS = { few: 10, late: 20 };
const WEEK = { few: 2, late: 5 };

/** How many of the days or months come before those that are meant, and where these end. */
function shareOf(
  { length, few, late }: { readonly length: number; readonly few: number; readonly late: number },
  part: DateNarrowing,
): { readonly skipped: number; readonly end: number } {
  const half = Math.floor(length / 2);
  switch (part) {
    case 'firstHalf':
      return { skipped: 0, end: half };
    case 'secondHalf':
      return { skipped: half, end: length };
    case 'beginning':
      return { skipped: 0, end: few };
    case 'middle':
      return { skipped: few, end: late };
    case 'end':
      return { skipped: late, end: length };
  }
}

function rangesOf(text: string, times: readonly Time[], clock: Clock): Candidate[] {
  return times.flatMap((last, at): Candidate[] => {
    const first = times[at - 1];
    if (first === undefined || !areEnds(text, first, last)) return [];
    if (isNumber(last) && !isDay(last) && !endsPhrase(text, last.end)) return [];
    const ends = { start: first.start, end: last.end };
    const { year, ...place } = yearBeside(text, ends, [times[at - 2], times[at + 1]], clock) ?? {
      year: null,
      ...ends,
    };
    const range = rangeBetween(year === null ? first : inYear(first, year), last, clock);
    return range === null ? [] : [{ rank: 0, periods: [{ ...range, ...wholeRange(text, place) }] }];
  });
}

/** The year that stands before or behind a range, and the place with it: `2025 жылғы 1-3 ақпан`, `February 1-3, 2025`. */
function yearBeside(
  text: string,
  range: Place,
  [before, after]: readonly [Time | undefined, Time | undefined],
  clock: Clock,
): (Place & { readonly year: number }) | null {
  for (const [unit, first, last] of [
    [before, before, range],
    [after, range, after],
  ] as const) {
    if (unit === undefined || first === undefined || last === undefined || unit.kind === 'days') continue;
    const year = isOfYear(text, first, last) ? yearNamed(unit, clock) : null;
    if (year !== null) return { year, start: first.start, end: last.end };
  }
  return null;
}

function inYear(time: Time, year: number): Time {
  if (time.kind !== 'date' || time.parts.year !== undefined) return time;
  return { ...time, parts: { ...time.parts, year } };
}

function rangeBetween(first: Time, last: Time, clock: Clock): DayRange | null {
  const [from, to] = complete(first, last);
  if (from === null || to === null) return null;
  const begin = readTime(from, clock);
  if (begin === null) return null;
  if (to.kind !== 'date' || to.parts.year !== undefined) {
    const end = readTime(to, clock);
    if (end === null) return null;
    if (end.to >= begin.from) return { from: begin.from, to: end.to };
    // The year of the end was said, and the range began in the one before, as a week may have.
    return earlier(from, end.to, clock);
  }
  for (const year of [yearOf(begin.from), yearOf(begin.from) + 1]) {
    const end = daysOf({ ...to.parts, year }, clock.yearless);
    if (end !== null && end.to >= begin.from) return { from: begin.from, to: end.to };
  }
  return null;
}

function earlier(first: Time, to: string, { today }: Clock): DayRange | null {
  if (first.kind === 'relative') {
    const isWeekday = first.date.time === 'onWeekday' || first.date.time === 'bareWeekday';
    return isWeekday ? { from: shifted(readRelative(first.date, today)[0].from, -7), to } : null;
  }
  if (first.kind !== 'date') return null;
  const begin = daysOf({ ...first.parts, year: yearOf(to) - 1 }, to);
  return begin && { from: begin.from, to };
}

/** The ends of a range, each with the month and year that only the other names; null where no time is made of them. */
function complete(first: Time, last: Time): readonly [Time | null, Time | null] {
  if (first.kind !== 'date' || last.kind !== 'date') {
    const isTime = (time: Time) => !time.isBare || time.kind === 'relative';
    return [isTime(first) ? first : null, isTime(last) ? last : null];
  }
  const [one, other] = [first.parts, last.parts];
  if (isOnlyDay(one) && isOnlyDay(other)) return [null, null];
  const shared = (own: DateParts, of: DateParts): DateParts | null => {
    if (!isOnlyDay(own)) return own;
    return of.month === undefined || of.day === undefined ? null : { ...own, month: of.month };
  };
  const parts = [shared(one, other), shared(other, one)] as const;
  if (parts[0] === null || parts[1] === null) return [null, null];
  // The year of the first is that of the last, or the one before.
  const year = parts[0].year ?? parts[1].year;
  const begin = year === undefined ? parts[0] : { ...parts[0], year };
  return [
    { ...first, parts: begin },
    { ...last, parts: parts[1] },
  ];
}

function singlesOf(text: string, times: readonly Time[], clock: Clock): Candidate[] {
  return times.flatMap((time): Candidate[] => {
    const beside = canBeLimit(time) ? limitAt(text, time) : null;
    const isNamed = !time.isBare || (beside !== null && (!isNumber(time) || endsPhrase(text, time.end)));
    const range = isNamed ? readTime(time, clock) : null;
    if (range === null) return [];
    if (beside !== null) {
      const limited = limitedBy(beside.meaning, range, clock.today);
      return [{ rank: 1, periods: [{ ...limited, start: beside.start, end: beside.end }] }];
    }
    const { start, end } = time;
    const readings = time.kind === 'relative' ? readRelative(time.date, clock.today) : [range];
    return [{ rank: rankOf(time), periods: readings.map(({ from, to }) => ({ from, to, start, end })) }];
  });
}

/** Fuller dates first, then those counted from today. */
function rankOf(time: Time): number {
  if (time.kind === 'relative') return 5;
  if (time.kind === 'days') return 2;
  return isOnlyYear(time.parts) ? 4 : 3;
}

/** "From the year" alone is no time, nor is a day of some month. */
function canBeLimit(time: Time): boolean {
  if (!time.isBare) return true;
  return time.kind === 'relative' ? time.date.time === 'bareWeekday' : !isOnlyDay(time.parts);
}

function isDay(time: Time): boolean {
  return time.kind === 'date' && isOnlyDay(time.parts);
}

/** Numbers are times only where they count nothing. */
function isNumber(time: Time): boolean {
  if (!time.isBare || time.kind !== 'date') return false;
  return time.parts.month === undefined || time.parts.day !== undefined;
}

function limitedBy(limit: DateLimit, { from, to }: DayRange, today: string): OpenRange {
  const until = (begin: string) => ({ from: begin, to: begin > today ? begin : today });
  switch (limit) {
    case 'since':
      return until(from);
    case 'after':
      return until(shifted(to, 1));
    case 'before':
      return { from: null, to: shifted(from, -1) };
    case 'until':
      // A day is part of what it ends, a month or year is not: news until March are of February.
      return { from: null, to: lengthInDays({ from, to }) < 28 ? to : shifted(from, -1) };
  }
}

function readTime(time: Time, clock: Clock): DayRange | null {
  switch (time.kind) {
    case 'days':
      return time;
    case 'date':
      return daysOf(time.parts, clock.yearless);
    case 'relative':
      return readRelative(time.date, clock.today)[0];
  }
}
