import type { Article, Language } from '../news/article.ts';
import { analyze } from '../text/analyzer.ts';

/** One thing that an article must hold, or must not: a word, or words in their order. */
export interface Keyword {
  readonly text: string;
  readonly isExcluded: boolean;
}

/** `-word`, `"words in order"`, `-"both"`; quotation marks of any language. A hyphen inside a word is none of ours. */
const KEYWORD = /(?<=^|[\s,;])([-−–])?(?:["“”„«]([^"“”„«»]+)["“”»]|([^\s,;"“”„«»]+))/gu;
const ANY_LANGUAGE: Language = 'en';

/**
 * Reads `heating -Astana "district hospital"`. Null where nothing is to be held: words that are only excluded would
 * bring nearly everything.
 */
export function parseKeywords(text: string): readonly Keyword[] | null {
  const keywords = [...text.matchAll(KEYWORD)].flatMap(([, minus, phrase, word = '']): Keyword[] => {
    const words = (phrase ?? word).trim();
    return analyze(words, ANY_LANGUAGE).length === 0
      ? []
      : [{ text: words, isExcluded: minus !== undefined }];
  });
  return keywords.some(({ isExcluded }) => !isExcluded) ? keywords : null;
}

/** An article's terms with their places, to look keywords up in; title and body are apart. */
export interface ArticleTerms {
  readonly language: Language;
  readonly terms: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Stands between title and body, so that no phrase reaches from one into the other. */
const GAP = '\n';

export function termsOf({ title, body, language }: Article): ArticleTerms {
  const termsIn = (text: string) => analyze(text, language).map(({ term }) => term);
  const terms = [...termsIn(title), GAP, ...termsIn(body)];
  const places = new Map<string, number[]>();
  terms.forEach((term, at) => {
    const known = places.get(term);
    if (known) known.push(at);
    else places.set(term, [at]);
  });
  return { language, terms, places };
}

/** Whether the article holds all that it must and nothing that it must not, in whatever forms of the words. */
export function holdsKeywords(article: ArticleTerms, keywords: readonly Keyword[]): boolean {
  return keywords.every((keyword) => holds(article, keyword) !== keyword.isExcluded);
}

function holds({ language, terms, places }: ArticleTerms, { text }: Keyword): boolean {
  const wanted = analyze(text, language).map(({ term }) => term);
  const [first = GAP, ...rest] = wanted;
  return (places.get(first) ?? []).some((at) => rest.every((term, after) => terms[at + 1 + after] === term));
}
