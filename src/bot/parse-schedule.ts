import type { Rhythm, Schedule, Weekday } from '../chats/schedule.ts';
import { alternatives } from '../languages/all-languages.ts';
import type { ScheduleWords } from '../languages/language.ts';
import { fold } from '../text/folding.ts';
import type { MinuteOfDay } from '../time/zoned-time.ts';
import { isTimeZone } from '../time/zoned-time.ts';

/** A time zone that was given with a time, or nothing. */
type Zone = Partial<Pick<Schedule, 'timeZone'>>;

const EIGHT: MinuteOfDay = 8 * 60;
const NINE: MinuteOfDay = 9 * 60;

/** Folded words with this beginning, in any language. */
function beginning(words: (schedule: ScheduleWords) => string): RegExp {
  return new RegExp(`^(?:${alternatives(({ scheduleWords }) => words(scheduleWords))})`, 'u');
}

/** Monday first. */
const WEEKDAYS: readonly RegExp[] = Array.from({ length: 7 }, (_, at) =>
  beginning(({ weekdays }) => weekdays[at] ?? ''),
);
const WEEKLY = beginning(({ weekly }) => weekly);
const DAILY = beginning(({ daily }) => daily);
const OFF = beginning(({ off }) => off);
const FILLER = new RegExp(`^(?:${alternatives(({ scheduleWords }) => scheduleWords.filler)})$`, 'u');
const TIME = /^(\d{1,2})(?:[:.](\d{2}))?(?:-?\p{L}{1,4})?$/u;
const ZONE = /^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z_+-]+)+)$/;

type Part =
  | { readonly is: 'time'; readonly minute: MinuteOfDay }
  | { readonly is: 'weekday'; readonly weekday: Weekday }
  | { readonly is: 'zone'; readonly timeZone: string }
  | { readonly is: 'weekly' | 'daily' | 'off' | 'filler' | 'unknown' };

/** `daily 08:00`, `weekly monday 9:00`, `off`, `ежедневно в 8`, `дүйсенбі 9:00`; null if it names no rhythm. */
export function parseRhythm(text: string): ({ readonly rhythm: Rhythm } & Zone) | null {
  const parts = partsOf(text.split(/\s+/));
  if (parts.some(({ is }) => is === 'unknown')) return null;
  const times = parts.flatMap((part) => (part.is === 'time' ? [part.minute] : []));
  const weekdays = parts.flatMap((part) => (part.is === 'weekday' ? [part.weekday] : []));
  const says = (is: Part['is']) => parts.some((part) => part.is === is);
  if (times.length > 1 || weekdays.length > 1) return null;
  const [minute] = times;
  const [weekday] = weekdays;
  if (says('weekly') || weekday !== undefined) {
    return { rhythm: { kind: 'weekly', weekday: weekday ?? 1, minute: minute ?? NINE }, ...zoneOf(parts) };
  }
  if (says('daily') || minute !== undefined) {
    return { rhythm: { kind: 'daily', minute: minute ?? EIGHT }, ...zoneOf(parts) };
  }
  return says('off') ? { rhythm: { kind: 'atOnce' }, ...zoneOf(parts) } : null;
}

/**
 * `22:00-07:00`, `с 22 до 7`, `22:00-ден 07:00-ге дейін`, `off`; null if it names no hours.
 *
 * ```ts
 * parseQuietHours('с 22 до 7').quiet; // => { from: 22 * 60, to: 7 * 60 }
 * parseQuietHours('sometimes'); // => null
 * ```
 */
export function parseQuietHours(text: string): ({ readonly quiet: Schedule['quiet'] } & Zone) | null {
  const parts = partsOf(text.replace(/(\d)\s*[-–—]\s*(?=\d)/g, '$1 ').split(/\s+/));
  const times = parts.flatMap((part) => (part.is === 'time' ? [part.minute] : []));
  const [from, to, ...others] = times;
  if (from === undefined) {
    return parts.some(({ is }) => is === 'off') ? { quiet: null, ...zoneOf(parts) } : null;
  }
  if (to === undefined || others.length > 0 || from === to) return null;
  return { quiet: { from, to }, ...zoneOf(parts) };
}

/** A longer text names no schedule. */
const MAX_WORDS = 20;
const MAX_WORD_LENGTH = 60;

function partsOf(words: readonly string[]): Part[] {
  const written = words.filter((word) => word !== '');
  return written.length > MAX_WORDS ? [{ is: 'unknown' }] : written.map(partOf);
}

function partOf(written: string): Part {
  if (written.length > MAX_WORD_LENGTH) return { is: 'unknown' };
  if (ZONE.test(written) && isTimeZone(written)) return { is: 'zone', timeZone: written };
  const time = TIME.exec(written);
  if (time) {
    const [hour, minute] = [Number(time[1]), Number(time[2] ?? 0)];
    return hour < 24 && minute < 60 ? { is: 'time', minute: hour * 60 + minute } : { is: 'unknown' };
  }
  const word = fold(written.replace(/[.,;:!]+$/, ''));
  const weekday = WEEKDAYS.findIndex((name) => name.test(word));
  if (weekday >= 0) return { is: 'weekday', weekday: (weekday + 1) as Weekday };
  if (WEEKLY.test(word)) return { is: 'weekly' };
  if (FILLER.test(word)) return { is: 'filler' };
  if (DAILY.test(word)) return { is: 'daily' };
  return { is: OFF.test(word) ? 'off' : 'unknown' };
}

function zoneOf(parts: readonly Part[]): Zone {
  const zone = parts.find((part) => part.is === 'zone');
  return zone?.is === 'zone' ? { timeZone: zone.timeZone } : {};
}
