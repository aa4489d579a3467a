import type { Article } from '../articles/article.ts';
import { makePassages } from '../articles/passage.ts';
import type { Sentence } from '../articles/sentences.ts';
import { analyze } from '../languages/analyzer.ts';
import type { LanguageCode } from '../languages/languages.ts';

/** The usual constants of BM25 (Robertson and Zaragoza, 2009, section 3.4). */
const K1 = 1.2;
const B = 0.75;

interface Document {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A document with its score, and its sentence that holds the most of the question's idf. */
export interface Bm25Hit {
  readonly article: Article;
  readonly score: number;
  readonly snippet: string;
}

/** What stands for a document: an article's passages each with the title, or the whole article. */
export type Bm25Unit = 'passage' | 'article';

/** Plain BM25 over the product's own terms: the baseline that ranking must not lose to. Made for small collections. */
export class PlainBm25 {
  readonly #documents: readonly Document[];
  readonly #frequencies = new Map<string, number>();
  readonly #averageLength: number;

  constructor(articles: readonly Article[], unit: Bm25Unit) {
    this.#documents = articles.flatMap((article) => documentsOf(article, unit));
    for (const { counts } of this.#documents) {
      for (const term of counts.keys()) this.#frequencies.set(term, (this.#frequencies.get(term) ?? 0) + 1);
    }
    const total = this.#documents.reduce((sum, { length }) => sum + length, 0);
    this.#averageLength = total / Math.max(1, this.#documents.length);
  }

  /** The best document of each of the best articles, best first; equal scores keep the articles' order. */
  search(question: string, language: LanguageCode, limit: number): Bm25Hit[] {
    const terms = [...new Set(termsOf(question, language))];
    const best = new Map<Article, { document: Document; score: number }>();
    for (const document of this.#documents) {
      const score = this.#score(terms, document);
      if (score > (best.get(document.article)?.score ?? 0)) best.set(document.article, { document, score });
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ document, score }) => ({
        article: document.article,
        score,
        snippet: this.#snippetOf(document, terms),
      }));
  }

  #score(terms: readonly string[], { counts, length }: Document): number {
    const norm = K1 * (1 - B + (B * length) / this.#averageLength);
    let score = 0;
    for (const term of terms) {
      const count = counts.get(term) ?? 0;
      if (count > 0) score += (this.#idf(term) * count * (K1 + 1)) / (count + norm);
    }
    return score;
  }

  #idf(term: string): number {
    const frequency = this.#frequencies.get(term) ?? 0;
    return Math.log(1 + (this.#documents.length - frequency + 0.5) / (frequency + 0.5));
  }

  #snippetOf({ article, sentences }: Document, terms: readonly string[]): string {
    let best = article.title;
    let most = -1;
    for (const { start, end } of sentences) {
      const text = article.body.slice(start, end);
      const own = new Set(termsOf(text, article.language));
      const matched = terms.reduce((sum, term) => sum + (own.has(term) ? this.#idf(term) : 0), 0);
      if (matched > most) [best, most] = [text, matched];
    }
    return best;
  }
}

function documentsOf(article: Article, unit: Bm25Unit): Document[] {
  const passages = makePassages(article);
  const runs =
    unit === 'passage'
      ? passages.map(({ sentences }) => sentences)
      : [[...new Set(passages.flatMap(({ sentences }) => sentences))]];
  return runs.map((sentences): Document => {
    const texts = [article.title, ...sentences.map(({ start, end }) => article.body.slice(start, end))];
    const counts = new Map<string, number>();
    let length = 0;
    for (const term of texts.flatMap((text) => termsOf(text, article.language))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      length++;
    }
    return { article, sentences, counts, length };
  });
}

function termsOf(text: string, language: LanguageCode): string[] {
  return analyze(text, language).flatMap(({ isStopWord, term }) => (isStopWord ? [] : [term]));
}
