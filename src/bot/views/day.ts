import type { BotLocale } from '../../languages/bot-locale.ts';

import { dayIn } from '../../time/zoned-time.ts';

export { dayIn };

/**
 * Making one takes as long as sending a push. A day has no time: it is formatted in the same zone in which it was parsed.
 */
const DAYS = {
  en: daysIn('en'),
  ru: daysIn('ru'),
  kk: daysIn('kk'),
} satisfies Record<BotLocale, Intl.DateTimeFormat>;

function daysIn(language: BotLocale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
}

/** A day of publication as people write it: `2025-02-01` is `1 February 2025`. */
export function dayName(day: string, language: BotLocale): string {
  return withoutYearWord(DAYS[language].format(new Date(day)));
}

/** A moment as people write it, in a time zone: `1 February 2025 at 09:30`. */
export function momentName(at: number, timeZone: string, language: BotLocale): string {
  const how = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return withoutYearWord(new Intl.DateTimeFormat(localeOf(language), how).format(at));
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
  return new Intl.DateTimeFormat(localeOf(language), how).format(at);
}

/** Russian dates end in `г.`; its full stop would be doubled at the end of a sentence. */
function withoutYearWord(date: string): string {
  return date.replace(/\s*г\./u, '');
}

function localeOf(language: BotLocale): string {
  return language === 'en' ? 'en-GB' : language;
}
