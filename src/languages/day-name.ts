import type { BotLocale } from './bot-locale.ts';

/**
 * Making one takes as long as sending a push. A day has no time: it is formatted in the same zone in which it was parsed.
 */
const DAYS = {
  en: daysIn('en'),
  ru: daysIn('ru'),
  kk: daysIn('kk'),
} satisfies Record<BotLocale, Intl.DateTimeFormat>;

function daysIn(language: BotLocale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'long', timeZone: 'UTC' });
}

/** A day as people write it: `2025-02-01` is `1 February 2025`. */
export function dayName(day: string, language: BotLocale): string {
  return withoutYearWord(DAYS[language].format(new Date(day)));
}

/** Russian dates end in `г.`; its full stop would be doubled at the end of a sentence. */
export function withoutYearWord(date: string): string {
  return date.replace(/\s*г\./u, '');
}

export function dateLocale(language: BotLocale): string {
  return language === 'en' ? 'en-GB' : language;
}
