import type { ArticleLanguage } from '../articles/article.ts';
import { alternatives, byLanguage, LANGUAGE_CODES } from '../languages/all-languages.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { fold } from '../text/folding.ts';

const NAMES = byLanguage((code) => new RegExp(`^(?:${LANGUAGES[code].languageNames.beginnings})`, 'u'));
const BESIDE = new RegExp(`^(?:${alternatives(({ languageNames }) => languageNames.beside)})$`, 'u');

/** The names of languages in a text, separated by commas. */
export function languageNamesIn(text: string): string {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => LANGUAGE_CODES.some((code) => NAMES[code].test(fold(word)))).join(', ');
}

/**
 * The languages that a person names, in their order, each once: `kk, ru`, `қазақша, болмаса орысша`, `на русском`. Null if
 * a word is not understood, or there is no language.
 *
 * ```ts
 * parseLanguages('Kazakh, then Russian'); // => ['kk', 'ru']
 * parseLanguages('Klingon'); // => null
 * ```
 */
export function parseLanguages(text: string): readonly [ArticleLanguage, ...ArticleLanguage[]] | null {
  const named = new Set<ArticleLanguage>();
  for (const written of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const word = fold(written);
    const language = LANGUAGE_CODES.find((code) => NAMES[code].test(word));
    if (language !== undefined) named.add(language);
    else if (!BESIDE.test(word)) return null;
  }
  const [first, ...others] = named;
  return first === undefined ? null : [first, ...others];
}
