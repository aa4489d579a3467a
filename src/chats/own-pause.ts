import type { Millis } from '../time/millis.ts';
import type { Chat } from './chat.ts';
import { dueAt, type ZonedSchedule } from './schedule.ts';

/**
 * A pause that a chat asked for (`/pause`), unlike the one of a chat that Telegram refuses (pause.ts). Articles wait for
 * its end as for a schedule's time, and come in a digest.
 */
const DAY: Millis = 24 * 60 * 60_000;

export const MAX_PAUSE: Millis = 31 * DAY;

/** Of a longer pause only the articles of its last days come: the others are no news any more. */
export const KEPT_OF_PAUSE: Millis = 7 * DAY;

/** When the pause ends; null if there is none now. */
export function pauseEnd(chat: Pick<Chat, 'pausedUntil'> | null, now: Millis): Millis | null {
  const until = chat?.pausedUntil ?? null;
  return until !== null && until > now ? until : null;
}

/** As `dueAt`, but not before the pause ends, urgent articles neither. */
export function dueAfterPause(
  from: Millis,
  schedule: ZonedSchedule,
  isUrgent: boolean,
  pausedUntil: Millis | null,
): Millis {
  return dueAt(Math.max(from, pausedUntil ?? from), schedule, isUrgent);
}
