import type { Weekday } from '../chats/schedule.ts';
import { alternatives } from '../languages/all-languages.ts';
import { DAY_PARTS, type DayPart, type ScheduleWords } from '../languages/language.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { MinuteOfDay } from '../time/zoned-time.ts';
import { looksLikeTimeZone, timeZoneOf } from './time-zones.ts';
import { wordPattern } from './typed-words.ts';

/** A time of the day as it is written: `10pm`, `22:00`, `кешкі 10`. */
export interface WrittenTime {
  readonly is: 'time';
  readonly written: string;
  readonly hour: number;
  readonly minutes: number;
  /** Whether only an hour below 13 is written, so that the other half of the day may be meant. */
  readonly isBare: boolean;
  readonly dayPart: DayPart | null;
}

/** What a part of the text says of a schedule; `written` is what to name if there is no such thing. */
export type SchedulePart =
  | WrittenTime
  | { readonly is: 'weekday'; readonly written: string; readonly weekday: Weekday }
  | { readonly is: 'zone'; readonly written: string; readonly timeZone: string }
  | { readonly is: 'dayPart'; readonly written: string; readonly dayPart: DayPart }
  | {
      readonly is:
        | 'weekly'
        | 'daily'
        | 'off'
        | 'every'
        | 'hour'
        | 'times'
        | 'filler'
        | 'notOffered'
        | 'unknownZone'
        | 'unknown';
      readonly written: string;
    };

/** One of the words, of any language. */
function saying(words: (schedule: ScheduleWords) => string, extent: 'whole' | 'beginning') {
  return wordPattern(
    alternatives(({ scheduleWords }) => words(scheduleWords)),
    extent,
  );
}

const WEEKDAYS = Array.from({ length: 7 }, (_, at) =>
  saying(({ weekdays }) => weekdays[at] ?? '(?!)', 'beginning'),
);
const DAY_PART_WORDS = DAY_PARTS.map((dayPart) => ({
  dayPart,
  isSaid: saying(({ dayParts }) => dayParts[dayPart], 'beginning'),
}));
const COMES_BEFORE = wordPattern(
  Object.values(LANGUAGES)
    .filter(({ scheduleWords }) => scheduleWords.dayPartComes === 'before')
    .flatMap(({ scheduleWords }) => Object.values(scheduleWords.dayParts).filter((words) => words !== ''))
    .join('|'),
  'beginning',
);
const NOON = saying(({ noon }) => noon, 'whole');
const MIDNIGHT = saying(({ midnight }) => midnight, 'whole');
/** By number, from 1. */
const NUMBERS = Array.from({ length: 24 }, (_, at) => saying(({ numbers }) => numbers[at] ?? '', 'whole'));
/** Half past one to twelve. */
const HALVES = Array.from({ length: 12 }, (_, at) => saying(({ halves }) => halves[at] ?? '', 'whole'));
const DISTURB = saying(({ disturb }) => disturb, 'whole');
const MAX_DISTURB_WORDS = 3;
/** A word that is only said of time zones. */
export const isZoneWord = saying(({ zoneWord }) => zoneWord, 'whole');
const IS_NOT_OFFERED = saying(({ notOffered }) => notOffered, 'beginning');
const IS_DAILY = saying(({ daily }) => daily, 'beginning');
/** In the order in which they are tried. */
const OTHER_WORDS = [
  ['notOffered', IS_NOT_OFFERED],
  ['weekly', saying(({ weekly }) => weekly, 'beginning')],
  ['every', saying(({ every }) => every, 'whole')],
  ['hour', saying(({ hour }) => hour, 'whole')],
  ['times', saying(({ times }) => times, 'whole')],
  ['filler', saying(({ filler }) => filler, 'whole')],
  ['filler', isZoneWord],
  ['daily', IS_DAILY],
  ['off', saying(({ off }) => off, 'beginning')],
] as const;
const IS_FILLER = saying(({ filler }) => filler, 'whole');
const IS_OFF = saying(({ off }) => off, 'whole');

const IS_ENDING = saying(({ timeEndings }) => timeEndings, 'whole');
const TIME = /^(\d{1,2})(?:[:. ](\d{2}))?(?:([ap])m|-?(\p{L}{1,5}))?$/iu;
/** Offsets, names of zones, times with "a.m.", dashes, and words with hyphens inside. */
const WORD =
  /(?:UTC|GMT)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?|(?<![A-Za-z_])[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+|(?<![\d:.])\d{1,2} (?:00|30)(?![\d:.])(?:-?\p{L}+)?|\d+(?:[:.]\d+)?(?:\s?[ap]\.?\s?m\b\.?|-?\p{L}+)?|\p{L}[\p{L}\p{M}'’.]*(?:-\p{L}+)*|[^\s\p{L}\p{N}]/giu;
/** Says nothing beside words. */
const PUNCTUATION = /^[.,;:!?()«»"“”–—-]$/u;

/** A longer text names no schedule. */
const MAX_WORDS = 20;
const MAX_WORD_LENGTH = 60;

/** The parts of a text about a schedule, hours joined with the parts of the day that they are in. */
export function schedulePartsOf(text: string): readonly SchedulePart[] {
  const phrase = text.trim().replace(/\s+/g, ' ');
  if (phrase.length > MAX_WORDS * MAX_WORD_LENGTH) return [{ is: 'unknown', written: phrase }];
  if (IS_OFF(phrase)) return [{ is: 'off', written: phrase }];
  const words = (phrase.match(WORD) ?? []).filter((word) => !PUNCTUATION.test(word));
  if (words.length > MAX_WORDS || words.some((word) => word.length > MAX_WORD_LENGTH)) {
    return [{ is: 'unknown', written: phrase }];
  }
  return withDayParts(withIntervals(withOnes(joinWords(words).map(partOf))));
}

/** `New York`, `он екіден` and `не беспокоить` are one word each. */
function joinWords(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = [MAX_DISTURB_WORDS, 2].find((many) => {
      const run = words.slice(at, at + many);
      return run.length === many && areOne(run.join(' '), words[at] ?? '');
    });
    joined.push(words.slice(at, at + (count ?? 1)).join(' '));
    at += count ?? 1;
  }
  return joined;
}

function areOne(run: string, first: string): boolean {
  if (DISTURB(run) || (/\s/.test(run) && (numberIn(run) !== null || halfIn(run) !== null))) return true;
  if (!/^\p{L}+ \p{L}+$/u.test(run)) return false;
  if (MIDNIGHT(run) || isDayNotOffered(run)) return true;
  return timeZoneOf(run) !== null && timeZoneOf(first) === null;
}

/** The hour that it is half past; null if it is none. */
function halfIn(written: string): number | null {
  const at = HALVES.findIndex((isHalf) => isHalf(written));
  return at < 0 ? null : at + 1;
}

/** "Working days", "жұмыс күндері". */
function isDayNotOffered(run: string): boolean {
  const [first = '', second = ''] = run.split(' ');
  return IS_NOT_OFFERED(first) && IS_DAILY(second);
}

/** The number that is written in words, up to 24; null if it is none. */
function numberIn(written: string): number | null {
  const at = NUMBERS.findIndex((isNumber) => isNumber(written));
  return at < 0 ? null : at + 1;
}

function partOf(word: string): SchedulePart {
  const written = word.replace(/(?<=\p{L})\.$/u, '');
  if (looksLikeTimeZone(written)) {
    const timeZone = timeZoneOf(written);
    return timeZone === null ? { is: 'unknownZone', written } : { is: 'zone', written, timeZone };
  }
  const time = timeOf(written);
  if (time !== null) return time;
  const half = halfIn(written);
  if (half !== null) return { ...clock(written, half), minutes: 30 };
  if (NOON(written)) return { ...clock(written, 12), isBare: false };
  if (MIDNIGHT(written)) return { ...clock(written, 0), isBare: false };
  // In Latin letters "он" is "on".
  const hour = IS_FILLER(written) ? null : numberIn(written);
  if (hour !== null) return clock(written, hour);
  if (DISTURB(written)) return { is: 'filler', written };
  if (isDayNotOffered(written)) return { is: 'notOffered', written };
  const weekdays = written.split('-').map((day) => WEEKDAYS.findIndex((isNamed) => isNamed(day)));
  const [weekday = -1] = weekdays;
  if (weekdays.every((day) => day >= 0)) {
    return weekdays.length > 1
      ? { is: 'notOffered', written }
      : { is: 'weekday', written, weekday: (weekday + 1) as Weekday };
  }
  const dayPart = DAY_PART_WORDS.find(({ isSaid }) => isSaid(written))?.dayPart;
  if (dayPart !== undefined) return { is: 'dayPart', written, dayPart };
  const other = OTHER_WORDS.find(([, isSaid]) => isSaid(written));
  if (other !== undefined) return { is: other[0], written };
  const timeZone = timeZoneOf(written);
  return timeZone === null ? { is: 'unknown', written } : { is: 'zone', written, timeZone };
}

function clock(written: string, hour: number): WrittenTime {
  return { is: 'time', written, hour, minutes: 0, isBare: hour <= 12, dayPart: null };
}

function timeOf(written: string): WrittenTime | null {
  const [, hour, minutes, half, ending] = TIME.exec(written.replace(/\s?([ap])\.?\s?m\.?$/iu, '$1m')) ?? [];
  if (hour === undefined || (ending !== undefined && !IS_ENDING(ending))) return null;
  const isBare = Number(hour) <= 12 && minutes === undefined && !hour.startsWith('0');
  const dayPart = half === undefined ? null : half.toLowerCase() === 'a' ? 'am' : 'pm';
  return { ...clock(written, Number(hour)), minutes: Number(minutes ?? 0), isBare, dayPart };
}

/**
 * "One" in words is an hour only beside a part of the day or "o'clock": else it counts digests ("одну сводку"). In Russian
 * "час" alone before a part of the day is one o'clock ("в час ночи").
 */
function withOnes(parts: readonly SchedulePart[]): SchedulePart[] {
  return parts.map((part, at): SchedulePart => {
    const [before, after] = [parts[at - 1]?.is, parts[at + 1]?.is];
    if (part.is === 'hour' && after === 'dayPart' && before !== 'time' && before !== 'dayPart') {
      return clock(part.written, 1);
    }
    const isOne = part.is === 'time' && part.hour === 1 && /^\P{N}+$/u.test(part.written);
    const isHour = [before, after].some((is) => is === 'dayPart' || is === 'hour');
    return isOne && !isHour ? { is: 'filler', written: part.written } : part;
  });
}

/** `2 раза`, `every 2 days`, `каждый час` are not times but intervals. */
function withIntervals(parts: readonly SchedulePart[]): SchedulePart[] {
  const kept: SchedulePart[] = [];
  const isEvery = (part: SchedulePart | undefined) => part?.is === 'every';
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const next = parts[at + 1];
    if (part === undefined) continue;
    const isCount = part.is === 'time' && part.isBare && part.dayPart === null && next !== undefined;
    const isInterval = isEvery(parts[at - 1]) && !parts.slice(0, at - 1).some(({ is }) => is === 'daily');
    if (isCount && (next.is === 'times' || (isInterval && /^(?:hour|daily|weekly|dayPart)$/.test(next.is)))) {
      kept.push({ is: 'notOffered', written: `${part.written} ${next.written}` });
      at += 1;
    } else if (
      part.is === 'hour' &&
      // "жұма сайын сағат 18:00-де": the hour is of the time after it.
      next?.is !== 'time' &&
      (isEvery(parts[at - 1]) || (isEvery(next) && parts[at - 1]?.is !== 'time'))
    ) {
      kept.push({ is: 'notOffered', written: part.written });
    } else if (part.is === 'times') {
      // "раз в неделю", "at this time": no number before it.
      kept.push({ is: IS_FILLER(part.written) ? 'filler' : 'unknown', written: part.written });
    } else kept.push(part);
  }
  return kept;
}

/** Gives each part of the day to the hour beside it. What says no hour stays. */
function withDayParts(parts: readonly SchedulePart[]): SchedulePart[] {
  const joined: (SchedulePart | null)[] = [...parts];
  const give = (to: number | null, from: number, dayPart: DayPart): boolean => {
    const time = to === null ? undefined : joined[to];
    if (to === null || time?.is !== 'time' || time.dayPart !== null) return false;
    joined[to] = { ...time, dayPart };
    joined[from] = null;
    return true;
  };
  const beside = (at: number, step: 1 | -1): number | null => {
    for (let other = at + step; other >= 0 && other < joined.length; other += step) {
      const part = joined[other];
      if (part?.is === 'time') return other;
      if (part != null && !['hour', 'filler', 'every', 'daily'].includes(part.is)) return null;
    }
    return null;
  };
  parts.forEach((part, at) => {
    if (part.is !== 'dayPart') return;
    const [first, second] = COMES_BEFORE(part.written) ? ([1, -1] as const) : ([-1, 1] as const);
    if (!give(beside(at, first), at, part.dayPart)) give(beside(at, second), at, part.dayPart);
  });
  return joined.filter((part) => part !== null);
}

/** The minute of the day; null if there is no such time ("13 am", "3 вечера", "25:00"). */
export function minuteOf({ hour, minutes, dayPart }: WrittenTime): MinuteOfDay | null {
  const read = dayPart === null ? hour : HOURS[dayPart](hour);
  return read === null || read > 23 || minutes > 59 ? null : read * 60 + minutes;
}

const later = (hour: number, from: number, to: number) =>
  hour >= from && hour <= to ? hour + 12 : hour >= from + 12 && hour <= to + 12 ? hour : null;

/** What an hour is in a part of the day; null if it is in another. */
const HOURS: Readonly<Record<DayPart, (hour: number) => number | null>> = {
  am: (hour) => (hour === 12 ? 0 : hour < 12 ? hour : null),
  pm: (hour) => (hour === 12 ? 12 : later(hour, 1, 11)),
  morning: (hour) => (hour >= 3 && hour < 12 ? hour : null),
  afternoon: (hour) => (hour >= 10 && hour <= 12 ? hour : later(hour, 1, 6)),
  evening: (hour) => (hour === 12 ? 0 : later(hour, 4, 11)),
  night: (hour) => (hour === 12 ? 0 : hour <= 5 ? hour : later(hour, 8, 11)),
};
