import type { Outcome } from './answer.ts';
import CALIBRATION from './calibration.json' with { type: 'json' };

/** What speaks for the first passage being an answer; shares are 0..1. */
export interface Evidence {
  /** Share of the question's importance that the passage (with its title) holds; of words as asked, the same. */
  readonly passageCoverage: number;
  readonly exactCoverage: number;
  /** Share of the question's words that the shown window and the title do not hold. */
  readonly wordsMissing: number;
  /** Whether they lack the word that names the thing asked for (`rector of …`, `which company …`). */
  readonly focusMissing: number;
  /** Share of the importance of the question's names and numbers that the article does not hold. */
  readonly namesMissing: number;
  /** 1 where the question names a region that the article has nothing to do with. */
  readonly regionMissing: number;
  /** Share of the question's importance in words that no article holds. */
  readonly unknownShare: number;
  /** 1 where a kind of thing is asked for; 1 where the window holds none; how near one is to the question's words. */
  readonly asksKind: number;
  readonly kindMissing: number;
  readonly answerNear: number;
  /** Where a person is asked for, how near a name that is no common word stands to the question's words. */
  readonly personNear: number;
  /** Where a kind of thing is asked for, how far the nearest one is from the word that names it, 0..1. */
  readonly focusFar: number;
  /** 1 where a number of things is asked for and the window counts no such things. */
  readonly countMissing: number;
  /** 1 where a sum or a percentage is asked for and the window holds none. */
  readonly amountMissing: number;
  /** Coverage of the window's best sentence against its length. */
  readonly density: number;
  /** Logarithms of the search scores as shares of what a perfect match could score … */
  readonly articleScore: number;
  readonly passageScore: number;
  /** … and of the importance matched, unshared: two rare words are more evidence than one. */
  readonly articleMass: number;
  readonly passageMass: number;
  /** Words matched, and the weight of the rarest of them. */
  readonly matchedWords: number;
  readonly rarestMatched: number;
  /** By how much the first window leads over the next article's. */
  readonly lead: number;
  /** 1 / number of terms searched: little evidence from few words. */
  readonly brevity: number;
  /** 1 for a question in Cyrillic script, which is weighed by a model of its own. */
  readonly cyrillic: number;
}

/** From this confidence on, the passage is shown as an answer. */
export const ANSWERED_FROM = 0.5;

/** A logistic regression: weights by what they weigh. */
export interface GateModel {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Endings hide more matches in Cyrillic script, so its questions have weights of their own. */
export type Script = 'latin' | 'cyrillic';

export function scriptOf(evidence: Evidence): Script {
  return evidence.cyrillic === 1 ? 'cyrillic' : 'latin';
}

/**
 * Confidence in 0..1 that the passage answers: a logistic regression over the evidence, fitted on development
 * questions by `npm run calibrate`, whose result stands in calibration.json.
 */
export function confidenceOf(evidence: Evidence): number {
  const { intercept, weights }: GateModel = CALIBRATION.models[scriptOf(evidence)];
  let logit = intercept;
  for (const [name, weight] of Object.entries(weights)) logit += weight * evidence[name as keyof Evidence];
  return 1 / (1 + Math.exp(-logit));
}

/** For each thing that may speak for an answer, the least and the most that it can be. */
export type EvidenceBounds = Readonly<Record<keyof Evidence, readonly [least: number, most: number]>>;

/** As much confidence as any evidence within the bounds gives, but for rounding. */
export function highestConfidence(bounds: EvidenceBounds, script: Script): number {
  const { intercept, weights }: GateModel = CALIBRATION.models[script];
  let logit = intercept;
  for (const [name, weight] of Object.entries(weights)) {
    const [least, most] = bounds[name as keyof Evidence];
    logit += weight * (weight > 0 ? most : least);
  }
  return 1 / (1 + Math.exp(-logit));
}

export function outcomeOf(confidence: number): Outcome {
  return confidence >= ANSWERED_FROM ? 'answered' : 'related';
}
