import type { Article } from '../../articles/article.ts';
import { makePassages, type Passage } from '../../articles/passage.ts';
import type { Sentence } from '../../articles/sentences.ts';
import { analyze } from '../../languages/analyzer.ts';
import { isMostlyCapitals } from '../entity-types.ts';
import { editionKey } from './edition-key.ts';
import type { ArticleTerms, IndexedArticle } from './segment.ts';
import { addWordsOf, type WordCount } from './word-counts.ts';

/** The searched terms of an article and of each of its passages, and its words: what a segment stores of it. */
export function articleTerms(article: Article): IndexedArticle {
  const { title, body, language } = article;
  const words = new Map<string, WordCount>();
  const termsOf = (text: string, capitalsMean: boolean) => {
    const tokens = analyze(text, language);
    addWordsOf(words, tokens, capitalsMean);
    return tokens.flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term]));
  };
  const capitalsMean = !isMostlyCapitals(body);
  const terms = termsOfArticle(article, makePassages(article), termsOf(title, false), ({ start, end }) =>
    termsOf(body.slice(start, end), capitalsMean),
  );
  return { ...terms, words };
}

/** Calls `termsOf` once for each sentence of the passages, in order. */
export function termsOfArticle<Term>(
  article: Article,
  ownPassages: readonly Passage[],
  title: readonly Term[],
  termsOf: (sentence: Sentence) => readonly Term[],
): ArticleTerms<Term> {
  const body: Term[] = [];
  let end = 0;
  let last: { readonly start: number; readonly terms: readonly Term[] } | undefined;
  const passages = ownPassages.map(({ sentences }) => {
    const passage: Term[] = [];
    for (const sentence of sentences) {
      // Neighbouring passages share a sentence; it is analyzed once, and the article counts it once.
      const terms = last?.start === sentence.start ? last.terms : termsOf(sentence);
      last = { start: sentence.start, terms };
      for (const term of terms) passage.push(term);
      if (sentence.start < end) continue;
      for (const term of terms) body.push(term);
      end = sentence.end;
    }
    return passage;
  });
  const { published, region } = article;
  return { id: editionKey(article), published, region, title, body, passages };
}
