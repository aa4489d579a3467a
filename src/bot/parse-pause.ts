import { MAX_PAUSE } from '../chats/own-pause.ts';
import type { Millis } from '../time/millis.ts';
import { dayIn, instantOf, localTime, type MinuteOfDay } from '../time/zoned-time.ts';
import { TIME_IN } from './parse-schedule.ts';
import { dayNumber, type PausePart, pauseWishOf } from './pause-wish.ts';
import { minuteOf, schedulePartsOf } from './schedule-parts.ts';

export type ParsedPause =
  | { readonly outcome: 'until'; readonly until: Millis }
  | {
      readonly outcome: 'refused';
      /** `noSuchDay`: the calendar has none; `past`: it has begun; `tooLong`: longer than a pause may last. */
      readonly reason: 'unknown' | 'noSuchDay' | 'past' | 'tooLong';
      readonly words: readonly string[];
    };

/** A pause until a day ends at this hour of it, in minutes, and not in the night before. */
const MORNING = 8 * 60;
const MAX_LENGTH = 200;
const MINUTE: Millis = 60_000;

/**
 * Reads how long a chat is to be paused; each word must be understood. A date without a year is the next to come.
 *
 * ```ts
 * const now = Date.UTC(2025, 1, 1, 12); // a Saturday
 * parsePause('3 days', now, 'Asia/Almaty').until - now; // => 259200000
 * new Date(parsePause('до понедельника', now, 'Asia/Almaty').until).toISOString(); // => '2025-02-03T03:00:00.000Z'
 * new Date(parsePause('until 5 February 6pm', now, 'Asia/Almaty').until).toISOString(); // => '2025-02-05T13:00:00.000Z'
 * parsePause('3 moons', now, 'Asia/Almaty').words; // => ['moons']
 * ```
 */
export function parsePause(text: string, now: Millis, timeZone: string): ParsedPause {
  const local = localTime(now, timeZone);
  const read = text.slice(0, MAX_LENGTH);
  const said = pauseWishOf(read, dayIn(timeZone, now), local.day);
  const { count, length, date, day, isWeekday, isThrough, hasUntil } = said;
  const refused = (reason: Refusal['reason'], words: readonly string[] = [text.trim()]): ParsedPause => ({
    outcome: 'refused',
    reason,
    words,
  });
  const hasDay = date !== null || day !== null;
  const left = [...said.counted, ...said.unknown];
  const time = length === null && left.length > 0 && (hasDay || hasUntil) ? timeIn(read, left, hasDay) : null;
  if (time === null && said.unknown.length > 0)
    return refused(
      'unknown',
      said.unknown.map(({ written }) => written),
    );
  if (date?.day === null) return refused('noSuchDay', [date.written]);
  const last = date === null ? day : dayNumber(date.day);
  if (last === null && time === null) {
    if (length === null || length <= 0 || isThrough) return refused('unknown');
    return length > MAX_PAUSE ? refused('tooLong') : { outcome: 'until', until: now + length };
  }
  // Beside a date may stand its weekday.
  const isOther =
    date !== null && day !== null && !(isWeekday ? (day - dayNumber(date.day)) % 7 === 0 : day === last);
  if (isOther || (count !== null && time === null)) return refused('unknown');
  const minute = time ?? MORNING;
  // A time alone is the next one.
  const first = local.day + (minute > local.minute ? 0 : 1);
  const until = instantOf({ day: (last ?? first) + (isThrough && time === null ? 1 : 0), minute }, timeZone);
  if (until <= now) return date === null ? refused('unknown') : refused('past', [date.written]);
  // A month has as many days as a pause may last, and ends in the morning after.
  const longest = until - minute * MINUTE - now <= MAX_PAUSE ? now + MAX_PAUSE : null;
  if (until - now > MAX_PAUSE && longest === null) return refused('tooLong');
  return { outcome: 'until', until: Math.min(until, longest ?? until) };
}

/** The time of the day that the parts name, and nothing else; null if they do not. */
function timeIn(text: string, parts: readonly PausePart[], hasDay: boolean): MinuteOfDay | null {
  const from = Math.min(...parts.map(({ start }) => start));
  const to = Math.max(...parts.map(({ end }) => end));
  const written = text.slice(from, to);
  // Words between that say nothing are left out; "18:00" stays together.
  const kept = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  const said = schedulePartsOf(/[.:]/.test(written) ? written : kept);
  const telling = said.filter(({ is }) => is !== 'filler' && is !== 'hour');
  const [only, ...others] = telling;
  if (only === undefined || others.length > 0) return null;
  if (only.is === 'dayPart') return TIME_IN[only.dayPart];
  // "Until 9" may be a day.
  if (only.is !== 'time' || (only.isBare && only.dayPart === null && !hasDay && said.length === 1))
    return null;
  return minuteOf(only);
}

type Refusal = Extract<ParsedPause, { outcome: 'refused' }>;
