import type { Outcome } from './answer.ts';
import type { Evidence, GateFeatureName, Script } from './answerability-features.ts';
import CALIBRATION from './calibration.json' with { type: 'json' };
import { type LogisticModel, predict } from './logistic-model.ts';

/** From this confidence on, the passage is shown as an answer. */
export const ANSWERED_FROM = 0.5;

/** Weighs every feature of the gate: one that calibration.json lacks is a type error. */
export interface GateModel extends LogisticModel {
  readonly weights: Readonly<Record<GateFeatureName, number>>;
}

/** Endings hide more matches in Cyrillic script, so its questions have weights of their own. */
export const GATE_MODELS: Readonly<Record<Script, GateModel>> = CALIBRATION.models;

/**
 * Confidence in 0..1 that the passage answers: a logistic regression over the evidence, fitted on development
 * questions by `npm run calibrate`, which writes calibration.json.
 */
export function confidenceOf({ script, features }: Evidence): number {
  return predict(GATE_MODELS[script], features);
}

export function outcomeOf(confidence: number): Outcome {
  return confidence >= ANSWERED_FROM ? 'answered' : 'related';
}
