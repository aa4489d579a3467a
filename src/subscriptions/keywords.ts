import type { Article, ArticleLanguage } from '../articles/article.ts';
import { analyze } from '../languages/analyzer.ts';

/** One thing that an article must hold, or must not: a word, or words in their order. */
export interface Keyword {
  readonly text: string;
  readonly isExcluded: boolean;
}

/** `-word`, `"words in order"`, `-"both"`; quotation marks of any language. A hyphen inside a word is none of ours. */
const KEYWORD = /(?<=^|[\s,;])([-−–])?(?:["“”„«]([^"“”„«»]+)["“”»]|([^\s,;"“”„«»]+))/gu;
const ANY_LANGUAGE: ArticleLanguage = 'en';

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
  readonly language: ArticleLanguage;
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

/** A keyword as the terms that texts of one language would have for it, in their order. */
interface Wanted {
  readonly terms: readonly string[];
  readonly isExcluded: boolean;
}

function wantedIn(language: ArticleLanguage, keywords: readonly Keyword[]): Wanted[] {
  return keywords.map(({ text, isExcluded }) => ({
    terms: analyze(text, language).map(({ term }) => term),
    isExcluded,
  }));
}

/** Whether the article holds all that it must and nothing that it must not, in whatever forms of the words. */
export function holdsKeywords(article: ArticleTerms, keywords: readonly Keyword[]): boolean {
  return holdsAll(article, wantedIn(article.language, keywords));
}

function holdsAll(article: ArticleTerms, wanted: readonly Wanted[]): boolean {
  return wanted.every((one) => containsTerms(article, one) !== one.isExcluded);
}

function containsTerms({ terms, places }: ArticleTerms, wanted: Wanted): boolean {
  const [first = GAP, ...rest] = wanted.terms;
  return (places.get(first) ?? []).some((at) => rest.every((term, after) => terms[at + 1 + after] === term));
}

/** Articles by the terms that they hold, so that keywords meet only those that hold the rarest of theirs. */
export class ArticlesByTerm {
  readonly #analyzed = new Map<Article, ArticleTerms>();
  readonly #holding = new Map<ArticleLanguage, Map<string, Article[]>>();

  add(article: Article): void {
    const terms = termsOf(article);
    this.#analyzed.set(article, terms);
    const holding = this.#holding.get(article.language) ?? new Map<string, Article[]>();
    this.#holding.set(article.language, holding);
    for (const term of terms.places.keys()) {
      const known = holding.get(term);
      if (known) known.push(article);
      else holding.set(term, [article]);
    }
  }

  /** Those for which `holdsKeywords` is true; all of one language, in their order, before those of another. */
  thatHold(keywords: readonly Keyword[]): readonly Article[] {
    return [...this.#holding].flatMap(([language, holding]) => {
      const wanted = wantedIn(language, keywords);
      return this.#rarest(wanted, language, holding).filter((article) => {
        const terms = this.#analyzed.get(article);
        return terms !== undefined && holdsAll(terms, wanted);
      });
    });
  }

  /** The articles that hold the rarest of what must be held: all of what is looked for are among them. */
  #rarest(
    wanted: readonly Wanted[],
    language: ArticleLanguage,
    holding: ReadonlyMap<string, readonly Article[]>,
  ): readonly Article[] {
    let rarest: readonly Article[] | null = null;
    for (const { terms, isExcluded } of wanted) {
      if (isExcluded) continue;
      for (const term of terms) {
        const articles = holding.get(term) ?? [];
        if (rarest === null || articles.length < rarest.length) rarest = articles;
      }
    }
    return rarest ?? [...this.#analyzed.keys()].filter((article) => article.language === language);
  }
}
