import type { Article } from '../../news/article.ts';
import { type AnalyzedToken, analyze } from '../../text/analyzer.ts';
import { makePassages } from '../passage.ts';
import type { ArticleTerms } from './segment.ts';

/** The searched terms of an article and of each of its passages. */
export function articleTerms(article: Article): ArticleTerms {
  const body: string[] = [];
  const passages: string[][] = [];
  let previous: { readonly start: number; readonly terms: string[] } | undefined;
  let end = 0;
  for (const { sentences } of makePassages(article)) {
    const passage: string[] = [];
    for (const sentence of sentences) {
      // Neighbouring passages share a sentence; the article counts it once.
      const terms =
        previous?.start === sentence.start
          ? previous.terms
          : searchedTerms(analyze(article.body.slice(sentence.start, sentence.end), article.language));
      previous = { start: sentence.start, terms };
      passage.push(...terms);
      if (sentence.start < end) continue;
      body.push(...terms);
      end = sentence.end;
    }
    passages.push(passage);
  }
  const { id, published, region } = article;
  return {
    id,
    published,
    region,
    title: searchedTerms(analyze(article.title, article.language)),
    body,
    passages,
  };
}

function searchedTerms(tokens: readonly AnalyzedToken[]): string[] {
  return tokens.filter((token) => !token.isStopWord).map((token) => token.term);
}
