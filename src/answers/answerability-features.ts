import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import type { Question } from '../query/question.ts';
import { daysHeld } from './asked-days.ts';
import { coverage, type Matches, matchTokens, mergeMatches, type QueryTerms } from './coverage.ts';
import type { FeatureValues } from './logistic-model.ts';
import { AMOUNTS, countsThings, findMissing, type Missing } from './missing.ts';
import type { SentenceSpan } from './sentence-span.ts';

/** Beyond these, more is no more evidence. */
const MANY_WORDS = 6;
const CLEAR_MARGIN = 4;

/** The first span, and what of the question is held by it, its passage and its article; each with the title. */
export interface GateInput {
  readonly question: Question;
  readonly query: QueryTerms;
  readonly index: NewsIndex;
  readonly best: SentenceSpan;
  readonly article: Article;
  readonly inSpan: Matches;
  readonly inPassage: Matches;
  readonly inArticle: Matches;
  /** The next span that is of another article and no copy; undefined where there is none. */
  readonly next: SentenceSpan | undefined;
}

interface GateFeature {
  readonly of: (input: GateInput) => number;
}

/** Types of questions that are weighed alike. */
const PLACES: readonly AnswerType[] = ['place', 'city'];
const DATES: readonly AnswerType[] = ['date', 'year'];
const TEXTS: readonly AnswerType[] = ['reason', 'definition', 'name'];

/**
 * What speaks for or against the first span being an answer: to add a feature, add an entry here and its sign in
 * evaluation/feature-signs.ts, and fit its weight by `npm run calibrate -- --write`. Shares are 0..1.
 */
export const GATE_FEATURES = {
  /** Whether the span lacks the word that names the thing asked for (`rector of …`, `which company …`). */
  headMissing: {
    of: ({ question, inSpan }) => 1 - (inSpan[question.headTermIndex] ?? 0),
  },
  /** Share of the importance of the question's names and numbers that the article lacks. */
  namesMissing: {
    of: ({ query, inArticle }) => missingNames(query, inArticle),
  },
  answerNear: {
    of: ({ best }) => best.features.answerNear,
  },
  /** The importance matched, not as a share: two rare words are more evidence than one. */
  matchedIdfOfPassage: {
    of: ({ query, inPassage, index }) =>
      Math.log(1 + coverage(query, inPassage) * query.totalWeight * rarityScale(index)),
  },
  matchedWords: {
    of: ({ inPassage }) => Math.min(MANY_WORDS, sum(inPassage)) / MANY_WORDS,
  },
  margin: {
    of: ({ best, next }) =>
      next === undefined ? CLEAR_MARGIN : Math.min(CLEAR_MARGIN, best.score - next.score),
  },
  brevity: {
    of: ({ question }) => 1 / Math.max(1, question.terms.length),
  },
  countMissing: {
    of: ({ question, best }) => indicator(countsThings(question) && !best.candidate?.counts),
  },
  countsOther: {
    of: ({ question, best }) => indicator(countsThings(question) && best.candidate?.countsOther === true),
  },
  untypedCoverage: {
    of: ({ question, best }) => (question.expects === 'any' ? best.features.coverage : 0),
  },
  untypedMissing: {
    of: ({ question, inSpan }) =>
      question.expects === 'any' ? 1 - sum(inSpan) / Math.max(1, inSpan.length) : 0,
  },
  asksPerson: {
    of: ({ question }) => indicator(question.expects === 'person'),
  },
  nearPerson: {
    of: ({ question, best }) => (question.expects === 'person' ? nearOf(best) : 0),
  },
  lacksPlace: {
    of: ({ question, best }) => (PLACES.includes(question.expects) ? 1 - strengthOf(best) : 0),
  },
  nearPlace: {
    of: ({ question, best }) => (PLACES.includes(question.expects) ? nearOf(best) : 0),
  },
  nearDate: {
    of: ({ question, best }) => (DATES.includes(question.expects) ? nearOf(best) : 0),
  },
  lacksAmount: {
    of: ({ question, best }) => (AMOUNTS.includes(question.expects) ? 1 - strengthOf(best) : 0),
  },
  asksText: {
    of: ({ question }) => indicator(TEXTS.includes(question.expects)),
  },
} as const satisfies Readonly<Record<string, GateFeature>>;

export type GateFeatureName = keyof typeof GATE_FEATURES;

const NAMES = Object.keys(GATE_FEATURES) as GateFeatureName[];

/** What speaks for the first passage being an answer. */
export interface Evidence extends Missing {
  readonly features: FeatureValues<GateFeatureName>;
}

/** Looks at the first span, and at the next of another article, for what speaks for an answer. */
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
      hit.passage.article.id !== article.id &&
      !index.nearDuplicates.isPublishedIn(passage, hit.passage.article),
  );
  const none = query.terms.map(() => 0);
  const title = mergeMatches(matchTokens(query, index.titleOf(article)), daysHeld(question, article));
  const inSpan = mergeMatches(title, best.found.map(({ matches }) => matches).reduce(mergeMatches, none));
  const inSentences = passage.sentences
    .map((sentence) => matchTokens(query, index.tokensOf(article, sentence)))
    .reduce(mergeMatches, none);
  const inPassage = mergeMatches(inSpan, inSentences);
  const inArticle = mergeMatches(inPassage, index.termMatches(query.terms, article));
  const input = { question, query, index, best, article, inSpan, inPassage, inArticle, next };
  const values: Record<string, number> = {};
  for (const name of NAMES) values[name] = GATE_FEATURES[name].of(input);
  return { features: values as FeatureValues<GateFeatureName>, ...findMissing(input) };
}

function nearOf({ candidate }: SentenceSpan): number {
  return candidate?.near ?? 0;
}

function strengthOf({ candidate }: SentenceSpan): number {
  return candidate?.strength ?? 0;
}

/** In fewer passages than these, no word can be as rare as it is in news. */
const USUAL_PASSAGES = 100;

/** What the weights of a small collection are multiplied by, so that two articles answer as two hundred do. */
function rarityScale(index: NewsIndex): number {
  const { passages } = index.segments.totals;
  return passages >= USUAL_PASSAGES ? 1 : Math.log(1 + USUAL_PASSAGES) / Math.log(1 + Math.max(1, passages));
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function indicator(holds: boolean): number {
  return holds ? 1 : 0;
}
