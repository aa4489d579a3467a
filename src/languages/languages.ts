import { LANGUAGE as ENGLISH } from './en/language.ts';
import { LANGUAGE as KAZAKH } from './kk/language.ts';
import type { Language } from './language.ts';
import { LANGUAGE as RUSSIAN } from './ru/language.ts';

/**
 * The one place where a language is added: a folder, and its line here. The first language of a script is the one by
 * which words in that script are read in texts of languages that are written in another.
 */
export const LANGUAGES = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH } as const satisfies Record<string, Language>;

/** Language of an article or of a question; the bot's own texts are in a `BotLocale`. */
export type LanguageCode = keyof typeof LANGUAGES;
