import type { NewsIndex } from '../index/news-index.ts';
import type { Question } from '../query/question.ts';
import type { QuestionTerm } from '../query/question-terms.ts';
import type { Evidence } from './answerability.ts';
import { coverage, type Matches, matchTokens, mergeMatches, type QueryTerms } from './coverage.ts';
import type { SentenceSpan } from './sentence-span.ts';

/** Kinds that are known for sure when they are seen. */
export const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percentage', 'age']);
/** Keeps logarithms and quotients of scores finite. */
export const FLOOR = 0.03;
/** Beyond these, more is no more evidence. */
export const MANY_WORDS = 6;
export const CLEAR_LEAD = 4;

/** Looks at the first window, and at the next of another article, for what speaks for an answer. */
export function gatherEvidence(
  question: Question,
  query: QueryTerms,
  best: SentenceSpan,
  ranked: readonly SentenceSpan[],
  index: NewsIndex,
): Evidence {
  const { passage } = best.hit;
  const { article } = passage;
  const next = ranked.find(
    ({ hit }) =>
      hit.passage.article !== article && !index.nearDuplicates.isPublishedIn(passage, hit.passage.article),
  );
  const none = query.terms.map(() => 0);
  const title = matchTokens(query, index.titleOf(article));
  const inWindow = mergeMatches(title, best.found.map(({ matches }) => matches).reduce(mergeMatches, none));
  const inPassage = mergeMatches(
    inWindow,
    passage.sentences
      .map((sentence) => matchTokens(query, index.tokensOf(article, sentence)))
      .reduce(mergeMatches, none),
  );
  const inArticle = mergeMatches(inPassage, index.termMatches(query.terms, article));
  const { features } = best;
  const isTyped = question.expects !== 'any';
  return {
    passageCoverage: coverage(query, inPassage),
    exactCoverage: coverage(
      query,
      inPassage.map((match) => (match === 1 ? 1 : 0)),
    ),
    wordsMissing: 1 - sum(inWindow) / Math.max(1, inWindow.length),
    focusMissing: 1 - (inWindow[question.headTermIndex] ?? 0),
    namesMissing: missingNames(query, inArticle),
    regionMissing: question.regions.some(
      (code) => code !== article.region && !article.mentions.includes(code),
    )
      ? 1
      : 0,
    unknownShare: coverage(
      query,
      question.terms.map((term) => (index.knows(term) ? 0 : 1)),
    ),
    asksKind: isTyped ? 1 : 0,
    kindMissing: isTyped && features.holdsAnswer === 0 ? 1 : 0,
    answerNear: features.answerNear,
    personNear: question.expects === 'person' ? features.distinctNear : 0,
    focusFar: isTyped ? 1 - features.focusNear : 0,
    countMissing:
      question.countedTermIndex !== null && !best.found.some(({ isCounted }) => isCounted) ? 1 : 0,
    amountMissing: AMOUNTS.has(question.expects) && features.holdsAnswer === 0 ? 1 : 0,
    density: features.density,
    articleScore: Math.log(FLOOR + features.articleScore),
    passageScore: Math.log(FLOOR + features.passageScore),
    articleMass: Math.log(1 + features.articleScore * query.totalWeight),
    passageMass: Math.log(1 + coverage(query, inPassage) * query.totalWeight),
    matchedWords: Math.min(MANY_WORDS, sum(inPassage)) / MANY_WORDS,
    rarestMatched: Math.max(0, ...inPassage.map((match, at) => match * (query.weights[at] ?? 0))),
    lead: next ? Math.min(CLEAR_LEAD, best.score - next.score) : CLEAR_LEAD,
    brevity: 1 / Math.max(1, question.terms.length),
    cyrillic: question.language === 'en' || question.terms.some(isTranslated) ? 0 : 1,
  };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function missingNames(query: QueryTerms, matches: Matches): number {
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

/** A question that is searched in English matches as English does, whatever its own script. */
export function isTranslated({ translatedTo }: QuestionTerm): boolean {
  return translatedTo !== undefined;
}
