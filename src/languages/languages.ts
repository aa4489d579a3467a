import { ENGLISH } from './en/stemmer.ts';
import { KAZAKH } from './kk/stemmer.ts';
import { RUSSIAN } from './ru/stemmer.ts';

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
