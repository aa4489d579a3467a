import { coverage, type Matches, matchTokens, type QueryTerms, unite } from '../search/coverage.ts';
import type { NewsIndex } from '../search/index.ts';
import type { Question } from '../search/question.ts';
import type { Evidence } from './evidence.ts';
import type { Window } from './window.ts';

/** Looks at the first window, and at the next of another article, for what speaks for an answer. */
export function gatherEvidence(
  question: Question,
  query: QueryTerms,
  ranked: readonly [Window, ...Window[]] | readonly Window[],
  index: NewsIndex,
): Evidence {
  const best = ranked[0];
  if (best === undefined) throw new RangeError('no window to look at');
  const { passage } = best.hit;
  const { article } = passage;
  const next = ranked.find(
    ({ hit }) =>
      hit.passage.article !== article && !index.nearDuplicates.isPublishedIn(passage, hit.passage.article),
  );
  const none = query.terms.map(() => 0);
  const title = matchTokens(query, index.titleOf(article));
  const inWindow = unite(title, best.found.map(({ matches }) => matches).reduce(unite, none));
  const inPassage = unite(
    title,
    passage.sentences
      .map((sentence) => matchTokens(query, index.analyzed(article, sentence).tokens))
      .reduce(unite, none),
  );
  const inArticle = unite(inPassage, index.matchArticle(query.terms, article));
  return {
    windowCoverage: best.features.coverage,
    bestSentence: best.features.bestSentence,
    passageCoverage: coverage(query, inPassage),
    articleCoverage: coverage(query, inArticle),
    unknownShare: coverage(
      query,
      question.terms.map((term) => (index.knows(term) ? 0 : 1)),
    ),
    namesMissingInWindow: missingNames(query, inWindow),
    namesMissingInArticle: missingNames(query, inArticle),
    heaviestMissing: heaviestMissing(query, inPassage),
    heaviestMissingInArticle: heaviestMissing(query, inArticle),
    proximity: best.features.proximity,
    answerHeld: question.expects === 'any' ? 0 : best.features.holdsAnswer === 1 ? 1 : -1,
    answerNear: best.features.answerNear,
    passageScore: best.features.passageScore,
    articleScore: best.features.articleScore,
    lead: next ? Math.min(4, best.score - next.score) : 4,
    brevity: 1 / Math.max(1, question.terms.length),
    cyrillic: question.language === 'en' ? 0 : 1,
  };
}

function missingNames(query: QueryTerms, matches: Matches): number {
  let names = 0;
  let missing = 0;
  query.terms.forEach((term, at) => {
    if (!term.isSpecific) return;
    const weight = query.weights[at] ?? 0;
    names += weight;
    missing += weight * (1 - (matches[at] ?? 0));
  });
  return names === 0 ? 0 : missing / names;
}

/** The weight of the most important term that is not there, as a share of the heaviest possible. */
function heaviestMissing(query: QueryTerms, matches: Matches): number {
  const heaviest = Math.max(...query.weights);
  return (
    Math.max(0, ...query.weights.map((weight, at) => weight * (1 - (matches[at] ?? 0)))) / (heaviest || 1)
  );
}
