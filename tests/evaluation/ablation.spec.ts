import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { RANKING_WEIGHTS } from '../../src/answers/span-features.ts';
import { ABLATIONS, optionsWithout } from '../../src/evaluation/ablation.ts';
import { understand } from '../../src/query/question.ts';
import { UNDERSTANDING_STEPS, type UnderstandingSteps } from '../../src/query/understanding-steps.ts';
import { realIndex } from '../support/real-seed.ts';

const stepNames = (steps: UnderstandingSteps) => Object.values(steps).flatMap((stage) => Object.keys(stage));

describe('ablation', () => {
  it('leaves out each step of understanding once', () => {
    const leftOut = Object.values(ABLATIONS).flatMap(({ steps = [] }) => steps);
    expect([...leftOut].sort()).toEqual(stepNames(UNDERSTANDING_STEPS).sort());
  });

  it.each(Object.entries(ABLATIONS))('without %s, takes all other steps and weights', (_, ablation) => {
    const { steps = [], features = [] } = ablation;
    const options = optionsWithout(ablation);
    expect(stepNames(options.steps)).toEqual(
      stepNames(UNDERSTANDING_STEPS).filter((name) => !steps.includes(name)),
    );
    for (const [name, weight] of Object.entries(RANKING_WEIGHTS)) {
      const isLeftOut = features.some((feature) => feature === name);
      expect(options.rankingWeights).toHaveProperty(name, isLeftOut ? 0 : weight);
    }
  });

  it('answers as usual where nothing is left out', () => {
    const question = 'why did the patients hart fail';
    expect(answerQuestion(realIndex(), question, optionsWithout({}))).toEqual(
      answerQuestion(realIndex(), question),
    );
  });

  it('reads a question as it is typed without spelling repair', () => {
    const { steps } = optionsWithout(ABLATIONS['spelling repair'] ?? {});
    const corrected = (options: { steps?: UnderstandingSteps }) =>
      understand('transplantaton', realIndex(), options).terms.map(({ correctedTo }) => correctedTo);
    expect(corrected({})).toEqual(['transplantation']);
    expect(corrected({ steps })).toEqual([null]);
  });
});
