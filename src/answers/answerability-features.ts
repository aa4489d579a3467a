import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import type { Question } from '../query/question.ts';
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
  /** What people call it, in explanations. */
  readonly label: string;
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
    label: 'The thing asked for is missing',
    of: ({ question, inSpan }) => 1 - (inSpan[question.headTermIndex] ?? 0),
  },
  /** Share of the importance of the question's names and numbers that the article lacks. */
  namesMissing: {
    label: 'Names and numbers that the article lacks',
    of: ({ query, inArticle }) => missingNames(query, inArticle),
  },
  answerNear: {
    label: 'Something of the kind asked for is near the question’s words',
    of: ({ best }) => best.features.answerNear,
  },
  /** The importance matched, not as a share: two rare words are more evidence than one. */
  matchedIdfOfPassage: {
    label: 'Rare words in the passage',
    of: ({ query, inPassage, index }) =>
      Math.log(1 + coverage(query, inPassage) * query.totalWeight * rarityScale(index)),
  },
  matchedWords: {
    label: 'How many words match',
    of: ({ inPassage }) => Math.min(MANY_WORDS, sum(inPassage)) / MANY_WORDS,
  },
  margin: {
    label: 'Lead over the next article’s passage',
    of: ({ best, next }) =>
      next === undefined ? CLEAR_MARGIN : Math.min(CLEAR_MARGIN, best.score - next.score),
  },
  brevity: {
    label: 'How few words were asked',
    of: ({ question }) => 1 / Math.max(1, question.terms.length),
  },
  countMissing: {
    label: 'A count is asked for, and no number comes before the things counted',
    of: ({ question, best }) => indicator(countsThings(question) && !best.candidate?.counts),
  },
  countsOther: {
    label: 'The number counts something else',
    of: ({ question, best }) => indicator(countsThings(question) && best.candidate?.countsOther === true),
  },
  untypedCoverage: {
    label: 'How much the span holds, where no certain kind of thing is asked for',
    of: ({ question, best }) => (question.expects === 'any' ? best.features.coverage : 0),
  },
  untypedMissing: {
    label: 'How many words it lacks then',
    of: ({ question, inSpan }) =>
      question.expects === 'any' ? 1 - sum(inSpan) / Math.max(1, inSpan.length) : 0,
  },
  asksPerson: {
    label: 'A person is asked for',
    of: ({ question }) => indicator(question.expects === 'person'),
  },
  nearPerson: {
    label: 'A person is near what is asked',
    of: ({ question, best }) => (question.expects === 'person' ? nearOf(best) : 0),
  },
  lacksPlace: {
    label: 'A place is asked for, and nothing surely is one',
    of: ({ question, best }) => (PLACES.includes(question.expects) ? 1 - strengthOf(best) : 0),
  },
  nearPlace: {
    label: 'A place is near what is asked',
    of: ({ question, best }) => (PLACES.includes(question.expects) ? nearOf(best) : 0),
  },
  nearDate: {
    label: 'A date is near what is asked',
    of: ({ question, best }) => (DATES.includes(question.expects) ? nearOf(best) : 0),
  },
  lacksAmount: {
    label: 'An amount is asked for, and nothing surely is one',
    of: ({ question, best }) => (AMOUNTS.includes(question.expects) ? 1 - strengthOf(best) : 0),
  },
  asksText: {
    label: 'A name, a reason or a definition is asked for',
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
  const title = matchTokens(query, index.titleOf(article));
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
