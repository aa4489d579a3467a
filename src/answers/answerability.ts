import type { Outcome } from './answer.ts';
import type { Evidence, GateFeatureName } from './answerability-features.ts';
import CALIBRATION from './calibration.json' with { type: 'json' };
import { type LogisticModel, predict } from './logistic-model.ts';

/** From this confidence on, the passage is shown as an answer. */
export const ANSWERED_FROM = 0.5;

/** Weighs every feature of the gate: one that calibration.json lacks is a type error. */
export interface GateModel extends LogisticModel {
  readonly weights: Readonly<Record<GateFeatureName, number>>;
}

export const GATE_MODEL: GateModel = CALIBRATION.model;

/** What is left of the confidence where something that the question names or asks for is not there (`Missing`). */
export const CONTRADICTED = 0.3;

/**
 * Confidence in 0..1 that the passage answers: a logistic regression over the evidence, fitted on development
 * questions by `npm run calibrate`, which writes calibration.json.
 */
export function confidenceOf(
  { features, isContradicted }: Evidence,
  model: LogisticModel = GATE_MODEL,
): number {
  return predict(model, features) * (isContradicted ? CONTRADICTED : 1);
}

export function outcomeOf(confidence: number): Outcome {
  return confidence >= ANSWERED_FROM ? 'answered' : 'related';
}
