import type { BotLocale } from '../../languages/bot-locale.ts';
import { dateLocale, dayName, withoutYearWord } from '../../languages/day-name.ts';
import { dayIn } from '../../time/zoned-time.ts';

export { dayIn, dayName };

/** A moment as people write it, in a time zone: `1 February 2025 at 09:30`. */
export function momentName(at: number, timeZone: string, language: BotLocale): string {
  const how = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return withoutYearWord(new Intl.DateTimeFormat(dateLocale(language), how).format(at));
}

/** A moment in few words: `09:30` today, `1 Feb, 09:30` on another day. */
export function shortMoment(
  at: number,
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
  language: BotLocale,
): string {
  const time = { hour: '2-digit', minute: '2-digit', timeZone } as const;
  const isToday = dayIn(timeZone, at) === dayIn(timeZone, now);
  const how = isToday ? time : ({ ...time, day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(dateLocale(language), how).format(at);
}
