import type { Millis } from '../time/millis.ts';
import { instantOf, localTime, type MinuteOfDay, weekdayOf } from '../time/zoned-time.ts';

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How often what a chat follows comes: each article by itself, or gathered. */
export type Rhythm =
  | { readonly kind: 'atOnce' }
  | { readonly kind: 'daily'; readonly minute: MinuteOfDay }
  | { readonly kind: 'weekly'; readonly weekday: Weekday; readonly minute: MinuteOfDay };

/** When a chat wants its articles. Times are those of its zone. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** Nothing comes from the first minute on until the second; past midnight where the second is the earlier. */
  readonly quiet: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;
  /** Whether emergencies come at once all the same. */
  readonly urgentPasses: boolean;
  /** IANA name, or null where the chat chose none. */
  readonly timeZone: string | null;
}

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
