import type { NewsIndex } from '../index/news-index.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import type { QuestionTerm } from '../query/question-terms.ts';

/** The question's terms made ready to be looked up in running text. */
export interface QueryTerms {
  readonly terms: readonly QuestionTerm[];
  /** Importance of each term: its weight times its inverse document frequency. */
  readonly weights: readonly number[];
  readonly totalWeight: number;
  readonly lookup: ReadonlyMap<string, { readonly index: number; readonly weight: number }>;
}

export function queryTerms(terms: readonly QuestionTerm[], index: NewsIndex): QueryTerms {
  const weights = terms.map((term) => index.weightOf(term));
  const lookup = new Map<string, { index: number; weight: number }>();
  terms.forEach((group, at) => {
    for (const { term, weight } of group.variants) {
      const known = lookup.get(term);
      if (!known || known.weight < weight) lookup.set(term, { index: at, weight });
    }
  });
  return { terms, weights, totalWeight: weights.reduce((sum, weight) => sum + weight, 0), lookup };
}

/** For each term of the question, how well the tokens hold it: 0 (not) to 1 (the word itself). */
export type Matches = readonly number[];

export function matchTokens(query: QueryTerms, tokens: Iterable<AnalyzedToken>): Matches {
  const matches = query.terms.map(() => 0);
  for (const token of tokens) {
    if (token.isStopWord) continue;
    const found = query.lookup.get(token.term);
    if (found && found.weight > (matches[found.index] ?? 0)) matches[found.index] = found.weight;
  }
  return matches;
}

/** Term by term the better of the two. */
export function mergeMatches(a: Matches, b: Matches): Matches {
  return a.map((match, at) => Math.max(match, b[at] ?? 0));
}

/** The matched share of the question's importance, 0..1. */
export function coverage(query: QueryTerms, matches: Matches): number {
  if (query.totalWeight === 0) return 0;
  return matches.reduce((sum, match, at) => sum + match * (query.weights[at] ?? 0), 0) / query.totalWeight;
}
