import { ANSWERED_FROM } from '../answers/answerability.ts';
import type { JudgedQuestion } from './baselines.ts';
import type { ExtractedQuestion } from './extracted-questions.ts';
import {
  confidenceBy,
  type FitOptions,
  type Fitted,
  fitGate,
  fitRanking,
  judgeRanked,
  type Ranked,
  rankBy,
} from './fit.ts';
import { type Measures, measure } from './measures.ts';

/** A fit of ranking on some questions, and what it ranks first for all of them. */
export interface RankedAll {
  readonly ranking: readonly number[];
  readonly ranked: readonly Ranked[];
}

/** Rankings by the group that they have not seen; under `null` the one that has seen all. */
export type Rankings = ReadonlyMap<string | null, RankedAll>;

/** Fits ranking on everything, and once for each group on all others. The costly half: gates are fitted on top. */
export function rankLeavingOut(questions: readonly ExtractedQuestion[], penalty: number): Rankings {
  const groups = [null, ...new Set(questions.map(({ group }) => group))];
  return new Map(
    groups.map((left): [string | null, RankedAll] => {
      const ranking = fitRanking(
        questions.filter(({ group }) => group !== left),
        penalty,
      );
      return [left, { ranking, ranked: questions.map((question) => rankBy(ranking, question)) }];
    }),
  );
}

export interface Calibration {
  /** Fitted on everything. */
  readonly fitted: Fitted;
  /** Measured on what was fitted on, and on collections that the fit has not seen. */
  readonly inSample: readonly JudgedQuestion[];
  readonly leftOut: readonly JudgedQuestion[];
}

export function calibrate(rankings: Rankings, options: FitOptions): Calibration {
  const all = rankings.get(null);
  if (all === undefined) throw new RangeError('no ranking fitted on everything');
  const fitted = { ranking: all.ranking, gate: fitGate(all.ranked, options) };
  const judged = (ranked: readonly Ranked[], gate: Fitted['gate']) =>
    ranked
      .filter(({ from }) => from.kind === 'asked')
      .map((one) => judgeRanked(one, confidenceBy(gate, one), ANSWERED_FROM));
  const leftOut = [...rankings].flatMap(([left, { ranked }]) => {
    if (left === null) return [];
    const gate = fitGate(
      ranked.filter(({ from }) => from.group !== left),
      options,
    );
    return judged(
      ranked.filter(({ from }) => from.group === left),
      gate,
    );
  });
  return { fitted, inSample: judged(all.ranked, fitted.gate), leftOut };
}

/** The mean of a measure over collections, each counting the same. */
export function meanOverCollections(
  judged: readonly JudgedQuestion[],
  value: (measures: Measures) => number | null,
): number | null {
  const values = [...new Set(judged.map(({ set }) => set))].flatMap(
    (name) => value(measure(judged.filter(({ set }) => set === name))) ?? [],
  );
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}
