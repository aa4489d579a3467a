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

export function textsFor(language: BotLocale): Texts {
  return LOCALES[language];
}
