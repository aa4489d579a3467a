import type { Millis } from '../time/millis.ts';
import { instantOf, localTime, weekdayOf } from '../time/zoned-time.ts';
import type { MinuteOfDay, Rhythm, Schedule } from './types.ts';

/** What a chat has that chose nothing. */
export const AT_ONCE: Schedule = {
  rhythm: { kind: 'atOnce' },
  quiet: null,
  urgentPasses: false,
  timeZone: null,
};

/** A schedule whose zone is settled: the chat's own, or the bot's. */
export interface ZonedSchedule extends Schedule {
  readonly timeZone: string;
}

export function inZone(schedule: Schedule, defaultTimeZone: string): ZonedSchedule {
  return { ...schedule, timeZone: schedule.timeZone ?? defaultTimeZone };
}

/**
 * When an article that appears now goes to the chat: now, at the next time of its digest, or at the end of the quiet
 * hours that this falls in. What is urgent goes now where the chat lets it.
 */
export function dueAt(now: Millis, schedule: ZonedSchedule, isUrgent: boolean): Millis {
  if (isUrgent && schedule.urgentPasses) return now;
  return endOfQuiet(nextTurn(now, schedule.rhythm, schedule.timeZone), schedule);
}

/** The end of the quiet hours that the time falls in; the time itself where they are not. */
export function endOfQuiet(at: Millis, { quiet, timeZone }: ZonedSchedule): Millis {
  if (quiet === null) return at;
  const { day, minute } = localTime(at, timeZone);
  if (!isWithin(minute, quiet)) return at;
  const isTomorrow = minute >= quiet.to;
  return instantOf({ day: isTomorrow ? day + 1 : day, minute: quiet.to }, timeZone);
}

/** The next time of a rhythm: later than now, but for what comes at once. */
function nextTurn(now: Millis, rhythm: Rhythm, timeZone: string): Millis {
  if (rhythm.kind === 'atOnce') return now;
  const today = localTime(now, timeZone).day;
  for (let day = today; ; day += 1) {
    if (rhythm.kind === 'weekly' && weekdayOf(day) !== rhythm.weekday) continue;
    const at = instantOf({ day, minute: rhythm.minute }, timeZone);
    if (at > now) return at;
  }
}

function isWithin(minute: MinuteOfDay, { from, to }: { from: MinuteOfDay; to: MinuteOfDay }): boolean {
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
}
