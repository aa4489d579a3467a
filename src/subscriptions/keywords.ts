import type { ArticleLanguage } from '../articles/article.ts';
import { analyze } from '../languages/analyzer.ts';

/** A word or phrase that an article must contain, or must not. */
export interface Keyword {
  readonly text: string;
  readonly isExcluded: boolean;
}

/** `-word`, `"words in order"`, `-"both"`; quotation marks of any language. A hyphen inside a word does not exclude. */
const KEYWORD = /(?<=^|[\s,;])([-−–])?(?:["“”„«]([^"“”„«»]+)["“”»]|([^\s,;"“”„«»]+))/gu;
const ANY_LANGUAGE: ArticleLanguage = 'en';

/**
 * Parses `heating -Astana "district hospital"`. Null if nothing must be contained: exclusions alone would match
 * nearly everything.
 *
 * ```ts
 * parseKeywords('heating -Astana'); // => [{ text: 'heating', isExcluded: false }, { text: 'Astana', isExcluded: true }]
 * parseKeywords('-Astana'); // => null
 * ```
 */
export function parseKeywords(text: string): readonly Keyword[] | null {
  const keywords = parseFilter(text);
  return keywords.some(({ isExcluded }) => !isExcluded) ? keywords : null;
}

/** The same for a filter within a region or an issuing body, which may consist of exclusions alone. */
export function parseFilter(text: string): readonly Keyword[] {
  return [...text.matchAll(KEYWORD)].flatMap(([, minus, phrase, word = '']): Keyword[] => {
    const words = (phrase ?? word).trim();
    return analyze(words, ANY_LANGUAGE).length === 0
      ? []
      : [{ text: words, isExcluded: minus !== undefined }];
  });
}
