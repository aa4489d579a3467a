import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionsOf, logistic, predict, weightedSum } from '../../src/answers/logistic-model.ts';

const VALUES = { near: 0.5, far: 2 };
const MODEL = { intercept: -1, weights: { near: 4, far: -0.5 } };

describe('a logistic model', () => {
  it('adds its intercept and what each feature contributes', () => {
    expect(contributionsOf(MODEL.weights, VALUES)).toEqual([
      { name: 'near', value: 0.5, weight: 4, contribution: 2 },
      { name: 'far', value: 2, weight: -0.5, contribution: -1 },
    ]);
    expect(weightedSum(MODEL.weights, VALUES, MODEL.intercept)).toBe(0);
    expect(predict(MODEL, VALUES)).toBe(0.5);
  });

  it('gives no probability where a feature has no value', () => {
    expect(predict(MODEL, { near: 1 })).toBeNaN();
  });

  it('contributes no −0, which JSON does not know', () => {
    const [first] = contributionsOf({ near: -1 }, { near: 0 });
    expect(Object.is(first?.contribution, 0)).toBe(true);
  });

  it('grows with the log-odds and stays within 0..1', () => {
    const logit = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(logit, logit, (a, b) => {
        expect(logistic(a)).toBeGreaterThanOrEqual(0);
        expect(logistic(a)).toBeLessThanOrEqual(1);
        expect(Math.sign(logistic(a) - logistic(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
