import { describe, expect, it } from 'vitest';
import {
  auroc,
  type Judgement,
  measure,
  rankMeasures,
  refusedWhileKeeping,
} from '../../src/evaluation/measures.ts';

const judgement = (changes: Partial<Judgement>): Judgement => ({
  answerable: true,
  sourceFirst: true,
  answerInFirstSnippet: true,
  answerInFirstThree: true,
  answerInReply: true,
  hasAnswers: true,
  answered: true,
  confidence: 0.9,
  ...changes,
});

describe('measure', () => {
  it('counts each measure over the questions that bear on it', () => {
    const measures = measure([
      judgement({}),
      judgement({ sourceFirst: false, answerInFirstSnippet: false, answered: false, confidence: 0.2 }),
      // A listing question has no verbatim answer: it counts for the source, not for the snippets.
      judgement({
        hasAnswers: false,
        answerInFirstSnippet: false,
        answerInFirstThree: false,
        answerInReply: false,
      }),
      judgement({
        answerable: false,
        sourceFirst: false,
        hasAnswers: false,
        answered: false,
        confidence: 0.1,
      }),
      judgement({
        answerable: false,
        sourceFirst: false,
        hasAnswers: false,
        answered: true,
        confidence: 0.9,
      }),
    ]);
    expect(measures).toEqual({
      questions: 5,
      sourceAt1: 2 / 3,
      answerInFirstSnippet: 1 / 2,
      answerInFirstThree: 1,
      answerInReply: 1,
      refused: 1 / 2,
      refusedNear: null,
      refusedFar: null,
      kept: 2 / 3,
      keptRight: 1,
      meanAveragePrecision: null,
      meanReciprocalRank: null,
      // Keeping all three answerable puts the threshold at 0.2: only 0.1 lies below.
      refusedAt97: 1 / 2,
      refusedAt95: 1 / 2,
      // Pairs: 0.9>0.1, 0.9=0.9, 0.2>0.1, 0.2<0.9, 0.9>0.1, 0.9=0.9.
      auroc: (1 + 0.5 + 1 + 0 + 1 + 0.5) / 6,
    });
  });

  it('has no share where no question bears on it', () => {
    expect(measure([judgement({})])).toMatchObject({ refused: null, auroc: null });
    expect(measure([])).toMatchObject({ questions: 0, sourceAt1: null });
  });
});

describe('measure of distances, right snippets and several articles', () => {
  const absent = { answerable: false, hasAnswers: false, answerInFirstSnippet: false };

  it('tells near from far, and right snippets that were answered from those that were not', () => {
    expect(
      measure([
        judgement({ averagePrecision: 1, reciprocalRank: 1 }),
        judgement({ answered: false, averagePrecision: 0.5, reciprocalRank: 0 }),
        judgement({ answered: false, answerInFirstSnippet: false }),
        judgement({ ...absent, distance: 'near', answered: true }),
        judgement({ ...absent, distance: 'far', answered: false }),
      ]),
    ).toMatchObject({
      keptRight: 1 / 2,
      refusedNear: 0,
      refusedFar: 1,
      meanAveragePrecision: 3 / 4,
      meanReciprocalRank: 1 / 2,
    });
  });
});

describe('rankMeasures', () => {
  it.each([
    [['a', 'b', 'c'], ['a', 'b'], 1, 1],
    [['x', 'a', 'y', 'b'], ['a', 'b'], 1 / 2, 1 / 2],
    [['x', 'y'], ['a', 'b'], 0, 0],
    [['a'], ['a', 'b'], 1 / 2, 1],
  ])('of %j where %j are right', (ranked, right, averagePrecision, reciprocalRank) => {
    expect(rankMeasures(ranked, right)).toEqual({ averagePrecision, reciprocalRank });
  });
});

describe('auroc', () => {
  it.each([
    [[0.9, 0.8], [0.1, 0.2], 1],
    [[0.1], [0.9], 0],
    [[0.5], [0.5], 0.5],
    [[0.9, 0.3], [0.5], 0.5],
  ])('of %j over %j is %d', (positives, negatives, area) => {
    expect(auroc(positives, negatives)).toBe(area);
  });
});

describe('refusedWhileKeeping', () => {
  const positives = [0.1, 0.5, 0.6, 0.7, 0.8];

  it.each([
    [1, [0.05, 0.1, 0.2], 1 / 3],
    [0.8, [0.05, 0.1, 0.2], 1],
    [0.8, [0.9], 0],
  ])('keeping %d of the answerable', (kept, negatives, refused) => {
    expect(refusedWhileKeeping(kept, positives, negatives)).toBeCloseTo(refused, 9);
  });

  it('is unknown where a side is empty', () => {
    expect(refusedWhileKeeping(0.9, [], [0.1])).toBeNull();
  });
});
