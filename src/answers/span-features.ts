import type { Hit } from '../index/news-index.ts';
import type { AttachedCandidate } from './candidates/attachment.ts';
import { coverage, type Matches, type QueryTerms } from './coverage.ts';
import { type FeatureValues, weightedSum } from './logistic-model.ts';
import RANKING from './ranking.json' with { type: 'json' };
import type { SentenceMatch } from './sentence-match.ts';

/** What is known of a run of sentences when it is ranked as an answer. */
export interface SpanToRank {
  readonly query: QueryTerms;
  readonly hit: Hit;
  /** The run's sentences. */
  readonly inside: readonly SentenceMatch[];
  /** Of their candidates for the answer, the closest to what is asked. */
  readonly candidate: AttachedCandidate | null;
  /** What the run holds; with the sentence before it; and with the title too. */
  readonly own: Matches;
  readonly withBefore: Matches;
  readonly withTitle: Matches;
  /** Share of the allowed snippet length that the run fills; it may be more than 1. */
  readonly fill: number;
  /** Whether it opens the article. */
  readonly isOpening: boolean;
}

interface SpanFeature {
  /** In 0..1, comparable within one question. */
  readonly of: (span: SpanToRank) => number;
}

/**
 * The features that spans are ranked by: to add one, add an entry here and fit its weight by `npm run calibrate`.
 * The score adds them up in this order.
 */
export const SPAN_FEATURES = {
  passageScore: {
    of: ({ query, hit }) => shareOf(query, hit.passageScore),
  },
  articleScore: {
    of: ({ query, hit }) => shareOf(query, hit.articleScore),
  },
  coverage: {
    of: ({ query, own }) => coverage(query, own),
  },
  bestSentence: {
    of: ({ inside }) => largest(inside, (match) => match.coverage),
  },
  title: {
    of: ({ query, withBefore, withTitle }) => coverage(query, withTitle) - coverage(query, withBefore),
  },
  holdsAnswer: {
    of: ({ inside }) => (inside.some((match) => match.holdsAnswer) ? 1 : 0),
  },
  answerNear: {
    of: ({ inside }) => largest(inside, (match) => match.answerNear),
  },
  distinctNear: {
    of: ({ inside }) => largest(inside, (match) => match.distinctNear),
  },
  focusNear: {
    of: ({ inside }) => largest(inside, (match) => match.focusNear),
  },
  candidateStrength: {
    of: ({ candidate }) => candidate?.strength ?? 0,
  },
  candidateNear: {
    of: ({ candidate }) => candidate?.near ?? 0,
  },
  candidateNearHead: {
    of: ({ candidate }) => candidate?.nearHead ?? 0,
  },
  candidateCounts: {
    of: ({ candidate }) => (candidate?.counts ? 1 : 0),
  },
  density: {
    of: ({ inside }) => largest(inside, (match) => match.density),
  },
  length: {
    of: ({ fill }) => Math.min(1, fill),
  },
  opens: {
    of: ({ isOpening }) => (isOpening ? 1 : 0),
  },
} as const satisfies Readonly<Record<string, SpanFeature>>;

export type SpanFeatureName = keyof typeof SPAN_FEATURES;
export type SpanFeatures = FeatureValues<SpanFeatureName>;

export const SPAN_FEATURE_NAMES = Object.keys(SPAN_FEATURES) as SpanFeatureName[];

/** Weights fitted by `npm run calibrate` so that the span with the answer comes first. */
export type RankingWeights = Readonly<Record<SpanFeatureName, number>>;
export const RANKING_WEIGHTS: RankingWeights = inOrder(RANKING.weights);

export function spanFeatures(span: SpanToRank): SpanFeatures {
  const values: Record<string, number> = {};
  for (const name of SPAN_FEATURE_NAMES) values[name] = SPAN_FEATURES[name].of(span);
  return values as SpanFeatures;
}

/** Log-odds scale. */
export function spanScore(features: SpanFeatures, weights: RankingWeights): number {
  return weightedSum(weights, features);
}

function inOrder(weights: RankingWeights): RankingWeights {
  return Object.fromEntries(SPAN_FEATURE_NAMES.map((name) => [name, weights[name]])) as RankingWeights;
}

/** A score as a share of what a perfect match could score. */
function shareOf({ totalWeight }: QueryTerms, score: number): number {
  return totalWeight === 0 ? 0 : score / totalWeight;
}

function largest(matches: readonly SentenceMatch[], of: (match: SentenceMatch) => number): number {
  return Math.max(0, ...matches.map(of));
}
