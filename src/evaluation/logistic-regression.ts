import { type LogisticModel, logistic } from '../answers/logistic-model.ts';

/** One observation: features by name, what was to be predicted, and how much it counts. */
export interface Observation {
  readonly features: Readonly<Record<string, number>>;
  readonly positive: boolean;
  readonly weight: number;
}

/** Ridge penalty: keeps coefficients of features that say the same from running apart. */
const PENALTY = 0.01;
const STEPS = 2_000;
const LEARNING_RATE = 0.5;

/**
 * Fits by full-batch gradient descent with momentum on standardised features: deterministic, no randomness.
 * @throws RangeError on an empty list.
 */
export function fitLogistic(observations: readonly Observation[]): LogisticModel {
  const first = observations[0];
  if (first === undefined) throw new RangeError('no observations to fit');
  const names = Object.keys(first.features);
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  const means = names.map((name) => weightedMean(observations, total, (features) => features[name] ?? 0));
  const deviations = names.map((name, at) =>
    Math.sqrt(
      weightedMean(observations, total, (features) => ((features[name] ?? 0) - (means[at] ?? 0)) ** 2),
    ),
  );
  const rows = observations.map(({ features }) =>
    names.map((name, at) => ((features[name] ?? 0) - (means[at] ?? 0)) / (deviations[at] || 1)),
  );
  let intercept = 0;
  const weights = names.map(() => 0);
  const velocity = names.map(() => 0);
  let interceptVelocity = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => PENALTY * weight);
    let interceptGradient = 0;
    rows.forEach((row, at) => {
      const observation = observations[at];
      if (observation === undefined) return;
      const logit = row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), intercept);
      const error = (logistic(logit) - (observation.positive ? 1 : 0)) * (observation.weight / total);
      interceptGradient += error;
      row.forEach((value, column) => {
        gradient[column] = (gradient[column] ?? 0) + error * value;
      });
    });
    interceptVelocity = 0.9 * interceptVelocity - LEARNING_RATE * interceptGradient;
    intercept += interceptVelocity;
    weights.forEach((weight, column) => {
      velocity[column] = 0.9 * (velocity[column] ?? 0) - LEARNING_RATE * (gradient[column] ?? 0);
      weights[column] = weight + (velocity[column] ?? 0);
    });
  }
  const unscaled = weights.map((weight, at) => weight / (deviations[at] || 1));
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
