/**
 * Language of the bot's own texts, and of the names of regions and issuing bodies. Not the language of articles and
 * questions (`LanguageCode`): articles in a new language can be searched before the bot is translated into it.
 */
export const BOT_LOCALES = ['en', 'ru', 'kk'] as const;

export type BotLocale = (typeof BOT_LOCALES)[number];

export function isBotLocale(code: string | undefined): code is BotLocale {
  return BOT_LOCALES.some((locale) => locale === code);
}

/** The bot's language for a person whose app speaks `languageCode` (BCP 47, such as `kk` or `ru-RU`). */
export function botLocaleFor(languageCode: string | null | undefined): BotLocale {
  const primary = languageCode?.split('-')[0];
  return isBotLocale(primary) ? primary : 'en';
}
