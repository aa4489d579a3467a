import { onRightSide, type Sign } from './feature-signs.ts';

/** One question's alternatives: rows of features, and which of them are right. */
export interface Choice {
  readonly alternatives: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

export interface ChoiceFitOptions {
  /** Ridge penalty: keeps weights of features that say the same from running apart. */
  readonly penalty?: number;
  /** For each feature, the side of nought that its weight must stay on; free unless told. */
  readonly signs?: readonly Sign[];
}

const STEPS = 300;
const LEARNING_RATE = 0.15;
const PENALTY = 0.0005;

/**
 * Conditional logit (McFadden, 1974) with several right alternatives: weights under which the right ones together get
 * the most probability of a softmax over all. Full-batch Adam (Kingma and Ba, 2015), projected on the allowed signs
 * after each step: deterministic, no randomness.
 */
export function fitConditionalLogit(
  choices: readonly Choice[],
  features: number,
  { penalty = PENALTY, signs = [] }: ChoiceFitOptions = {},
): number[] {
  const useful = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  const flat = useful.map((choice) => flatten(choice, features, total));
  const weights = new Float64Array(features);
  const gradient = new Float64Array(features);
  const mean = new Float64Array(features);
  const square = new Float64Array(features);
  for (let step = 1; step <= STEPS; step++) {
    for (let at = 0; at < features; at++) gradient[at] = penalty * (weights[at] ?? 0);
    for (const choice of flat) addGradient(choice, weights, gradient);
    for (let at = 0; at < features; at++) {
      const slope = gradient[at] ?? 0;
      const m = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      const v = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope;
      mean[at] = m;
      square[at] = v;
      const change = m / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-9);
      weights[at] = onRightSide((weights[at] ?? 0) - LEARNING_RATE * change, signs[at]);
    }
  }
  return [...weights];
}

/** A choice in one array, row after row, and room for what each step computes of it. */
interface FlatChoice {
  readonly rows: Float64Array;
  readonly right: Uint8Array;
  readonly share: number;
  readonly odds: Float64Array;
}

function flatten({ alternatives, right, weight }: Choice, features: number, total: number): FlatChoice {
  const rows = new Float64Array(alternatives.length * features);
  alternatives.forEach((row, at) => {
    rows.set(row, at * features);
  });
  return {
    rows,
    right: Uint8Array.from(right, Number),
    share: weight / total,
    odds: new Float64Array(alternatives.length),
  };
}

/** Adds the slope of the choice's negative log-likelihood. */
function addGradient(
  { rows, right, share, odds }: FlatChoice,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const features = weights.length;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < odds.length; at++) {
    let score = 0;
    for (let column = 0; column < features; column++) {
      score += (rows[at * features + column] ?? 0) * (weights[column] ?? 0);
    }
    odds[at] = score;
    if (score > highest) highest = score;
  }
  let all = 0;
  let rightOdds = 0;
  for (let at = 0; at < odds.length; at++) {
    const own = Math.exp((odds[at] ?? 0) - highest);
    odds[at] = own;
    all += own;
    if (right[at] === 1) rightOdds += own;
  }
  for (let at = 0; at < odds.length; at++) {
    const own = odds[at] ?? 0;
    const slope = share * (own / all - (right[at] === 1 && rightOdds > 0 ? own / rightOdds : 0));
    for (let column = 0; column < features; column++) {
      gradient[column] = (gradient[column] ?? 0) + slope * (rows[at * features + column] ?? 0);
    }
  }
}

export function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}
