import { MAX_PAUSE } from '../chats/own-pause.ts';
import { alternatives, ofEach } from '../languages/all-languages.ts';
import type { PauseWords } from '../languages/language.ts';
import { findComingDays } from '../query/dates/coming-days.ts';
import type { Millis } from '../time/millis.ts';
import { type DayNumber, dayIn, instantOf, localTime, weekdayOf } from '../time/zoned-time.ts';
import { wordPattern } from './typed-words.ts';

export type ParsedPause =
  | { readonly outcome: 'until'; readonly until: Millis }
  | {
      readonly outcome: 'refused';
      /** `noSuchDay`: the calendar has none; `past`: it has begun; `tooLong`: longer than a pause may last. */
      readonly reason: 'unknown' | 'noSuchDay' | 'past' | 'tooLong';
      readonly words: readonly string[];
    };

const HOUR: Millis = 60 * 60_000;
const DAY: Millis = 24 * HOUR;
/** A pause until a day ends at this hour of it, in minutes, and not in the night before. */
const MORNING = 8 * 60;
const MAX_LENGTH = 200;
const WORDS = /[-−–]?\d+|[\p{L}\p{M}’']+|[^\s\p{L}\p{N}.,!?«»"()-]/gu;

const saying = (words: (pause: PauseWords) => string) =>
  wordPattern(
    alternatives(({ pauseWords }) => words(pauseWords)),
    'whole',
  );
const UNITS: readonly (readonly [(word: string) => boolean, Millis])[] = [
  [saying(({ hour }) => hour), HOUR],
  [saying(({ day }) => day), DAY],
  [saying(({ week }) => week), 7 * DAY],
];
const IS_TOMORROW = saying(({ tomorrow }) => tomorrow);
const IS_UNTIL = saying(({ until }) => until);
const IS_THROUGH = saying(({ through }) => through);
const IS_FILLER = saying(({ filler }) => filler);
const NUMBERS = Array.from({ length: 7 }, (_, at) =>
  wordPattern(
    ofEach(({ pauseWords }) => pauseWords.numbers[at] ?? '')
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

/**
 * Reads how long a chat is to be paused; each word must be understood. A date without a year is the next to come.
 *
 * ```ts
 * const now = Date.UTC(2025, 1, 1, 12); // a Saturday
 * parsePause('3 days', now, 'Asia/Almaty').until - now; // => 259200000
 * new Date(parsePause('до понедельника', now, 'Asia/Almaty').until).toISOString(); // => '2025-02-03T03:00:00.000Z'
 * new Date(parsePause('until 5 February', now, 'Asia/Almaty').until).toISOString(); // => '2025-02-05T03:00:00.000Z'
 * parsePause('3 moons', now, 'Asia/Almaty').words; // => ['moons']
 * ```
 */
export function parsePause(text: string, now: Millis, timeZone: string): ParsedPause {
  const today = localTime(now, timeZone).day;
  const { count, length, date, day, isWeekday, isThrough, unknown } = wishIn(
    partsOf(text.slice(0, MAX_LENGTH), dayIn(timeZone, now)),
    today,
  );
  const refused = (reason: Refusal['reason'], words: readonly string[] = [text.trim()]): ParsedPause => ({
    outcome: 'refused',
    reason,
    words,
  });
  if (unknown.length > 0) return refused('unknown', unknown);
  if (date?.day === null) return refused('noSuchDay', [date.written]);
  const last = date === null ? day : dayNumber(date.day);
  if (last === null) {
    if (length === null || length <= 0 || isThrough) return refused('unknown');
    return length > MAX_PAUSE ? refused('tooLong') : { outcome: 'until', until: now + length };
  }
  // Beside a date may stand its weekday.
  const isOther = date !== null && day !== null && !(isWeekday ? (day - last) % 7 === 0 : day === last);
  if (isOther || count !== null) return refused('unknown');
  const until = instantOf({ day: last + (isThrough ? 1 : 0), minute: MORNING }, timeZone);
  if (until <= now) return date === null ? refused('unknown') : refused('past', [date.written]);
  return until - now > MAX_PAUSE ? refused('tooLong') : { outcome: 'until', until };
}

/** What was said: how long, or until which day; and the words that are not understood, or too many. */
interface PauseWish {
  readonly count: number | null;
  readonly length: Millis | null;
  readonly date: DatePart | null;
  /** Tomorrow, or the next day of a weekday. */
  readonly day: DayNumber | null;
  readonly isWeekday: boolean;
  readonly isThrough: boolean;
  readonly unknown: readonly string[];
}

function wishIn(parts: readonly Part[], today: DayNumber): PauseWish {
  const hasUntil = parts.some(({ written }) => IS_UNTIL(written) || IS_THROUGH(written));
  let count: number | null = null;
  let length: Millis | null = null;
  let date: DatePart | null = null;
  let day: DayNumber | null = null;
  let isWeekday = false;
  let isThrough = false;
  const unknown: string[] = [];
  for (const part of parts) {
    const { written } = part;
    if (part.is === 'date') {
      const isEnd = hasUntil || (parts.length === 1 && part.isDay && !beginsWithFiller(written));
      if (isEnd && date === null && length === null) date = part;
      else unknown.push(written);
      continue;
    }
    const number = /\d$/.test(written) ? Number(written.replace(/[−–]/, '-')) : numberOf(written);
    const unit = UNITS.find(([isSaid]) => isSaid(written))?.[1];
    const weekday = WEEKDAYS.findIndex((isSaid) => isSaid(written));
    const isOpen = length === null && day === null;
    if (unit !== undefined && isOpen && date === null) length = (count ?? 1) * unit;
    else if (number !== null && count === null && length === null) count = number;
    else if (IS_THROUGH(written)) isThrough = true;
    else if (IS_UNTIL(written) || IS_FILLER(written)) continue;
    else if (IS_TOMORROW(written) && isOpen) day = today + 1;
    else if (weekday >= 0 && isOpen) {
      day = nextWeekday(today, weekday + 1);
      isWeekday = true;
    } else unknown.push(written);
  }
  return { count, length, date, day, isWeekday, isThrough, unknown };
}

type Refusal = Extract<ParsedPause, { outcome: 'refused' }>;

interface DatePart {
  readonly is: 'date';
  readonly written: string;
  readonly start: number;
  /** Null if the calendar has no such day. */
  readonly day: string | null;
  readonly isDay: boolean;
}

type Part = DatePart | { readonly is: 'word'; readonly written: string; readonly start: number };

/** The dates of a text and its other words, in order. */
function partsOf(text: string, today: string): Part[] {
  const dates = findComingDays(text, today);
  const words = [...text.matchAll(WORDS)].filter(
    ({ index }) => !dates.some(({ start, end }) => index >= start && index < end),
  );
  const parts: Part[] = [
    ...dates.map(
      ({ start, end, ...date }) => ({ is: 'date', written: text.slice(start, end), start, ...date }) as const,
    ),
    ...words.map(({ 0: written, index }) => ({ is: 'word', written, start: index }) as const),
  ];
  return parts.sort((a, b) => a.start - b.start);
}

function numberOf(word: string): number | null {
  const at = NUMBERS.findIndex((isSaid) => isSaid(word));
  return at < 0 ? null : at + 1;
}

/** "For December", "on 05.12": other pauses than one that begins now. */
function beginsWithFiller(written: string): boolean {
  return IS_FILLER(written.match(WORDS)?.[0] ?? '');
}

function dayNumber(day: string): DayNumber {
  return Date.parse(day) / DAY;
}

/** The next one: on a Monday, Monday is in a week. */
function nextWeekday(today: DayNumber, weekday: number): DayNumber {
  return today + ((weekday - weekdayOf(today) + 6) % 7) + 1;
}
