import type { Article } from '../articles/article.ts';
import type { ArticleScores, FewArticles } from '../index/batch-index.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { Question } from '../query/question.ts';
import { ANSWERED_FROM, type EvidenceBounds, highestConfidence } from './answerability.ts';
import {
  AMOUNTS,
  CLEAR_LEAD,
  FLOOR,
  isTranslated,
  MANY_WORDS,
  missingNames,
  sum,
} from './answerability-features.ts';
import { coverage, type Matches, type QueryTerms, queryTerms } from './coverage.ts';
import { FEW_WORDS } from './sentence-match.ts';

/** Confidences are compared that were summed in another order. */
const ROUNDING = 1e-9;

/**
 * Articles among which all are that answer the question by themselves, asked of the index with no other article beside.
 * Of the rest, the words that they hold and their scores prove that the gate refuses them, whatever their sentences say.
 */
export function articlesThatMayAnswer(
  question: Question,
  articles: readonly FewArticles[],
  index: NewsIndex,
): readonly Article[] {
  if (question.isListing) return articles.flatMap((some) => some.articles);
  const query = queryTerms(question.terms, index);
  return articles
    .flatMap((some) => some.scores(question.terms, index))
    .filter((scores) => mostConfidence(question, query, scores, index) >= ANSWERED_FROM - ROUNDING)
    .map(({ article }) => article);
}

/** The confidence of an answer from the article alone is at most this. */
export function mostConfidence(
  question: Question,
  query: QueryTerms,
  scores: ArticleScores,
  index: NewsIndex,
): number {
  const bounds = boundsOf(question, query, scores, index);
  return highestConfidence(bounds, bounds.cyrillic[0] === 1 ? 'cyrillic' : 'latin');
}

/** What `gatherEvidence` can find in the article: no passage of it holds more than it does itself. */
function boundsOf(
  question: Question,
  query: QueryTerms,
  { article, articleScore, passageScore, held }: ArticleScores,
  index: NewsIndex,
): EvidenceBounds {
  const covered = coverage(query, held);
  const share = (score: number) => (query.totalWeight === 0 ? 0 : score / query.totalWeight);
  const shareOf = (test: (term: Question['terms'][number]) => boolean) =>
    coverage(
      query,
      question.terms.map((term) => (test(term) ? 1 : 0)),
    );
  const isTyped = question.expects !== 'any';
  const isElsewhere = question.regions.some(
    (code) => code !== article.region && !article.mentions.includes(code),
  );
  return {
    passageCoverage: [0, covered],
    exactCoverage: [
      0,
      coverage(
        query,
        held.map((match) => (match >= 1 ? 1 : 0)),
      ),
    ],
    wordsMissing: [1 - sum(held) / Math.max(1, held.length), 1],
    focusMissing: [1 - (held[question.headTermIndex] ?? 0), 1],
    namesMissing: exactly(missingNames(query, held)),
    regionMissing: exactly(isElsewhere ? 1 : 0),
    unknownShare: exactly(shareOf((term) => !index.knows(term))),
    asksKind: exactly(isTyped ? 1 : 0),
    kindMissing: [0, isTyped ? 1 : 0],
    answerNear: [0, isTyped ? covered : 0],
    personNear: [0, question.expects === 'person' ? covered : 0],
    focusFar: isTyped ? [1 - (held[question.headTermIndex] ?? 0), 1] : exactly(0),
    countMissing:
      question.countedTermIndex === null
        ? exactly(0)
        : [(held[question.countedTermIndex] ?? 0) > 0 ? 0 : 1, 1],
    amountMissing: [0, AMOUNTS.has(question.expects) ? 1 : 0],
    density: [0, mostDensity(query, held)],
    articleScore: exactly(Math.log(FLOOR + share(articleScore))),
    passageScore: [Math.log(FLOOR), Math.log(FLOOR + share(passageScore))],
    articleMass: exactly(Math.log(1 + share(articleScore) * query.totalWeight)),
    passageMass: [0, Math.log(1 + covered * query.totalWeight)],
    matchedWords: [0, Math.min(MANY_WORDS, sum(held)) / MANY_WORDS],
    rarestMatched: [0, Math.max(0, ...importance(query, held))],
    lead: exactly(CLEAR_LEAD),
    brevity: exactly(1 / Math.max(1, question.terms.length)),
    cyrillic: exactly(question.language === 'en' || question.terms.some(isTranslated) ? 0 : 1),
  };
}

function exactly(value: number): readonly [number, number] {
  return [value, value];
}

function importance(query: QueryTerms, held: Matches): number[] {
  return held.map((match, at) => match * (query.weights[at] ?? 0));
}

/** A sentence that holds so many words of the question is no shorter than these. */
function mostDensity(query: QueryTerms, held: Matches): number {
  let most = 0;
  let covered = 0;
  for (const [before, worth] of importance(query, held)
    .sort((a, b) => b - a)
    .entries()) {
    covered += worth;
    most = Math.max(most, covered / Math.log2(2 + (before + 1) / FEW_WORDS));
  }
  return query.totalWeight === 0 ? 0 : most / query.totalWeight;
}
