import { fold, lowerCase } from '../text/folding.ts';
import { analyzeToken } from './analyzer.ts';
import type { Language } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { languageOfWord, scriptOf } from './script.ts';

/** Words with a key in common are forms of one word: those of a text by all its keys, a followed one by some. */
export interface FormKeys {
  /** Under which a word of a text is filed. */
  readonly filed: readonly string[];
  /** By which a followed word is looked up. */
  readonly wanted: readonly string[];
}

/** The keys of a word in texts of the language. */
export function formKeys(word: string, language: LanguageCode): FormKeys {
  const stem = `~${analyzeToken({ text: word, start: -1, end: -1 }, language).term}`;
  const lower = lowerCase(word);
  const { inflection, baseOf }: Language = LANGUAGES[languageOfWord(scriptOf(lower), language)];
  if (inflection === null || !/^\p{L}/u.test(lower)) return { filed: [stem], wanted: [stem] };
  const base = baseOf?.(word) ?? lower;
  const keys = inflection.keysOf(base).map(fold);
  return { filed: [...keys, stem], wanted: inflection.needsStem(base) || keys.length === 0 ? [stem] : keys };
}

/**
 * Whether the second word is a form of the first.
 *
 * ```ts
 * isFormOf('цена', 'ценами', 'ru'); // => true
 * isFormOf('цена', 'ценный', 'ru'); // => false
 * ```
 */
export function isFormOf(word: string, other: string, language: LanguageCode): boolean {
  const { filed } = formKeys(other, language);
  return formKeys(word, language).wanted.some((key) => filed.includes(key));
}
