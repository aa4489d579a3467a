import { describe, expect, it } from 'vitest';
import { type Choice, dot, fitConditionalLogit } from '../../src/evaluation/conditional-logit.ts';

const choice = (right: number, ...alternatives: number[][]): Choice => ({
  alternatives,
  right: alternatives.map((_, at) => at === right),
  weight: 1,
});

describe('fitConditionalLogit', () => {
  it('puts the right alternatives first, whatever their place', () => {
    const choices = [
      choice(1, [0, 1], [1, 0]),
      choice(0, [0.8, 1], [0.2, 1]),
      choice(2, [0, 0], [0.1, 1], [0.9, 0]),
    ];
    const weights = fitConditionalLogit(choices, 2);
    for (const { alternatives, right } of choices) {
      const scores = alternatives.map((row) => dot(row, weights));
      expect(right[scores.indexOf(Math.max(...scores))]).toBe(true);
    }
    expect(weights[0]).toBeGreaterThan(Math.abs(weights[1] ?? 0));
  });

  it('learns nothing where all alternatives are right, or none', () => {
    const none = { ...choice(-1, [0], [1]) };
    const all = { alternatives: [[0], [1]], right: [true, true], weight: 1 };
    expect(fitConditionalLogit([none, all], 1)).toEqual([0]);
  });

  it('gives the same weights every time', () => {
    const choices = [choice(0, [1, 2], [2, 1]), choice(1, [3, 1], [1, 1])];
    expect(fitConditionalLogit(choices, 2)).toEqual(fitConditionalLogit(choices, 2));
  });
});
