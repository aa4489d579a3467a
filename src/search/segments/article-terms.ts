import type { Article } from '../../news/article.ts';
import type { Sentence } from '../../news/sentences.ts';
import { analyze } from '../../text/analyzer.ts';
import { makePassages, type Passage } from '../passage.ts';
import type { ArticleTerms } from './segment.ts';

/** The searched terms of an article and of each of its passages. */
export function articleTerms(article: Article): ArticleTerms {
  const termsOf = (text: string) =>
    analyze(text, article.language).flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term]));
  return termsOfArticle(article, makePassages(article), termsOf(article.title), ({ start, end }) =>
    termsOf(article.body.slice(start, end)),
  );
}

/** Asks for the searched terms of each sentence of the passages once, in order. */
export function termsOfArticle<Term>(
  { id, published, region }: Article,
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
      // Neighbouring passages share a sentence; it is read once, and the article counts it once.
      const terms = last?.start === sentence.start ? last.terms : termsOf(sentence);
      last = { start: sentence.start, terms };
      for (const term of terms) passage.push(term);
      if (sentence.start < end) continue;
      for (const term of terms) body.push(term);
      end = sentence.end;
    }
    return passage;
  });
  return { id, published, region, title, body, passages };
}
