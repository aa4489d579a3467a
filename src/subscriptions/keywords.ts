import type { Article, ArticleLanguage } from '../articles/article.ts';
import { inEachEdition } from '../articles/editions.ts';
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

/** The terms of an article's edition with their positions, for matching keywords; title and body are separated. */
export interface ArticleTerms {
  readonly language: ArticleLanguage;
  readonly terms: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Separates title and body, so that no phrase matches across them. */
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

/** A keyword as terms of one language, in order. */
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

/** Whether the edition contains all required keywords and no excluded one, in any inflected form. */
export function holdsKeywords(article: ArticleTerms, keywords: readonly Keyword[]): boolean {
  return holdsAll(article, wantedIn(article.language, keywords));
}

/**
 * Whether an article passes a filter: one of its editions contains all required keywords, and none an excluded one, so
 * that an edition in a language without the excluded word does not let it through.
 */
export function passesFilter(editions: readonly ArticleTerms[], keywords: readonly Keyword[]): boolean {
  const required = keywords.filter(({ isExcluded }) => !isExcluded);
  const excluded = keywords.filter(({ isExcluded }) => isExcluded);
  return (
    editions.some((edition) => holdsKeywords(edition, required)) &&
    excluded.every((keyword) => editions.every((edition) => holdsKeywords(edition, [keyword])))
  );
}

function holdsAll(article: ArticleTerms, wanted: readonly Wanted[]): boolean {
  return wanted.every((one) => containsTerms(article, one) !== one.isExcluded);
}

function containsTerms({ terms, places }: ArticleTerms, wanted: Wanted): boolean {
  const [first = GAP, ...rest] = wanted.terms;
  return (places.get(first) ?? []).some((at) => rest.every((term, after) => terms[at + 1 + after] === term));
}

/** Articles by the terms of their editions, so that keywords are only checked against those with their rarest term. */
export class ArticlesByTerm {
  readonly #analyzed = new Map<Article, ArticleTerms>();
  readonly #articles = new Map<Article, Article>();
  readonly #holding = new Map<ArticleLanguage, Map<string, Article[]>>();

  add(article: Article): void {
    for (const edition of inEachEdition(article)) this.#addEdition(edition, article);
  }

  #addEdition(edition: Article, article: Article): void {
    const terms = termsOf(edition);
    this.#analyzed.set(edition, terms);
    this.#articles.set(edition, article);
    const holding = this.#holding.get(edition.language) ?? new Map<string, Article[]>();
    this.#holding.set(edition.language, holding);
    for (const term of terms.places.keys()) {
      const known = holding.get(term);
      if (known) known.push(edition);
      else holding.set(term, [edition]);
    }
  }

  /**
   * The articles, each once, of which `holdsKeywords` is true for an edition: grouped by its language, in order within
   * each.
   */
  thatHold(keywords: readonly Keyword[]): readonly Article[] {
    const editions = [...this.#holding].flatMap(([language, holding]) => {
      const wanted = wantedIn(language, keywords);
      return this.#rarest(wanted, language, holding).filter((article) => {
        const terms = this.#analyzed.get(article);
        return terms !== undefined && holdsAll(terms, wanted);
      });
    });
    return [...new Set(editions.map((edition) => this.#articles.get(edition) ?? edition))];
  }

  /** The editions that contain the rarest required keyword: a superset of the matches. */
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
