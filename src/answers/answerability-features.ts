import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { Question } from '../query/question.ts';
import type { QuestionTerm } from '../query/question-terms.ts';
import { coverage, type Matches, matchTokens, mergeMatches, type QueryTerms } from './coverage.ts';
import type { FeatureValues } from './logistic-model.ts';
import type { SentenceSpan } from './sentence-span.ts';

/** Kinds of answers that are recognised without doubt. */
const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percentage', 'age']);
/** Keeps logarithms of scores finite. */
const FLOOR = 0.03;
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

/**
 * What speaks for or against the first span being an answer: to add a feature, add an entry here and fit its weight by
 * `npm run calibrate`. Shares are 0..1.
 */
export const GATE_FEATURES = {
  /** Share of the question's importance that the passage holds … */
  passageCoverage: {
    label: 'How much of the question the passage holds',
    of: ({ query, inPassage }) => coverage(query, inPassage),
  },
  /** … in the very words of the question. */
  exactCoverage: {
    label: 'How much of it in the same words',
    of: ({ query, inPassage }) => coverage(query, inPassage.map(oneIf((match) => match === 1))),
  },
  /** Share of the question's words that the span lacks. */
  wordsMissing: {
    label: 'Words of the question that are missing',
    of: ({ inSpan }) => 1 - sum(inSpan) / Math.max(1, inSpan.length),
  },
  /** Whether the span lacks the word that names the thing asked for (`rector of …`, `which company …`). */
  focusMissing: {
    label: 'The thing asked for is missing',
    of: ({ question, inSpan }) => 1 - (inSpan[question.headTermIndex] ?? 0),
  },
  /** Share of the importance of the question's names and numbers that the article lacks. */
  namesMissing: {
    label: 'Names and numbers that the article lacks',
    of: ({ query, inArticle }) => missingNames(query, inArticle),
  },
  regionMissing: {
    label: 'The article is of another region',
    of: ({ question, article }) =>
      indicator(question.regions.some((code) => code !== article.region && !article.mentions.includes(code))),
  },
  /** Share of the question's importance in words that no article holds. */
  unknownShare: {
    label: 'Words that no article holds',
    of: ({ question, query, index }) =>
      coverage(query, question.terms.map(oneIf((term) => !index.knows(term)))),
  },
  asksKind: {
    label: 'A certain kind of answer is asked for',
    of: ({ question }) => indicator(asksKind(question)),
  },
  kindMissing: {
    label: 'Nothing of that kind is there',
    of: ({ question, best }) => indicator(asksKind(question) && best.features.holdsAnswer === 0),
  },
  answerNear: {
    label: 'Something of that kind stands near the question’s words',
    of: ({ best }) => best.features.answerNear,
  },
  /** Of names that are no common words. */
  personNear: {
    label: 'A person stands near the question’s words',
    of: ({ question, best }) => (question.expects === 'person' ? best.features.distinctNear : 0),
  },
  focusFar: {
    label: 'The thing asked for is far from what may answer',
    of: ({ question, best }) => (asksKind(question) ? 1 - best.features.focusNear : 0),
  },
  countMissing: {
    label: 'A number of things is asked for, and none is told',
    of: ({ question, best }) =>
      indicator(question.countedTermIndex !== null && !best.found.some(({ isCounted }) => isCounted)),
  },
  amountMissing: {
    label: 'A sum or a share is asked for, and none is there',
    of: ({ question, best }) => indicator(AMOUNTS.has(question.expects) && best.features.holdsAnswer === 0),
  },
  density: {
    label: 'Says it in few words',
    of: ({ best }) => best.features.density,
  },
  /** Logarithms of the search scores as shares of what a perfect match could score … */
  articleScore: {
    label: 'Search score of the article',
    of: ({ best }) => Math.log(FLOOR + best.features.articleScore),
  },
  passageScore: {
    label: 'Search score of the passage',
    of: ({ best }) => Math.log(FLOOR + best.features.passageScore),
  },
  /** … and of the importance matched, not as a share: two rare words are more evidence than one. */
  matchedIdfOfArticle: {
    label: 'Rare words in the article',
    of: ({ query, best }) => Math.log(1 + best.features.articleScore * query.totalWeight),
  },
  matchedIdfOfPassage: {
    label: 'Rare words in the passage',
    of: ({ query, inPassage }) => Math.log(1 + coverage(query, inPassage) * query.totalWeight),
  },
  matchedWords: {
    label: 'How many words match',
    of: ({ inPassage }) => Math.min(MANY_WORDS, sum(inPassage)) / MANY_WORDS,
  },
  rarestMatched: {
    label: 'How rare the rarest match is',
    of: ({ query, inPassage }) =>
      Math.max(0, ...inPassage.map((match, at) => match * (query.weights[at] ?? 0))),
  },
  margin: {
    label: 'Lead over the next article’s passage',
    of: ({ best, next }) =>
      next === undefined ? CLEAR_MARGIN : Math.min(CLEAR_MARGIN, best.score - next.score),
  },
  /** Little evidence from few words. */
  brevity: {
    label: 'How few words were asked',
    of: ({ question }) => 1 / Math.max(1, question.terms.length),
  },
} as const satisfies Readonly<Record<string, GateFeature>>;

export type GateFeatureName = keyof typeof GATE_FEATURES;
export type Script = 'latin' | 'cyrillic';

const NAMES = Object.keys(GATE_FEATURES) as GateFeatureName[];

/** What speaks for the first passage being an answer. */
export interface Evidence {
  /** Each script has a model of its own. A question that is searched in English matches as English does. */
  readonly script: Script;
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
      hit.passage.article !== article && !index.nearDuplicates.isPublishedIn(passage, hit.passage.article),
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
  return {
    script: question.language === 'en' || question.terms.some(isTranslated) ? 'latin' : 'cyrillic',
    features: values as FeatureValues<GateFeatureName>,
  };
}

function asksKind({ expects }: Question): boolean {
  return expects !== 'any';
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

function isTranslated({ translatedTo }: QuestionTerm): boolean {
  return translatedTo !== undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function indicator(holds: boolean): number {
  return holds ? 1 : 0;
}

function oneIf<Item>(test: (item: Item) => boolean): (item: Item) => number {
  return (item) => indicator(test(item));
}
