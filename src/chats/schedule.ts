import type { Millis } from '../time/millis.ts';
import { instantOf, localTime, type MinuteOfDay, weekdayOf } from '../time/zoned-time.ts';

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How often a chat receives articles: each one at once, or several in a digest. */
export type Rhythm =
  | { readonly kind: 'atOnce' }
  | { readonly kind: 'daily'; readonly minute: MinuteOfDay }
  | { readonly kind: 'weekly'; readonly weekday: Weekday; readonly minute: MinuteOfDay };

/** When a chat receives articles; times are in its time zone. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** Nothing is sent from the first minute until the second, which is on the next day if it is the earlier one. */
  readonly quiet: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;
  /** Whether urgent articles are sent at once all the same. */
  readonly urgentPasses: boolean;
  /** IANA name, or null if the chat chose none. */
  readonly timeZone: string | null;
}

/** The default schedule. */
export const AT_ONCE: Schedule = {
  rhythm: { kind: 'atOnce' },
  quiet: null,
  urgentPasses: false,
  timeZone: null,
};

/** A schedule with a time zone: the chat's own, or the bot's. */
export interface ZonedSchedule extends Schedule {
  readonly timeZone: string;
}

export function inZone(schedule: Schedule, defaultTimeZone: string): ZonedSchedule {
  return { ...schedule, timeZone: schedule.timeZone ?? defaultTimeZone };
}

/**
 * When an article that appears now is sent to the chat: now or at its next digest, but after the quiet hours. Urgent
 * articles are sent now if the chat allows it.
 */
export function dueAt(now: Millis, schedule: ZonedSchedule, isUrgent: boolean): Millis {
  if (isUrgent && schedule.urgentPasses) return now;
  return endOfQuiet(nextTime(now, schedule.rhythm, schedule.timeZone), schedule);
}

/** The end of the quiet hours that contain the time; the time itself outside of them. */
export function endOfQuiet(at: Millis, { quiet, timeZone }: ZonedSchedule): Millis {
  if (quiet === null) return at;
  const { day, minute } = localTime(at, timeZone);
  if (!isWithin(minute, quiet)) return at;
  const isTomorrow = minute >= quiet.to;
  return instantOf({ day: isTomorrow ? day + 1 : day, minute: quiet.to }, timeZone);
}

/** The next time of a rhythm: later than now, except for `atOnce`. */
function nextTime(now: Millis, rhythm: Rhythm, timeZone: string): Millis {
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
