import { describe, expect, it } from 'vitest';
import {
  APPLY_STAGES,
  LOAD_STAGES,
  type LoadProgress,
  type LoadStage,
  PREVIEW_STAGES,
  shareDone,
} from '../../src/sources/load-progress.ts';

const stepsOf = (stages: readonly LoadStage[]): LoadProgress[] =>
  stages.flatMap((stage) => [0, 3, 10].map((done) => ({ stage, done, total: 10 })));

describe('shareDone', () => {
  it.each([
    ['a load', LOAD_STAGES],
    ['a preview', PREVIEW_STAGES],
    ['a preview that is applied', APPLY_STAGES],
  ])('goes from nothing to all of %s, never back', (_, stages) => {
    const shares = stepsOf(stages).map((progress) => shareDone(progress, stages));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('is a number where a stage has nothing to do', () => {
    expect(shareDone({ stage: 'parse', done: 0, total: 0 })).toBe(0);
  });
});
