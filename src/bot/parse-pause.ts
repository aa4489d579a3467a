import { MAX_PAUSE } from '../chats/own-pause.ts';
import { alternatives, ofEach } from '../languages/all-languages.ts';
import type { PauseWords } from '../languages/language.ts';
import type { Millis } from '../time/millis.ts';
import { instantOf, localTime, weekdayOf } from '../time/zoned-time.ts';
import { wordPattern } from './typed-words.ts';

export type ParsedPause =
  | { readonly outcome: 'until'; readonly until: Millis }
  | {
      readonly outcome: 'refused';
      /** `tooLong`: longer than a pause may last. */
      readonly reason: 'unknown' | 'tooLong';
      readonly words: readonly string[];
    };

const HOUR: Millis = 60 * 60_000;
const DAY: Millis = 24 * HOUR;
/** A pause until a day ends at this hour of it, in minutes, and not in the night before. */
const MORNING = 8 * 60;
const MAX_LENGTH = 200;

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
 * Reads how long a chat is to be paused; each word must be understood.
 *
 * ```ts
 * const now = Date.UTC(2025, 1, 1, 12); // a Saturday
 * parsePause('3 days', now, 'Asia/Almaty').until - now; // => 259200000
 * new Date(parsePause('до понедельника', now, 'Asia/Almaty').until).toISOString(); // => '2025-02-03T03:00:00.000Z'
 * parsePause('3 moons', now, 'Asia/Almaty').words; // => ['moons']
 * ```
 */
export function parsePause(text: string, now: Millis, timeZone: string): ParsedPause {
  const words =
    text.slice(0, MAX_LENGTH).match(/[-−–]?\d+|[\p{L}\p{M}’']+|[^\s\p{L}\p{N}.,!?«»"()-]/gu) ?? [];
  let count: number | null = null;
  let length: Millis | null = null;
  let end: Millis | null = null;
  const unknown: string[] = [];
  for (const word of words) {
    const number = /\d$/.test(word) ? Number(word.replace(/[−–]/, '-')) : numberOf(word);
    const unit = UNITS.find(([isSaid]) => isSaid(word))?.[1];
    const weekday = WEEKDAYS.findIndex((isSaid) => isSaid(word));
    if (unit !== undefined && length === null && end === null) length = (count ?? 1) * unit;
    else if (number !== null && count === null && length === null) count = number;
    else if (IS_FILLER(word)) continue;
    else if (IS_TOMORROW(word) && end === null && length === null) end = morning(now, timeZone, 1);
    else if (weekday >= 0 && end === null && length === null) end = nextWeekday(now, timeZone, weekday + 1);
    else unknown.push(word);
  }
  const until = end ?? (length === null ? null : now + length);
  if (unknown.length > 0 || until === null || until <= now || (end !== null && count !== null)) {
    return { outcome: 'refused', reason: 'unknown', words: unknown.length > 0 ? unknown : [text.trim()] };
  }
  if (until - now > MAX_PAUSE) return { outcome: 'refused', reason: 'tooLong', words: [text.trim()] };
  return { outcome: 'until', until };
}

function numberOf(word: string): number | null {
  const at = NUMBERS.findIndex((isSaid) => isSaid(word));
  return at < 0 ? null : at + 1;
}

function morning(now: Millis, timeZone: string, daysAhead: number): Millis {
  const { day } = localTime(now, timeZone);
  return instantOf({ day: day + daysAhead, minute: MORNING }, timeZone);
}

/** The next one: on a Monday, Monday is in a week. */
function nextWeekday(now: Millis, timeZone: string, weekday: number): Millis {
  const today = weekdayOf(localTime(now, timeZone).day);
  return morning(now, timeZone, ((weekday - today + 6) % 7) + 1);
}
