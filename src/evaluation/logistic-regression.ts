import { type LogisticModel, logistic } from '../answers/logistic-model.ts';
import { onRightSide, type Sign } from './feature-signs.ts';

/** One observation: features by name, what was to be predicted, and how much it counts. */
export interface Observation {
  readonly features: Readonly<Record<string, number>>;
  readonly positive: boolean;
  readonly weight: number;
}

export interface LogisticFitOptions {
  /** Ridge penalty on standardised features: keeps coefficients of those that say the same from running apart. */
  readonly penalty?: number;
  /** The side of nought that a feature's weight must stay on; free unless told. */
  readonly signOf?: (feature: string) => Sign;
}

const PENALTY = 0.01;
const STEPS = 600;
const LEARNING_RATE = 0.5;

/**
 * Fits by full-batch gradient descent with momentum on standardised features, projected on the allowed signs after
 * each step: deterministic, no randomness.
 * @throws RangeError on an empty list.
 */
export function fitLogistic(
  observations: readonly Observation[],
  { penalty = PENALTY, signOf = () => 'free' }: LogisticFitOptions = {},
): LogisticModel {
  const first = observations[0];
  if (first === undefined) throw new RangeError('no observations to fit');
  const names = Object.keys(first.features);
  const signs = names.map(signOf);
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  const means = names.map((name) => weightedMean(observations, total, (features) => features[name] ?? 0));
  const deviations = names.map((name, at) =>
    Math.sqrt(
      weightedMean(observations, total, (features) => ((features[name] ?? 0) - (means[at] ?? 0)) ** 2),
    ),
  );
  const rows = Float64Array.from(
    observations.flatMap(({ features }) =>
      names.map((name, at) => ((features[name] ?? 0) - (means[at] ?? 0)) / (deviations[at] || 1)),
    ),
  );
  const targets = Float64Array.from(observations, ({ positive }) => (positive ? 1 : 0));
  const shares = Float64Array.from(observations, ({ weight }) => weight / total);
  const count = names.length;
  const weights = new Float64Array(count);
  const velocity = new Float64Array(count);
  const gradient = new Float64Array(count);
  let intercept = 0;
  let interceptVelocity = 0;
  for (let step = 0; step < STEPS; step++) {
    let interceptGradient = 0;
    for (let column = 0; column < count; column++) gradient[column] = penalty * (weights[column] ?? 0);
    for (let at = 0; at < targets.length; at++) {
      let logit = intercept;
      for (let column = 0; column < count; column++) {
        logit += (rows[at * count + column] ?? 0) * (weights[column] ?? 0);
      }
      const error = (logistic(logit) - (targets[at] ?? 0)) * (shares[at] ?? 0);
      interceptGradient += error;
      for (let column = 0; column < count; column++) {
        gradient[column] = (gradient[column] ?? 0) + error * (rows[at * count + column] ?? 0);
      }
    }
    interceptVelocity = 0.9 * interceptVelocity - LEARNING_RATE * interceptGradient;
    intercept += interceptVelocity;
    for (let column = 0; column < count; column++) {
      const moved = 0.9 * (velocity[column] ?? 0) - LEARNING_RATE * (gradient[column] ?? 0);
      const wanted = (weights[column] ?? 0) + moved;
      weights[column] = onRightSide(wanted, signs[column]);
      // What ran into the bound starts from rest when its slope turns.
      velocity[column] = weights[column] === wanted ? moved : 0;
    }
  }
  const unscaled = [...weights].map((weight, at) => weight / (deviations[at] || 1));
  return {
    intercept: intercept - unscaled.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0),
    weights: Object.fromEntries(names.map((name, at) => [name, unscaled[at] ?? 0])),
  };
}

function weightedMean(
  observations: readonly Observation[],
  total: number,
  value: (features: Observation['features']) => number,
): number {
  return observations.reduce((sum, { features, weight }) => sum + weight * value(features), 0) / total;
}
