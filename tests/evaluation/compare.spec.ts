import { describe, expect, it } from 'vitest';
import { compareRuns, describeDifferences, signTest } from '../../src/evaluation/compare.ts';
import { parseRun, type Run } from '../../src/evaluation/run.ts';

const asked = (id: string, sourceFirst: boolean): Run['questions'][number] => ({
  set: 'gov.kz',
  id,
  question: `Question ${id}?`,
  sourceFirst,
  answerInFirstSnippet: true,
  answerInFirstThree: true,
  decidedRight: true,
});

describe('compareRuns', () => {
  const before: Run = {
    questions: [asked('1', true), asked('2', false), asked('3', false), asked('4', true)],
  };
  const after: Run = { questions: [asked('1', true), asked('2', true), asked('3', true), asked('4', false)] };

  it('pairs the questions and says which became better and worse', () => {
    const source = compareRuns(before, after).find(({ aspect }) => aspect === 'source first');
    expect(source).toEqual({
      set: 'gov.kz',
      aspect: 'source first',
      better: ['Question 2?', 'Question 3?'],
      worse: ['Question 4?'],
      p: 1,
    });
  });

  it('leaves out questions that only one run asked', () => {
    const differences = compareRuns({ questions: [] }, after);
    expect(differences.every(({ better, worse }) => better.length + worse.length === 0)).toBe(true);
  });

  it('lists every change below the table', () => {
    expect(describeDifferences(compareRuns(before, after))).toContain('- gov.kz, source first: Question 4?');
  });
});

describe('signTest', () => {
  it.each([
    [0, 0, 1],
    [5, 5, 1],
    [5, 0, 0.0625],
    [10, 0, 0.001953125],
    [8, 2, 0.109375],
    [2, 8, 0.109375],
  ])('of %i better and %i worse is %d', (better, worse, p) => {
    expect(signTest(better, worse)).toBeCloseTo(p, 9);
  });
});

describe('parseRun', () => {
  it('reads what was saved, whatever stands beside it', () => {
    const run: Run = { questions: [asked('1', true)] };
    expect(parseRun(JSON.stringify({ measures: {}, ...run }))).toEqual(run);
  });

  it('refuses other text', () => {
    expect(() => parseRun('{"questions":[{"id":1}]}')).toThrow();
  });
});
