import { LRUCache } from 'lru-cache';
import type { Article } from '../articles/article.ts';
import { makePassages, type Passage } from '../articles/passage.ts';
import type { Sentence } from '../articles/sentences.ts';
import { type AnalyzedToken, analyze } from '../languages/analyzer.ts';
import { entityTypes } from './entity-types.ts';

/** More than one answer needs. */
const CACHED_ARTICLES = 500;
/**
 * UTF-16 units of all of them, as many as so many ordinary articles have: an analyzed article takes about ten times the memory
 * of its text, one of 100,000 short sentences a hundred times.
 */
const CACHED_UNITS = 3_000_000;

interface ReadArticle {
  readonly passages: readonly Passage[];
  readonly title: readonly AnalyzedToken[];
  readonly tokens: Map<Sentence, readonly AnalyzedToken[]>;
  readonly kinds: Map<Sentence, readonly number[]>;
}

/** Analyzed articles for answers: split and analyzed on first use, the most recent ones cached. */
export class ArticleTexts {
  readonly #read = new LRUCache<Article, ReadArticle>({
    max: CACHED_ARTICLES,
    maxSize: CACHED_UNITS,
    sizeCalculation: (_, { title, body }) => 1 + title.length + body.length,
  });

  /** The article's passages in text order. */
  passagesOf(article: Article): readonly Passage[] {
    return this.#readOf(article).passages;
  }

  titleOf(article: Article): readonly AnalyzedToken[] {
    return this.#readOf(article).title;
  }

  /** The tokens of one sentence of the body; offsets are the sentence's own. */
  tokensOf(article: Article, sentence: Sentence): readonly AnalyzedToken[] {
    const { tokens } = this.#readOf(article);
    let known = tokens.get(sentence);
    if (known === undefined) {
      known = analyze(textOf(article, sentence), article.language);
      tokens.set(sentence, known);
    }
    return known;
  }

  /** The entity types of each token of the sentence, as bits. */
  kindsOf(article: Article, sentence: Sentence): readonly number[] {
    const { kinds } = this.#readOf(article);
    let known = kinds.get(sentence);
    if (known === undefined) {
      known = entityTypes(this.tokensOf(article, sentence), textOf(article, sentence));
      kinds.set(sentence, known);
    }
    return known;
  }

  #readOf(article: Article): ReadArticle {
    let known = this.#read.get(article);
    if (known === undefined) {
      const passages = makePassages(article);
      const title = analyze(article.title, article.language);
      known = { passages, title, tokens: new Map(), kinds: new Map() };
      this.#read.set(article, known);
    }
    return known;
  }
}

function textOf({ body }: Article, { start, end }: Sentence): string {
  return body.slice(start, end);
}
