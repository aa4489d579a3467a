import type { ArticleLanguage } from '../articles/article.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import { type BotLocale, botLocaleFor } from '../languages/bot-locale.ts';
import type { Millis } from '../time/millis.ts';
import type { Chat } from './chat.ts';

/** Languages by preference, the best one first. */
export type LanguageOrder = readonly ArticleLanguage[];

/** What decides in which languages a chat is written to. */
export type ChatLanguages = Pick<Chat, 'language' | 'languageCode' | 'languageOrder'>;

/** A chat that waits for articles in its language, and how long. */
export interface LanguageWait {
  readonly language: ArticleLanguage;
  readonly wait: Millis;
}

/** Kazakh and Russian editions are the most; most people read both. */
const USUAL: Readonly<Record<BotLocale, LanguageOrder>> = {
  kk: ['kk', 'ru', 'en'],
  ru: ['ru', 'kk', 'en'],
  en: ['en', 'ru', 'kk'],
};

/** The language of the bot's texts in a chat: the one chosen there, else that of the person's app. */
export function localeOf({ language, languageCode }: ChatLanguages): BotLocale {
  return language ?? botLocaleFor(languageCode);
}

/**
 * In which edition a chat is sent an article: the first of these languages that the article has. Contains every language
 * of articles: after the chosen ones come the others, in the order that is usual for the bot's language in the chat.
 *
 * ```ts
 * languageOrder({ language: 'kk', languageCode: null, languageOrder: null }); // => ['kk', 'ru', 'en']
 * languageOrder({ language: 'ru', languageCode: null, languageOrder: ['ru', 'en'] }); // => ['ru', 'en', 'kk']
 * ```
 */
export function languageOrder(chat: ChatLanguages): LanguageOrder {
  return orderFrom(chat.languageOrder ?? [], localeOf(chat));
}

/** The same for a reader of whom only the bot's language is known. */
export function usualOrder(locale: BotLocale): LanguageOrder {
  return orderFrom([], locale);
}

function orderFrom(chosen: LanguageOrder, locale: BotLocale): LanguageOrder {
  return [...new Set([...chosen, ...USUAL[locale], ...LANGUAGE_CODES])];
}
