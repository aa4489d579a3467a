import type { Millis } from '../time/millis.ts';

const HOUR: Millis = 60 * 60_000;
const DAY: Millis = 24 * HOUR;

/** What a paused chat missed is sent when it comes back, unless it was queued longer ago than this. */
export const MISSED_KEPT: Millis = 7 * DAY;

const PROBE_WAITS: readonly Millis[] = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY];

/** How long a chat that refused that many probes is left alone: hours, then days, at last a week. */
export function probeWait(refused: number): Millis {
  return PROBE_WAITS[Math.min(refused, PROBE_WAITS.length - 1)]!;
}

/** Why a chat is paused, as far as people are told. */
export type PauseKind = 'blocked' | 'removed' | 'notAllowed' | 'other';

/** What to store where Telegram tells of a change by an update instead of refusing a message. */
export const PAUSE_REASONS: Readonly<Record<Exclude<PauseKind, 'other'>, string>> = {
  blocked: 'bot was blocked by the user',
  removed: 'bot was kicked from the chat',
  notAllowed: 'not enough rights to send text messages to the chat',
};

const KINDS: readonly (readonly [PauseKind, RegExp])[] = [
  ['blocked', /blocked/i],
  ['removed', /kicked|not a member|not in the chat/i],
  [
    'notAllowed',
    /rights|no write access|USER_BANNED_IN_CHANNEL|CHAT_(ADMIN_REQUIRED|WRITE_FORBIDDEN|RESTRICTED|SEND_\w+_FORBIDDEN|GUEST_SEND_FORBIDDEN)/i,
  ],
];

/** The kind of a stored reason, which is Telegram's own sentence. */
export function pauseKind(reason: string): PauseKind {
  return KINDS.find(([, sentence]) => sentence.test(reason))?.[0] ?? 'other';
}
