import { describe, expect, it } from 'vitest';
import { fitConditionalLogit } from '../../src/evaluation/conditional-logit.ts';
import { onRightSide, signOf } from '../../src/evaluation/feature-signs.ts';
import { fitLogistic } from '../../src/evaluation/logistic-regression.ts';

describe('signs', () => {
  it.each([
    [2, '+', 2],
    [-2, '+', 0],
    [-2, '-', -2],
    [2, '-', 0],
    [-2, 'free', -2],
    [-2, undefined, -2],
  ] as const)('keep %d under %s as %d', (weight, sign, kept) => {
    expect(onRightSide(weight, sign)).toBe(kept);
  });

  it('know what is missing from what is there, and leave the unknown free', () => {
    expect([signOf('namesMissing'), signOf('coverage'), signOf('constructor2')]).toEqual(['-', '+', 'free']);
  });
});

describe('fits under signs', () => {
  const observations = [0, 1, 2, 3, 4, 5].map((x) => ({
    features: { misleading: -x, useful: x % 3 },
    positive: x >= 3,
    weight: 1,
  }));

  it('leave a feature of the gate at nought that points the wrong way', () => {
    expect(fitLogistic(observations).weights.misleading).toBeLessThan(-0.1);
    expect(fitLogistic(observations, { signOf: () => '+' }).weights.misleading).toBeCloseTo(0, 9);
  });

  it('leave a feature of ranking at nought that points the wrong way', () => {
    const choices = [
      { alternatives: [[0], [1]], right: [true, false], weight: 1 },
      { alternatives: [[3], [2]], right: [false, true], weight: 1 },
    ];
    expect(fitConditionalLogit(choices, 1)[0]).toBeLessThan(-1);
    expect(fitConditionalLogit(choices, 1, { signs: ['+'] })).toEqual([0]);
  });

  it('stay nearer to nought under a greater penalty', () => {
    const size = (penalty: number) =>
      Math.abs(fitLogistic(observations, { penalty }).weights.misleading ?? 0);
    expect(size(1)).toBeLessThan(size(0.01));
  });
});
