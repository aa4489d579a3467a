/** A logistic regression: what each named feature is multiplied by, and what is added to the sum. */
export interface LogisticModel {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** A feature's value, its fitted weight, and their product: what it adds to a sum. */
export interface Contribution<Name extends string> {
  readonly name: Name;
  readonly value: number;
  readonly weight: number;
  readonly contribution: number;
}

export type FeatureValues<Name extends string> = Readonly<Record<Name, number>>;

/** What each weighted feature adds, in the order of the weights. */
export function contributionsOf<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  values: FeatureValues<NoInfer<Name>>,
): Contribution<Name>[] {
  return (Object.keys(weights) as Name[]).map((name) => {
    const [value, weight] = [values[name], weights[name]];
    // JSON has no −0.
    return { name, value, weight, contribution: value * weight + 0 };
  });
}

/** The weighted sum of the features, from `start` on. */
export function weightedSum<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  values: FeatureValues<NoInfer<Name>>,
  start = 0,
): number {
  let sum = start;
  for (const name in weights) sum += weights[name] * values[name];
  return sum;
}

/** The probability of log-odds, 0..1. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Probability of the positive class. A feature that is not among the values counts as an error: NaN. */
export function predict({ intercept, weights }: LogisticModel, values: FeatureValues<string>): number {
  return logistic(weightedSum(weights, values, intercept));
}
