import type { Article } from '../articles/article.ts';
import type { NewsIndex } from './news-index.ts';
import type { QueryTerm } from './query-term.ts';
import { inverseDocumentFrequency } from './scoring.ts';

/** Best articles that are assumed to be on the topic. */
export const FEEDBACK_ARTICLES = 5;
/** Number of terms taken from them, and the weight of the best of these. */
const TERMS = 12;
const WEIGHT = 0.4;
/** A term must occur in at least so many of them: one article alone proves nothing about the topic. */
const MIN_ARTICLES = 2;

/**
 * Pseudo-relevance feedback in the manner of RM3 (Abdul-Jaleel et al., "UMass at TREC 2004"): terms that the best
 * articles use more than others do; each article is weighted by its score.
 */
export function feedbackTerms(
  groups: readonly QueryTerm[],
  best: readonly (readonly [Article, number])[],
  index: NewsIndex,
): QueryTerm[] {
  const asked = new Set(groups.flatMap(({ variants }) => variants.map(({ term }) => term)));
  const worth = new Map<string, number>();
  const top = best.slice(0, FEEDBACK_ARTICLES);
  const total = top.reduce((sum, [, score]) => sum + score, 0);
  for (const [article, score] of top) {
    const frequencies = index.termFrequencies(article);
    const length = [...frequencies.values()].reduce((sum, count) => sum + count, 0);
    for (const [term, count] of frequencies) {
      const articles = index.frequencies(term).articles;
      if (articles < MIN_ARTICLES || asked.has(term)) continue;
      const share = (score / total) * (count / length);
      worth.set(
        term,
        (worth.get(term) ?? 0) + share * inverseDocumentFrequency(index.documents.length, articles),
      );
    }
  }
  const chosen = [...worth].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS);
  const most = chosen[0]?.[1] ?? 1;
  return chosen.map(([term, value]) => ({
    weight: (WEIGHT * value) / most,
    variants: [{ term, weight: 1 }],
  }));
}
