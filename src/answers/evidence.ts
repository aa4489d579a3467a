import type { Outcome } from './answer.ts';
import CALIBRATION from './calibration.json' with { type: 'json' };

/** What speaks for the first passage being an answer; shares are 0..1. */
export interface Evidence {
  /** Share of the question's importance that the shown window holds, and its best sentence. */
  readonly windowCoverage: number;
  readonly bestSentence: number;
  /** The same for the passage with its title, and for the whole article. */
  readonly passageCoverage: number;
  readonly articleCoverage: number;
  /** Share of the question's importance in words that no article holds, even repaired. */
  readonly unknownShare: number;
  /** Share of the importance of the question's names and numbers that the window (the article) does not hold. */
  readonly namesMissingInWindow: number;
  readonly namesMissingInArticle: number;
  /** Weight of the most important word that the passage (the article) does not hold, as a share of the heaviest word's. */
  readonly heaviestMissing: number;
  readonly heaviestMissingInArticle: number;
  /** How close the question's neighbouring words stand in the window. */
  readonly proximity: number;
  /** 1 where the window holds something of the kind asked for, -1 where it does not, 0 where any kind will do. */
  readonly answerHeld: number;
  /** How near it stands to the question's words. */
  readonly answerNear: number;
  /** Search scores as shares of what a perfect match could score. */
  readonly passageScore: number;
  readonly articleScore: number;
  /** By how much the first window leads over the next article's. */
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
    logit += weight * (evidence[name as keyof Evidence] ?? 0);
  }
  return 1 / (1 + Math.exp(-logit));
}

export function outcomeOf(confidence: number): Outcome {
  return confidence >= ANSWERED_FROM ? 'answered' : 'related';
}
