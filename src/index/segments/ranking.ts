import type { ScoringParameters } from '../scoring.ts';
import { saturatedFrequency } from '../scoring.ts';

export const PASSAGE_SCORING: ScoringParameters = {
  k1: 1.2,
  bodyLengthWeight: 0.5,
  titleLengthWeight: 0.3,
  titleWeight: 0.6,
};
export const ARTICLE_SCORING: ScoringParameters = {
  k1: 1.6,
  bodyLengthWeight: 0.4,
  titleLengthWeight: 0.3,
  titleWeight: 2,
};

/** Weight of the whole article's score relative to the passage's own. */
export const ARTICLE_SHARE = 1;

export interface Averages {
  readonly body: number;
  readonly title: number;
}

export type Saturation = (
  bodyFrequency: number,
  titleFrequency: number,
  bodyLength: number,
  titleLength: number,
) => number;

/**
 * `saturatedFrequency` for one set of parameters and averages, without allocating an object per call: this is the
 * inner loop.
 */
export function saturation(parameters: ScoringParameters, averages: Averages): Saturation {
  const term = {
    bodyFrequency: 0,
    titleFrequency: 0,
    bodyLength: 0,
    titleLength: 0,
    averageBodyLength: averages.body,
    averageTitleLength: averages.title,
  };
  return (bodyFrequency, titleFrequency, bodyLength, titleLength) => {
    term.bodyFrequency = bodyFrequency;
    term.titleFrequency = titleFrequency;
    term.bodyLength = bodyLength;
    term.titleLength = titleLength;
    return saturatedFrequency(term, parameters);
  };
}

/**
 * An impact is the most that a posting adds to a score, article's and passage's part together, in steps of this size.
 */
export const IMPACT_STEP = (1 + ARTICLE_SHARE) / 255;

/** Bounds are compared with sums that were rounded in another order; this margin exceeds any rounding error. */
export const ROUNDING = 1 + 1e-9;

/** Rounded up, so that it stays an upper bound. */
export function impactOf(article: number, passage: number): number {
  return Math.min(255, Math.ceil((passage + ARTICLE_SHARE * article) / IMPACT_STEP));
}
