import type { Rhythm, Schedule, Weekday } from '../chats/schedule.ts';
import type { DayPart } from '../languages/language.ts';
import type { MinuteOfDay } from '../time/zoned-time.ts';
import {
  isZoneWord,
  minuteOf,
  type SchedulePart,
  schedulePartsOf,
  type WrittenTime,
} from './schedule-parts.ts';
import { looksLikeTimeZone } from './time-zones.ts';

/** A time zone that was given with a time, or nothing. */
type Zone = Partial<Pick<Schedule, 'timeZone'>>;

/** Every word was understood, or nothing may be changed. */
export type ScheduleReading<Change, Guess> =
  | { readonly outcome: 'understood'; readonly change: Change & Zone }
  | {
      readonly outcome: 'refused';
      readonly reason: 'unknown' | 'notOffered' | 'unknownZone' | 'ambiguous';
      /** The words that are to blame. */
      readonly words: readonly string[];
      /** What may have been meant, for buttons. */
      readonly guesses: readonly Guess[];
    };

type QuietHours = NonNullable<Schedule['quiet']>;
type RhythmReading = ScheduleReading<{ readonly rhythm: Rhythm }, Rhythm>;
type QuietReading = ScheduleReading<Pick<Schedule, 'quiet'>, QuietHours>;

const EIGHT: MinuteOfDay = 8 * 60;
const NINE: MinuteOfDay = 9 * 60;
const HALF_A_DAY = 12 * 60;
const DAY = 24 * 60;
const MAX_GUESSES = 4;

/** When a digest comes that is wanted at a part of the day. */
export const TIME_IN: Readonly<Record<DayPart, MinuteOfDay>> = {
  am: EIGHT,
  pm: 20 * 60,
  morning: EIGHT,
  afternoon: 13 * 60,
  evening: 20 * 60,
  night: 22 * 60,
};

/**
 * `daily 8pm`, `weekly monday 9:00`, `off`, `каждый день в 8 утра`, `күн сайын таңғы 8-де`.
 *
 * ```ts
 * parseRhythm('daily 8pm').change; // => { rhythm: { kind: 'daily', minute: 1200 } }
 * parseRhythm('monthly').words; // => ['monthly']
 * ```
 */
export function parseRhythm(text: string): RhythmReading {
  const parts = schedulePartsOf(text);
  const says = (is: SchedulePart['is']) => parts.some((part) => part.is === is);
  const times = timesIn(parts);
  const weekdays = parts.filter((part) => part.is === 'weekday');
  const minutes = [...times.map(({ minute }) => minute), ...dayPartsIn(parts)].filter((at) => at !== null);
  const minute = minutes[0];
  const refused = (reason: Refusal['reason'], words: readonly string[]): RhythmReading => ({
    outcome: 'refused',
    reason,
    words,
    guesses: says('zone') ? [] : rhythmsLike(minutes, weekdays),
  });
  const problem = problemOf(parts);
  if (problem !== null) return refused(problem.reason, problem.words);
  const unread = times.filter((time) => time.minute === null).map(({ written }) => written);
  if (unread.length > 0) return refused('unknown', unread);
  const more = [...parts.filter(isTime).slice(1), ...weekdays.slice(1)];
  if (more.length > 0) return refused('notOffered', more.map(writtenOf));
  if (minutes.length > 1)
    return refused('unknown', parts.filter(({ is }) => is === 'dayPart').map(writtenOf));
  const zone = zoneOf(parts);
  const [weekday] = weekdays;
  const isRegular = says('weekly') || says('daily') || weekday !== undefined || minute !== undefined;
  if (says('off')) {
    if (isRegular) return refused('ambiguous', [text.trim()]);
    return { outcome: 'understood', change: { rhythm: { kind: 'atOnce' }, ...zone } };
  }
  if (!isRegular) return refused('unknown', [text.trim()]);
  const rhythm: Rhythm =
    says('weekly') || weekday !== undefined
      ? { kind: 'weekly', weekday: weekday?.weekday ?? 1, minute: minute ?? NINE }
      : { kind: 'daily', minute: minute ?? EIGHT };
  return { outcome: 'understood', change: { rhythm, ...zone } };
}

/**
 * The zone of a text that names one and nothing else, as a zone ("time zone London", "UTC+3"): a city alone may be meant for
 * its news. Null if it does not.
 */
export function zoneAlone(text: string): string | null {
  const [zone, ...others] = schedulePartsOf(text).filter(({ is }) => is !== 'filler' && is !== 'hour');
  if (zone?.is !== 'zone' || others.length > 0) return null;
  const isSaid = looksLikeTimeZone(zone.written) || (text.match(/[\p{L}\p{M}]+/gu) ?? []).some(isZoneWord);
  return isSaid ? zone.timeZone : null;
}

/** What a text asks for, or else its zone, if that is all that it names. */
export function withZoneAlone<Reading extends { readonly outcome: 'understood' | 'refused' }>(
  text: string,
  reading: Reading,
): Reading | { readonly outcome: 'understood'; readonly change: Zone } {
  const timeZone = reading.outcome === 'understood' ? null : zoneAlone(text);
  return timeZone === null ? reading : { outcome: 'understood', change: { timeZone } };
}

/**
 * `22:00-07:00`, `10pm to 7am`, `с 10 вечера до 7 утра`, `кешкі 10-нан таңғы 7-ге дейін`, `off`.
 *
 * ```ts
 * parseQuietHours('с 22 до 7').change; // => { quiet: { from: 22 * 60, to: 7 * 60 } }
 * parseQuietHours('10 to 7').guesses[0]; // => { from: 22 * 60, to: 7 * 60 }
 * ```
 */
export function parseQuietHours(text: string): QuietReading {
  const parts = schedulePartsOf(text);
  const [from, to, ...others] = timesIn(halvesShared(parts));
  const zone = zoneOf(parts);
  const hours = hoursFrom(from, to);
  const refused = (
    reason: Refusal['reason'],
    words: readonly string[],
    guesses: readonly QuietHours[] = hours === null ? [] : [hours],
  ): QuietReading => ({ outcome: 'refused', reason, words, guesses: zone.timeZone ? [] : guesses });
  const problem = problemOf(parts);
  if (problem !== null) return refused(problem.reason, problem.words);
  const unoffered = parts.filter(({ is }) => is === 'weekday' || is === 'weekly' || is === 'dayPart');
  if (unoffered.length > 0) return refused('notOffered', unoffered.map(writtenOf));
  if (from === undefined && parts.some(({ is }) => is === 'off')) {
    return { outcome: 'understood', change: { quiet: null, ...zone } };
  }
  const written = parts.filter(isTime).map(writtenOf);
  if (hours === null || others.length > 0 || parts.some(({ is }) => is === 'off')) {
    return refused('unknown', written.length > 0 ? written : [text.trim()]);
  }
  if (isDoubtful(hours, from, to)) {
    const other = { from: (hours.from + HALF_A_DAY) % DAY, to: hours.to };
    return refused('ambiguous', written, [other, hours]);
  }
  return { outcome: 'understood', change: { quiet: hours, ...zone } };
}

type Refusal = Extract<RhythmReading, { outcome: 'refused' }>;

type ReadTime = WrittenTime & { readonly minute: MinuteOfDay | null };

function isTime(part: SchedulePart): part is WrittenTime {
  return part.is === 'time';
}

function writtenOf({ written }: SchedulePart): string {
  return written;
}

function timesIn(parts: readonly SchedulePart[]): ReadTime[] {
  return parts.filter(isTime).map((time) => ({ ...time, minute: minuteOf(time) }));
}

function dayPartsIn(parts: readonly SchedulePart[]): MinuteOfDay[] {
  return parts.flatMap((part) => (part.is === 'dayPart' ? [TIME_IN[part.dayPart]] : []));
}

/** The words that are not understood, else those that ask for what there is not. */
function problemOf(parts: readonly SchedulePart[]): Pick<Refusal, 'reason' | 'words'> | null {
  for (const reason of ['unknownZone', 'unknown', 'notOffered'] as const) {
    const words = parts.filter(({ is }) => is === reason).map(writtenOf);
    if (words.length > 0) return { reason, words };
  }
  const zones = parts.filter(({ is }) => is === 'zone');
  return zones.length > 1 ? { reason: 'ambiguous', words: zones.map(writtenOf) } : null;
}

/** The rhythms that there are with these times and days. */
function rhythmsLike(
  minutes: readonly MinuteOfDay[],
  weekdays: readonly { readonly weekday: Weekday }[],
): Rhythm[] {
  const daily = (minutes.length > 0 ? minutes : [NINE]).map((minute): Rhythm => ({ kind: 'daily', minute }));
  const weekly = (weekdays.length > 0 ? weekdays : [{ weekday: 1 as const }]).map(
    ({ weekday }): Rhythm => ({ kind: 'weekly', weekday, minute: minutes[0] ?? NINE }),
  );
  return [...daily.slice(0, MAX_GUESSES - 1), ...weekly].slice(0, MAX_GUESSES);
}

/** `1-3pm`: the part of the day is said once, for both. */
function halvesShared(parts: readonly SchedulePart[]): readonly SchedulePart[] {
  const [from, to] = parts.filter(isTime);
  if (!from?.isBare || from.dayPart !== null || !to || to.dayPart === null) return parts;
  const shared = { ...from, dayPart: to.dayPart };
  const isShared =
    from.hour < to.hour && minuteOf(shared) !== null && to.dayPart !== 'am' && to.dayPart !== 'morning';
  return isShared ? parts.map((part) => (part === from ? shared : part)) : parts;
}

function hoursFrom(from: ReadTime | undefined, to: ReadTime | undefined): QuietHours | null {
  if (from === undefined || to === undefined || from.minute === null || to.minute === null) return null;
  return from.minute === to.minute ? null : { from: from.minute, to: to.minute };
}

/** More than half a day, from an hour that may be of the evening: `10 to 7`. */
function isDoubtful(hours: QuietHours, from: ReadTime | undefined, to: ReadTime | undefined): boolean {
  const length = (hours.to - hours.from + DAY) % DAY;
  return length > HALF_A_DAY && from?.isBare === true && from.dayPart === null && (to?.hour ?? 24) <= 12;
}

function zoneOf(parts: readonly SchedulePart[]): Zone {
  const zone = parts.find((part) => part.is === 'zone');
  return zone?.is === 'zone' ? { timeZone: zone.timeZone } : {};
}
