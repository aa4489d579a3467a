import type { Article, Language } from '../../news/article.ts';
import { analyze } from '../../text/analyzer.ts';
import { makePassages } from '../passage.ts';
import type { ArticleTerms } from './segment.ts';

/** Searched terms of a part of a text, in order. */
export type TermsOf<Term> = (text: string, from: number, to: number, language: Language) => Term[];

/** The searched terms of an article and of each of its passages. */
export function articleTerms(article: Article): ArticleTerms {
  return termsOfArticle(article, (text, from, to, language) =>
    analyze(text.slice(from, to), language).flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term])),
  );
}

export function termsOfArticle<Term>(article: Article, termsOf: TermsOf<Term>): ArticleTerms<Term> {
  const { id, published, region, title, language } = article;
  const body: Term[] = [];
  let end = 0;
  let last: { readonly start: number; readonly terms: readonly Term[] } | undefined;
  const passages = makePassages(article).map(({ sentences }) => {
    const passage: Term[] = [];
    for (const sentence of sentences) {
      // Neighbouring passages share a sentence; it is read once, and the article counts it once.
      const terms =
        last?.start === sentence.start
          ? last.terms
          : termsOf(article.body, sentence.start, sentence.end, language);
      last = { start: sentence.start, terms };
      for (const term of terms) passage.push(term);
      if (sentence.start < end) continue;
      for (const term of terms) body.push(term);
      end = sentence.end;
    }
    return passage;
  });
  return { id, published, region, title: termsOf(title, 0, title.length, language), body, passages };
}
