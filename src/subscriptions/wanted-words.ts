import { LRUCache } from 'lru-cache';
import type { ArticleLanguage } from '../articles/article.ts';
import { languagesOfPhrase, translatePhrase } from '../languages/glossary/phrase-translation.ts';
import { formKeys } from '../languages/word-forms.ts';
import { tokenize } from '../text/tokenizer.ts';
import type { Keyword } from './keywords.ts';

/** A word in any form: its keys (`formKeys`). */
export type WantedWord = readonly string[];

/** What editions in one language are searched for: any of these phrases, the words of each in order. */
export type WantedPhrases = readonly (readonly WantedWord[])[];

/** Chats follow the same words again and again, and each load searches for all of them. */
const MAX_REMEMBERED = 50_000;

/**
 * What a keyword is in an edition: itself, and its translations where the article has no edition in a language that the
 * keyword may be in.
 */
export function wantedPhrases(
  { text }: Keyword,
  language: ArticleLanguage,
  editionLanguages: readonly ArticleLanguage[],
): WantedPhrases {
  const hasOwn = ownLanguages(text).some((own) => editionLanguages.includes(own));
  const phrases = hasOwn ? [text] : [text, ...translations(text, language)];
  return [...new Set(phrases)].map((phrase) => wantedPhrase(phrase, language));
}

const known = {
  phrases: new LRUCache<string, readonly WantedWord[]>({ max: MAX_REMEMBERED }),
  languages: new LRUCache<string, readonly ArticleLanguage[]>({ max: MAX_REMEMBERED }),
  translations: new LRUCache<string, readonly string[]>({ max: MAX_REMEMBERED }),
};

function wantedPhrase(phrase: string, language: ArticleLanguage): readonly WantedWord[] {
  return remembered(known.phrases, `${language} ${phrase}`, () =>
    tokenize(phrase).map((token) => formKeys(token.text, language).wanted),
  );
}

function ownLanguages(text: string): readonly ArticleLanguage[] {
  return remembered(known.languages, text, () => languagesOfPhrase(text));
}

function translations(text: string, language: ArticleLanguage): readonly string[] {
  return remembered(
    known.translations,
    `${language} ${text}`,
    () => translatePhrase(text, language)?.phrases ?? [],
  );
}

function remembered<Value extends readonly unknown[]>(
  values: LRUCache<string, Value>,
  key: string,
  make: () => Value,
): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
}
