import type { MinuteOfDay } from '../time/zoned-time.ts';
import { parseRhythm } from './parse-schedule.ts';
import { minuteOf, type SchedulePart, schedulePartsOf } from './schedule-parts.ts';

const HALF_A_DAY: MinuteOfDay = 12 * 60;

/** Whether it names days and nothing else. */
export function isOfDays(argument: string): boolean {
  const parts = schedulePartsOf(argument).filter(({ is }) => is !== 'filler' && is !== 'every');
  return (
    parts.length > 0 && parts.every(({ is }) => is === 'notOffered' || is === 'weekday' || is === 'daily')
  );
}

/** Whether it names times and days and nothing else. */
export function isOfTimes(argument: string): boolean {
  const parts = schedulePartsOf(argument);
  const isOf =
    (...kinds: readonly SchedulePart['is'][]) =>
    (part: SchedulePart) =>
      kinds.includes(part.is);
  const hasTime = parts.some(isOf('time', 'weekday', 'dayPart', 'weekly', 'notOffered'));
  return hasTime && parts.every((part) => !isOf('unknown', 'zone', 'unknownZone', 'off')(part));
}

/** The quiet hours of who wants news only within some hours; null where it is not about hours. */
export function hoursOutside(argument: string): string | null {
  const parts = schedulePartsOf(argument).filter(
    ({ is }) => !['filler', 'every', 'daily', 'hour'].includes(is),
  );
  const [from, to, ...others] = parts.filter((part) => part.is === 'time');
  const isOfHours = parts.every(({ is }) => is === 'time' || is === 'dayPart');
  if (from === undefined || to === undefined || others.length > 0 || !isOfHours) return null;
  // "By day from 9 to 18": the part of the day is said of both.
  const [begins, ends] = [from, to].map((time) => minuteOf(time) ?? minuteOf({ ...time, dayPart: null }));
  if (begins == null || ends == null || begins === ends) return null;
  const isAfternoon = to.isBare && to.dayPart === null && ends < begins && ends < HALF_A_DAY;
  return `${clock(isAfternoon ? ends + HALF_A_DAY : ends)}-${clock(begins)}`;
}

/** A longer text tells of something. */
const MAX_RHYTHM_LENGTH = 60;

/** "Every evening at 7" is of the digest; a day alone asks for the news of it. */
export function isRhythmAlone(text: string): boolean {
  if (text.length > MAX_RHYTHM_LENGTH || !schedulePartsOf(text).some(({ is }) => is === 'every'))
    return false;
  return rhythmIn(text) === 'anywhere';
}

/** Whether it names a time zone, known or not, or nothing: "of time in Kazakhstan" tells of something. */
export function isOfZones(argument: string): boolean {
  const parts = argument === '' ? [] : schedulePartsOf(argument);
  const isShort = parts.filter(({ is }) => is === 'filler').length <= 1;
  return isShort && parts.every(({ is }) => ['filler', 'hour', 'zone', 'unknownZone'].includes(is));
}

function clock(minute: MinuteOfDay): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}

/** What `/quiet` is to read; empty where only the night is named, whose hours it offers. Null where it is not about hours. */
export function hoursIn(argument: string): string | null {
  const parts = schedulePartsOf(argument).filter(({ is }) => is !== 'filler' && is !== 'every');
  if (parts.length === 0) return null;
  if (parts.every((part) => part.is === 'dayPart' && part.dayPart === 'night')) return '';
  // "In working hours, from 9 to 18": `/quiet` says that they are the same every day.
  const isOfHours = parts.every(({ is }) => ['time', 'zone', 'hour', 'notOffered', 'weekday'].includes(is));
  return isOfHours && parts.some(({ is }) => is === 'time') ? argument : null;
}

/** Whether it says when a digest is to come; a city in it may be meant for its time, or for its news. */
export function rhythmIn(argument: string): 'anywhere' | 'withPlace' | null {
  const reading = parseRhythm(argument);
  if (reading.outcome !== 'understood' || reading.change.rhythm.kind === 'atOnce') return null;
  return reading.change.timeZone === undefined ? 'anywhere' : 'withPlace';
}
