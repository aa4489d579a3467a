import { ENGLISH } from './languages/english.ts';
import { KAZAKH } from './languages/kazakh.ts';
import { RUSSIAN } from './languages/russian.ts';

/** What an analyzer needs to know of a language. */
export interface LanguageRules {
  /** The word, lower-cased, without its endings. */
  readonly stem: (word: string) => string;
  /** Words that carry no topic, lower-cased: never searched. */
  readonly stopWords: ReadonlySet<string>;
}

/** The one place where a language is added; keys as in Article.language. */
export const LANGUAGES = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH } as const satisfies Record<
  string,
  LanguageRules
>;

export type LanguageCode = keyof typeof LANGUAGES;
