import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { Question } from '../query/question.ts';
import type { QuestionTerm } from '../query/question-terms.ts';
import { coverage, type Matches, matchTokens, mergeMatches, type QueryTerms } from './coverage.ts';
import type { FeatureValues } from './logistic-model.ts';
import type { SentenceSpan } from './sentence-span.ts';

/** Keeps logarithms of scores finite. */
const FLOOR = 0.03;
/** Beyond these, more is no more evidence. */
const MANY_WORDS = 6;
const CLEAR_MARGIN = 4;
/** From this strength on, a candidate is taken for what it seems to be. */
const SURE_CANDIDATE = 0.5;

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

const TEXT_FEATURES = {
  /** Share of the question's words that the span lacks. */
  wordsMissing: {
    label: 'Words of the question that are missing',
    of: ({ inSpan }) => 1 - sum(inSpan) / Math.max(1, inSpan.length),
  },
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
  regionMissing: {
    label: 'The article is of another region',
    of: (input) => indicator(isRegionMissing(input)),
  },
  yearMissing: {
    label: 'The article is of another year',
    of: (input) => indicator(yearsMissing(input).length > 0),
  },
  /** Share of the question's importance in words that no article holds. */
  unknownShare: {
    label: 'Words that no article holds',
    of: ({ question, query, index }) =>
      coverage(query, question.terms.map(oneIf((term) => !index.knows(term)))),
  },
  articleCoverage: {
    label: 'How much of the question the article holds',
    of: ({ query, inArticle }) => coverage(query, inArticle),
  },
  answerNear: {
    label: 'Something of that kind stands near the question’s words',
    of: ({ best }) => best.features.answerNear,
  },
  density: {
    label: 'Says it in few words',
    of: ({ best }) => best.features.density,
  },
  /** Logarithms of the search score as a share of what a perfect match could score … */
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
  /** Endings hide more matches. A question that is searched in English matches as English does. */
  inflected: {
    label: 'Asked in a language with many endings',
    of: ({ question }) =>
      indicator(LANGUAGES[question.language].relatedWeight > 0.5 && !question.terms.some(isTranslated)),
  },
  asksCount: {
    label: 'A number of things is asked for',
    of: ({ question }) => indicator(question.countedTermIndex !== null),
  },
  countMissing: {
    label: 'No number stands before them',
    of: ({ question, best }) => indicator(question.countedTermIndex !== null && !best.candidate?.counts),
  },
  countsOther: {
    label: 'The number counts something else',
    of: ({ best }) => indicator(best.candidate?.countsOther === true),
  },
  countedSecond: {
    label: 'What is said of them stands near the number',
    of: ({ best }) => indicator(best.candidate?.isNearSecond === true),
  },
  untypedCoverage: {
    label: 'How much the span holds, where no certain kind of answer is asked for',
    of: ({ question, best }) => (question.expects === 'any' ? best.features.coverage : 0),
  },
  untypedMissing: {
    label: 'What it lacks, where no certain kind of answer is asked for',
    of: ({ question, inSpan }) =>
      question.expects === 'any' ? 1 - sum(inSpan) / Math.max(1, inSpan.length) : 0,
  },
} as const satisfies Readonly<Record<string, GateFeature>>;

/** Types of questions that are weighed alike, with what people call what they ask for. */
const ASKED = {
  Person: { types: ['person'], label: 'a person' },
  Place: { types: ['place', 'city'], label: 'a place' },
  Date: { types: ['date', 'year'], label: 'a date' },
  Number: { types: ['number'], label: 'a number' },
  Amount: { types: ['age', 'money', 'percentage', 'duration'], label: 'an amount' },
  Text: { types: ['reason', 'definition', 'name'], label: 'a name, a reason or a definition' },
} as const satisfies Readonly<Record<string, { types: readonly AnswerType[]; label: string }>>;

type Asked = keyof typeof ASKED;
type CandidateFeatureName = `${'asks' | 'lacks' | 'near' | 'nearHeadOf'}${Asked}`;

/** For each kind of thing asked for: whether one is, whether the span lacks it, and how near it stands to what is asked. */
function candidateFeatures(): Readonly<Record<CandidateFeatureName, GateFeature>> {
  const features = Object.entries(ASKED).flatMap(([name, { types, label }]): [string, GateFeature][] => {
    const asks = ({ question }: GateInput) => (types as readonly AnswerType[]).includes(question.expects);
    const where = (value: (input: GateInput) => number) => (input: GateInput) =>
      asks(input) ? value(input) : 0;
    return [
      [`asks${name}`, { label: `Asks for ${label}`, of: where(() => 1) }],
      [
        `lacks${name}`,
        {
          label: `Holds nothing that is surely ${label}`,
          of: where(({ best }) => 1 - (best.candidate?.strength ?? 0)),
        },
      ],
      [
        `near${name}`,
        {
          label: `That stands near what is asked (${label})`,
          of: where(({ best }) => best.candidate?.near ?? 0),
        },
      ],
      [
        `nearHeadOf${name}`,
        {
          label: `That stands near the word for it (${label})`,
          of: where(({ best }) => best.candidate?.nearHead ?? 0),
        },
      ],
    ];
  });
  return Object.fromEntries(features) as Record<CandidateFeatureName, GateFeature>;
}

/**
 * What speaks for or against the first span being an answer: to add a feature, add an entry to one of these lists, its
 * sign in evaluation/feature-signs.ts, and fit its weight by `npm run calibrate -- --write`. Shares are 0..1.
 */
export const GATE_FEATURES: Readonly<Record<GateFeatureName, GateFeature>> = {
  ...TEXT_FEATURES,
  ...candidateFeatures(),
};

export type GateFeatureName = keyof typeof TEXT_FEATURES | CandidateFeatureName;

const NAMES = Object.keys(GATE_FEATURES) as GateFeatureName[];

/** What speaks for the first passage being an answer. */
export interface Evidence {
  readonly features: FeatureValues<GateFeatureName>;
  /** The question names a region or a year that the article is not about: whatever else matches, it is no answer. */
  readonly isContradicted: boolean;
  /** What the question says and neither the span nor its article holds, as it was typed. */
  readonly missing: readonly string[];
  /** A thing of a certain kind is asked for, and the span holds none that surely is one. */
  readonly lacksKind: boolean;
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
  return { features: values as FeatureValues<GateFeatureName>, ...lacksOf(input) };
}

function isRegionMissing({ question, article }: GateInput): boolean {
  return question.regions.some((code) => code !== article.region && !article.mentions.includes(code));
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

/** Years that the question names and the article neither names nor is of. */
function yearsMissing({ question, article }: GateInput): string[] {
  const years = question.text.match(YEAR) ?? [];
  const { title, body, published } = article;
  return years.filter((year) => ![title, body, published].some((text) => text.includes(year)));
}

/** Names and numbers of the question that the article does not hold at all, as they were typed. */
function namesLacking({ question, inArticle }: GateInput): string[] {
  return question.terms
    .filter((term, at) => term.isSpecific && (inArticle[at] ?? 0) === 0)
    .map(({ surface }) => surface);
}

/** Of a question's weight, the least that a missing word has to have to be named. */
const NAMED_FROM = 0.2;

function lacksOf(input: GateInput): Pick<Evidence, 'isContradicted' | 'missing' | 'lacksKind'> {
  const { question, query, best, inSpan, inArticle } = input;
  const names = [...yearsMissing(input), ...namesLacking(input)];
  const words = question.terms
    .filter(
      (_, at) =>
        (inSpan[at] ?? 0) === 0 &&
        (inArticle[at] ?? 0) === 0 &&
        (query.weights[at] ?? 0) >= NAMED_FROM * query.totalWeight,
    )
    .map(({ surface }) => surface);
  return {
    isContradicted: isRegionMissing(input) || yearsMissing(input).length > 0,
    missing: [...new Set([...names, ...words])],
    lacksKind: question.expects !== 'any' && (best.candidate?.strength ?? 0) < SURE_CANDIDATE,
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
