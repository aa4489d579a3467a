import { type Evidence, gatherEvidence, type Script } from '../answers/answerability-features.ts';
import { type LogisticModel, predict } from '../answers/logistic-model.ts';
import { SPAN_FEATURE_NAMES } from '../answers/span-features.ts';
import type { JudgedQuestion } from './baselines.ts';
import { type Choice, dot, fitConditionalLogit } from './conditional-logit.ts';
import type { ExtractedQuestion } from './extracted-questions.ts';
import { signOf } from './feature-signs.ts';
import { fitLogistic, type Observation } from './logistic-regression.ts';

export interface FitOptions {
  /** Ridge penalties of ranking and gate. */
  readonly rankingPenalty: number;
  readonly gatePenalty: number;
  /** How many answerable questions there are to one that is not, as the gate is to believe. */
  readonly answerablePerUnanswerable: number;
  /** What a question with its answer withheld counts beside one that was written as unanswerable. */
  readonly withheldWeight: number;
  /** What a fact counts for the gate whose first snippet is not its answer. */
  readonly wrongSnippetWeight: number;
}

/** Models by the script of the evidence. */
export interface Fitted {
  readonly ranking: readonly number[];
  readonly gate: ReadonlyMap<Script, LogisticModel>;
}

/** What the weights of ranking put first for a question. */
export interface Ranked {
  readonly from: ExtractedQuestion;
  /** Null where nothing was found. */
  readonly evidence: Evidence | null;
  readonly sourceFirst: boolean;
  readonly rightFirst: boolean;
  readonly rightInThree: boolean;
}

/** Each collection weighs the same, whatever its size. */
export function fitRanking(questions: readonly ExtractedQuestion[], penalty: number): number[] {
  const useful = questions.filter(({ right }) => right.includes(true));
  const sizes = countBy(useful, ({ set }) => set);
  const choices = useful.map(
    ({ rows, right, set }): Choice => ({ alternatives: rows, right, weight: 1 / (sizes.get(set) ?? 1) }),
  );
  return fitConditionalLogit(choices, SPAN_FEATURE_NAMES.length, {
    penalty,
    signs: SPAN_FEATURE_NAMES.map(signOf),
  });
}

export function rankBy(ranking: readonly number[], from: ExtractedQuestion): Ranked {
  const order = from.windows
    .map((window, at) => ({
      at,
      window: { ...window, score: dot(from.rows[at] ?? [], ranking) + window.topic },
    }))
    .sort((a, b) => b.window.score - a.window.score);
  const [first] = order;
  const windows = order.map(({ window }) => window);
  return {
    from,
    evidence:
      first === undefined
        ? null
        : gatherEvidence(from.question, from.query, first.window, windows, from.index),
    sourceFirst: from.listed?.sourceFirst ?? from.source[first?.at ?? -1] === true,
    rightFirst: from.listed?.right ?? from.right[first?.at ?? -1] === true,
    rightInThree: from.listed?.right ?? order.slice(0, 3).some(({ at }) => from.right[at] === true),
  };
}

/** A model for each script; each side of each collection weighs the same, whatever its size. */
export function fitGate(ranked: readonly Ranked[], options: FitOptions): Map<Script, LogisticModel> {
  const side = ({ from }: Ranked) => `${from.set} ${from.answerable} ${from.kind}`;
  const sizes = countBy(ranked, side);
  const byScript = new Map<Script, Observation[]>();
  for (const one of ranked) {
    const { evidence, from } = one;
    if (evidence === null) continue;
    const observation = {
      features: evidence.features,
      positive: from.answerable,
      weight: weightOf(one, options) / (sizes.get(side(one)) ?? 1),
    };
    const own = byScript.get(evidence.script);
    if (own) own.push(observation);
    else byScript.set(evidence.script, [observation]);
  }
  return new Map(
    [...byScript].map(([script, own]) => [
      script,
      fitLogistic(own, { penalty: options.gatePenalty, signOf }),
    ]),
  );
}

function weightOf({ from, rightFirst }: Ranked, options: FitOptions): number {
  if (from.kind === 'withheld') return options.withheldWeight;
  if (!from.answerable) return 1;
  return options.answerablePerUnanswerable * (rightFirst ? 1 : options.wrongSnippetWeight);
}

export function confidenceBy(gate: ReadonlyMap<Script, LogisticModel>, { evidence, from }: Ranked): number {
  if (from.listed !== null) return 1;
  const model = evidence === null ? undefined : gate.get(evidence.script);
  return evidence === null || model === undefined ? 0 : predict(model, evidence.features);
}

/** What a fit makes of a question that was asked. */
export function judgeRanked(one: Ranked, confidence: number, answeredFrom: number): JudgedQuestion {
  const { golden, answerable, set } = one.from;
  return {
    set,
    answerable,
    sourceFirst: one.sourceFirst,
    hasAnswers: golden.answers.length > 0,
    answerInFirstSnippet: one.rightFirst,
    answerInFirstThree: one.rightInThree,
    answerInReply: false,
    answered: confidence >= answeredFrom,
    confidence,
    distance: golden.distance,
  };
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
