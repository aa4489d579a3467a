import type { Language } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly LanguageCode[];
const ALL: readonly Language[] = Object.values(LANGUAGES);

/** What each language has of something, in the order of the table. */
export function ofEach<Part>(part: (language: Language) => Part): Part[] {
  return ALL.map(part);
}

/** A value for each language's code. */
export function byLanguage<Value>(
  make: (code: LanguageCode) => Value,
): Readonly<Record<LanguageCode, Value>> {
  return Object.fromEntries(LANGUAGE_CODES.map((code) => [code, make(code)])) as Record<LanguageCode, Value>;
}

/** The words of all languages' lists, each as `change` makes it. */
export function wordSet(
  list: (language: Language) => string,
  change: (word: string) => string = (word) => word,
): ReadonlySet<string> {
  return new Set(ofEach(list).flatMap(wordsOf).map(change));
}

/** The words of a list that are separated by white space. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Alternatives of a regular expression from all languages that have some; nothing matches where none has. */
export function alternatives(pattern: (language: Language) => string): string {
  const patterns = ofEach(pattern).filter((source) => source !== '');
  return patterns.length === 0 ? '(?!)' : patterns.join('|');
}
