import type { Outcome } from './answer.ts';
import CALIBRATION from './calibration.json' with { type: 'json' };

/** What speaks for the first passage being an answer; shares are 0..1. */
export interface Evidence {
  /** Share of the question's importance that the passage (with its title) holds. */
  readonly passageCoverage: number;
  /** The same for the snippet alone. */
  readonly snippetCoverage: number;
  /** The same for the whole article. */
  readonly articleCoverage: number;
  /** Share of the question's importance in words that no article holds, even repaired. */
  readonly unknownShare: number;
  /** Share of the importance of the question's names and numbers that the article does not hold. */
  readonly missingSpecifics: number;
  /** Match, 0..1, of the question's rarest term in the passage. */
  readonly rarestTerm: number;
  /** 1 where the snippet holds something of the kind asked for, -1 where it does not, 0 where any kind will do. */
  readonly answerType: number;
  /** By how much the first article leads over the next one, as a share of its score. */
  readonly lead: number;
  /** 1 / number of terms searched: little evidence from few words. */
  readonly brevity: number;
  /** 1 for a question in Cyrillic script, where endings hide more matches. */
  readonly cyrillic: number;
}

/** From this confidence on, the passage is shown as an answer. */
export const ANSWERED_FROM = 0.5;

/**
 * Confidence in 0..1 that the passage answers: a logistic regression over the evidence, fitted on development
 * questions by `npm run calibrate`, whose result stands in calibration.json.
 */
export function confidenceOf(evidence: Evidence): number {
  let logit = CALIBRATION.intercept;
  for (const [name, weight] of Object.entries(CALIBRATION.weights)) {
    logit += weight * evidence[name as keyof Evidence];
  }
  return 1 / (1 + Math.exp(-logit));
}

export function outcomeOf(confidence: number): Outcome {
  return confidence >= ANSWERED_FROM ? 'answered' : 'related';
}
