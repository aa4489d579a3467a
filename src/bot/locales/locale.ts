import type { BotLocale } from '../../languages/bot-locale.ts';
import { EN } from './en.ts';
import { KK } from './kk.ts';
import { RU } from './ru.ts';

/** Every text of the bot; each language is a file with all of them. */
export type Texts = typeof EN;

/** A kind of answer that may be missing from a text. */
export type MissingKind = keyof Texts['missingKinds'];

/** The one place where a language of the bot is added. */
const LOCALES: Readonly<Record<BotLocale, Texts>> = { en: EN, ru: RU, kk: KK };

/** Languages that the bot is translated into. */
export function translatedLanguages(): BotLocale[] {
  return Object.keys(LOCALES) as BotLocale[];
}

export function textsFor(language: BotLocale): Texts {
  return LOCALES[language];
}

/** The bot's language for a person whose app speaks `languageCode` (BCP 47, such as `kk` or `ru-RU`). */
export function languageFor(languageCode: string | null | undefined): BotLocale {
  const primary = languageCode?.split('-')[0];
  return primary !== undefined && Object.hasOwn(LOCALES, primary) ? (primary as BotLocale) : 'en';
}
