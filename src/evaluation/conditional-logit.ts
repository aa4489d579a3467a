/** One question's alternatives: rows of features, and which of them are right. */
export interface Choice {
  readonly alternatives: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const STEPS = 300;
const LEARNING_RATE = 0.15;
/** Ridge penalty: keeps weights of features that say the same from running apart. */
const PENALTY = 0.0005;

/**
 * Conditional logit (McFadden, 1974) with several right alternatives: weights under which the right ones together get
 * the most probability of a softmax over all. Full-batch Adam (Kingma and Ba, 2015): deterministic, no randomness.
 */
export function fitConditionalLogit(choices: readonly Choice[], features: number): number[] {
  const useful = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(features).fill(0);
  const mean = new Array<number>(features).fill(0);
  const square = new Array<number>(features).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => PENALTY * weight);
    for (const choice of useful) addGradient(choice, weights, choice.weight / total, gradient);
    for (const [at, slope] of gradient.entries()) {
      const m = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      const v = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope;
      mean[at] = m;
      square[at] = v;
      const change = m / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-9);
      weights[at] = (weights[at] ?? 0) - LEARNING_RATE * change;
    }
  }
  return weights;
}

/** Adds the slope of the choice's negative log-likelihood. */
function addGradient(choice: Choice, weights: readonly number[], share: number, gradient: number[]): void {
  const scores = choice.alternatives.map((row) => dot(row, weights));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const right = odds.reduce((sum, value, at) => sum + (choice.right[at] ? value : 0), 0);
  choice.alternatives.forEach((row, at) => {
    const own = odds[at] ?? 0;
    const slope = share * (own / all - (choice.right[at] ? own / right : 0));
    for (let column = 0; column < row.length; column++) {
      gradient[column] = (gradient[column] ?? 0) + slope * (row[column] ?? 0);
    }
  });
}

export function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}
