import { alternatives, ofEach } from '../languages/all-languages.ts';
import type { PauseWords } from '../languages/language.ts';
import { findComingDays } from '../query/dates/coming-days.ts';
import type { Millis } from '../time/millis.ts';
import { type DayNumber, weekdayOf } from '../time/zoned-time.ts';
import { wordPattern } from './typed-words.ts';

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;
const WORDS = /[-−–]?\d+(?:[.,]\d(?!\d))?|[\p{L}\p{M}’']+|[^\s\p{L}\p{N}.,!?«»"()-]/gu;
/** "Day after tomorrow" is read as one word. */
const AFTER_TOMORROW_WORDS = 3;
const MONDAY = 1;
const FRIDAY = 5;
const SATURDAY = 6;

const saying = (words: (pause: PauseWords) => string) =>
  wordPattern(
    alternatives(({ pauseWords }) => words(pauseWords)),
    'whole',
  );
/** A length in a word; the day that ends the one that holds a day, if it is that of a calendar. */
interface Unit {
  readonly isSaid: (word: string) => boolean;
  readonly length: Millis;
  readonly lastDay?: (day: string) => string;
}
const UNITS: readonly Unit[] = [
  { isSaid: saying(({ minute }) => minute), length: MINUTE },
  { isSaid: saying(({ hour }) => hour), length: HOUR },
  { isSaid: saying(({ day }) => day), length: DAY },
  { isSaid: saying(({ week }) => week), length: 7 * DAY, lastDay: lastOfWeek },
  { isSaid: saying(({ month }) => month), length: 30 * DAY, lastDay: lastOfMonth },
  { isSaid: saying(({ year }) => year), length: 365 * DAY, lastDay: lastOfYear },
];
const IS_TODAY = saying(({ today }) => today);
const IS_TOMORROW = saying(({ tomorrow }) => tomorrow);
const IS_AFTER_TOMORROW = saying(({ afterTomorrow }) => afterTomorrow);
const IS_END = saying(({ end }) => end);
const IS_THIS = saying(({ current }) => current);
const IS_NEXT = saying(({ next }) => next);
const IS_HALF = saying(({ half }) => half);
const IS_ONE_AND_HALF = saying(({ oneAndHalf }) => oneAndHalf);
const HALF_BEFORE = ofEach(({ pauseWords }) => pauseWords.halfBefore).filter((prefix) => prefix !== '');
const IS_REPEATED = saying(({ repeated }) => repeated);
const IS_WEEKEND = saying(({ weekend }) => weekend);
const IS_UNTIL = saying(({ until }) => until);
const IS_THROUGH = saying(({ through }) => through);
const IS_FILLER = saying(({ filler }) => filler);
const NUMBERS = Array.from({ length: 24 }, (_, at) =>
  wordPattern(
    ofEach(({ pauseWords, scheduleWords }) => [pauseWords.numbers[at] ?? '', scheduleWords.numbers[at] ?? ''])
      .flat()
      .filter(Boolean)
      .join('|'),
    'whole',
  ),
);
const WEEKDAYS = Array.from({ length: 7 }, (_, at) =>
  wordPattern(
    alternatives(({ scheduleWords }) => scheduleWords.weekdays[at] ?? ''),
    'beginning',
  ),
);

/** What was said: how long, or until which day; and the words that are not understood, or too many. */
export interface PauseWish {
  readonly count: number | null;
  /** The words of the count, which may be a time. */
  readonly counted: readonly WordPart[];
  readonly length: Millis | null;
  readonly date: DatePart | null;
  /** Today, tomorrow, the next day of a weekday, or the last of a week, month or year. */
  readonly day: DayNumber | null;
  readonly isWeekday: boolean;
  readonly hasUntil: boolean;
  readonly isThrough: boolean;
  readonly unknown: readonly PausePart[];
}

/** Reads what a text says of a pause; `today` is the same day as a date and as a number. */
export function pauseWishOf(text: string, date: string, today: DayNumber): PauseWish {
  return wishIn(partsOf(text, date), today);
}

function wishIn(parts: readonly PausePart[], today: DayNumber): PauseWish {
  const says = (isSaid: (word: string) => boolean) => parts.some(({ written }) => isSaid(written));
  const hasUntil = says(IS_UNTIL);
  const isUntil = hasUntil || says(IS_THROUGH);
  const isOfEnd = says(IS_END);
  let count: number | null = null;
  const counted: WordPart[] = [];
  let unit: Unit | null = null;
  let length: Millis | null = null;
  let date: DatePart | null = null;
  let day: DayNumber | null = null;
  let isWeekday = false;
  let isThrough = says(IS_THROUGH);
  const unknown: PausePart[] = [];
  for (const part of parts) {
    const { written } = part;
    if (part.is === 'date') {
      const isEnd = isUntil || isOfEnd || (parts.length === 1 && part.isDay && !beginsWithFiller(written));
      if (isEnd && date === null && length === null && !(isOfEnd && part.isDay)) {
        date = isOfEnd && part.day !== null ? { ...part, day: lastOfMonth(part.day) } : part;
        isThrough ||= isOfEnd;
      } else unknown.push(part);
      continue;
    }
    const isOpen = length === null && day === null && date === null;
    const { half, unit: named } = unitOf(written);
    const number = /\d$/.test(written)
      ? Number(written.replace(/[−–]/, '-').replace(',', '.'))
      : numberOf(written);
    const weekday = IS_REPEATED(written) ? -1 : WEEKDAYS.findIndex((isSaid) => isSaid(written));
    if (named?.lastDay !== undefined && isOpen && (isOfEnd || says(IS_THIS) || (isUntil && says(IS_NEXT)))) {
      day = dayNumber(named.lastDay(isoDay(today)));
      isThrough = true;
      isWeekday = false;
    } else if (named !== null && isOpen && !(isUntil && named.length <= HOUR)) {
      length = (half ? 0.5 : (count ?? 1)) * named.length;
      unit = named;
    } else if (IS_HALF(written) && length !== null && unit !== null) length += unit.length / 2;
    else if (IS_HALF(written) && length === null && day === null) {
      count = (count ?? 0) + 0.5;
      counted.push(part);
    } else if (IS_ONE_AND_HALF(written) && count === null && isOpen) {
      count = 1.5;
      counted.push(part);
    } else if (isSilent(written)) continue;
    else if (number !== null && count === null && length === null) {
      count = number;
      counted.push(part);
    } else if (IS_TODAY(written) && isOpen) day = today;
    else if (IS_TOMORROW(written) && isOpen) day = today + 1;
    else if (IS_AFTER_TOMORROW(written) && isOpen) day = today + 2;
    else if (IS_WEEKEND(written) && isOpen && (hasUntil || weekdayOf(today) >= FRIDAY)) {
      day = hasUntil ? nextWeekday(today, SATURDAY) : nextWeekday(today, MONDAY);
    } else if (weekday >= 0 && length === null && day === null) {
      day = nextWeekday(today, weekday + 1);
      isWeekday = true;
    } else unknown.push(part);
  }
  return { count, counted, length, date, day, isWeekday, hasUntil, isThrough, unknown };
}

/** Says nothing by itself. */
function isSilent(written: string): boolean {
  return [IS_UNTIL, IS_THROUGH, IS_FILLER, IS_END, IS_THIS, IS_NEXT].some((isSaid) => isSaid(written));
}

/** "Полчаса" is half of one. */
function unitOf(written: string): { readonly unit: Unit | null; readonly half: boolean } {
  const unit = UNITS.find(({ isSaid }) => isSaid(written)) ?? null;
  if (unit !== null) return { unit, half: false };
  const prefix = HALF_BEFORE.find((before) => written.toLowerCase().startsWith(before));
  const halved = prefix === undefined ? undefined : written.slice(prefix.length);
  const whole = halved === undefined ? undefined : UNITS.find(({ isSaid }) => isSaid(halved));
  return { unit: whole ?? null, half: whole !== undefined };
}

interface DatePart {
  readonly is: 'date';
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Null if the calendar has no such day. */
  readonly day: string | null;
  readonly isDay: boolean;
}

interface WordPart {
  readonly is: 'word';
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

export type PausePart = DatePart | WordPart;

/** The dates of a text and its other words, in order. */
function partsOf(text: string, today: string): PausePart[] {
  const dates = findComingDays(text, today);
  const words = [...text.matchAll(WORDS)]
    .map(
      ({ 0: written, index: start }): WordPart => ({
        is: 'word',
        written,
        start,
        end: start + written.length,
      }),
    )
    .filter(({ start }) => !dates.some((date) => start >= date.start && start < date.end));
  const parts: PausePart[] = [
    ...dates.map((date): DatePart => ({ is: 'date', written: text.slice(date.start, date.end), ...date })),
    ...joined(words),
  ];
  return parts.sort((a, b) => a.start - b.start);
}

/** "Day after tomorrow" is one. */
function joined(words: readonly WordPart[]): WordPart[] {
  const at = words.findIndex((_, from) =>
    IS_AFTER_TOMORROW(
      words
        .slice(from, from + AFTER_TOMORROW_WORDS)
        .map(({ written }) => written)
        .join(' '),
    ),
  );
  const [first, last] = [words[at], words[at + AFTER_TOMORROW_WORDS - 1]];
  if (first === undefined || last === undefined) return [...words];
  const run = words.slice(at, at + AFTER_TOMORROW_WORDS).map(({ written }) => written);
  const one: WordPart = { ...first, written: run.join(' '), end: last.end };
  return [...words.slice(0, at), one, ...words.slice(at + AFTER_TOMORROW_WORDS)];
}

function numberOf(word: string): number | null {
  const at = NUMBERS.findIndex((isSaid) => isSaid(word));
  return at < 0 ? null : at + 1;
}

/** "For December", "on 05.12": other pauses than one that begins now. */
function beginsWithFiller(written: string): boolean {
  return IS_FILLER(written.match(WORDS)?.[0] ?? '');
}

export function dayNumber(day: string): DayNumber {
  return Date.parse(day) / DAY;
}

/** The next one: on a Monday, Monday is in a week. */
function nextWeekday(today: DayNumber, weekday: number): DayNumber {
  return today + ((weekday - weekdayOf(today) + 6) % 7) + 1;
}

function isoDay(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function lastOfWeek(day: string): string {
  return isoDay(dayNumber(day) + 7 - weekdayOf(dayNumber(day)));
}

function lastOfMonth(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return isoDay(Date.UTC(year ?? 0, month ?? 0, 0) / DAY);
}

function lastOfYear(day: string): string {
  return `${day.slice(0, 4)}-12-31`;
}
