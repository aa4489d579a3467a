import { describe, expect, it } from 'vitest';
import { predict } from '../../src/answers/logistic-model.ts';
import { fitLogistic, type Observation } from '../../src/evaluation/logistic-regression.ts';

const observation = (x: number, noise: number, positive: boolean, weight = 1): Observation => ({
  features: { x, noise },
  positive,
  weight,
});

describe('fitLogistic', () => {
  it('finds the feature that tells the classes apart', () => {
    const model = fitLogistic([0, 1, 2, 3, 4, 5, 6, 7].map((x) => observation(x, x % 2, x >= 4)));
    expect(predict(model, { x: 1, noise: 0 })).toBeLessThan(0.1);
    expect(predict(model, { x: 6, noise: 0 })).toBeGreaterThan(0.9);
    expect(Math.abs(model.weights.noise ?? 0)).toBeLessThan(model.weights.x ?? 0);
  });

  it('predicts the weighted share of positives where no feature helps', () => {
    const model = fitLogistic([observation(1, 1, true, 3), observation(1, 1, false, 1)]);
    expect(predict(model, { x: 1, noise: 1 })).toBeCloseTo(0.75, 3);
  });

  it('gives the same model every time', () => {
    const observations = [observation(0, 1, false), observation(1, 0, true), observation(2, 1, true)];
    expect(fitLogistic(observations)).toEqual(fitLogistic(observations));
  });

  it('refuses an empty list', () => {
    expect(() => fitLogistic([])).toThrow(RangeError);
  });
});
