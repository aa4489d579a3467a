import type { Language } from '../../articles/article.ts';
import { EN } from './en.ts';
import { KK } from './kk.ts';
import { RU } from './ru.ts';

/** Every text that a person may get; a language is a file with all of them. */
export type Texts = typeof EN;

/** A kind of answer that a text may lack. */
export type MissingKind = keyof Texts['missingKinds'];

/** The one place where a language of the bot is added. */
const LOCALES: Readonly<Record<Language, Texts>> = { en: EN, ru: RU, kk: KK };

/** Languages that have texts of their own. */
export function translatedLanguages(): Language[] {
  return Object.keys(LOCALES) as Language[];
}

export function textsFor(language: Language): Texts {
  return LOCALES[language];
}

/** The bot's language for a person whose app speaks `languageCode` (BCP 47, such as `kk` or `ru-RU`). */
export function languageFor(languageCode: string | null | undefined): Language {
  const primary = languageCode?.split('-')[0];
  return primary !== undefined && Object.hasOwn(LOCALES, primary) ? (primary as Language) : 'en';
}
