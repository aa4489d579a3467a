import type { Run } from './run.ts';
import { table } from './table.ts';

type Asked = Run['questions'][number];

const ASPECTS = [
  ['source first', 'sourceFirst'],
  ['answer in first snippet', 'answerInFirstSnippet'],
  ['answer in first three', 'answerInFirstThree'],
  ['answered or refused rightly', 'decidedRight'],
] as const satisfies readonly (readonly [string, keyof Asked])[];

/** Difference between two runs in one aspect of one set, over the questions that both asked. */
export interface Difference {
  readonly set: string;
  readonly aspect: string;
  readonly better: readonly string[];
  readonly worse: readonly string[];
  /** Probability of a split at least as uneven if both runs were equally good. */
  readonly p: number;
}

export function compareRuns(before: Run, after: Run): Difference[] {
  const known = new Map(before.questions.map((asked) => [keyOf(asked), asked]));
  const sets = [...new Set(after.questions.map(({ set }) => set))];
  return sets.flatMap((set) =>
    ASPECTS.map(([aspect, key]): Difference => {
      const better: string[] = [];
      const worse: string[] = [];
      for (const now of after.questions) {
        const then = known.get(keyOf(now));
        if (now.set !== set || then === undefined || now[key] === then[key]) continue;
        (now[key] ? better : worse).push(now.question);
      }
      return { set, aspect, better, worse, p: signTest(better.length, worse.length) };
    }),
  );
}

function keyOf({ set, id }: Asked): string {
  return `${set} ${id}`;
}

/**
 * Exact two-sided sign test, which for paired yes/no outcomes is McNemar's exact test (McNemar, 1947): the
 * probability of a split at least as uneven under a fair coin.
 */
export function signTest(better: number, worse: number): number {
  const tosses = better + worse;
  const fewer = Math.min(better, worse);
  let logBinomial = -tosses * Math.LN2;
  let tail = 0;
  for (let heads = 0; heads <= fewer; heads++) {
    tail += Math.exp(logBinomial);
    logBinomial += Math.log((tosses - heads) / (heads + 1));
  }
  return Math.min(1, 2 * tail);
}

/** A table of the differences, then every question that changed. */
export function describeDifferences(differences: readonly Difference[]): string {
  const heading = ['set', 'aspect', 'better', 'worse', 'p'];
  const rows = differences.map(({ set, aspect, better, worse, p }) => [
    set,
    aspect,
    String(better.length),
    String(worse.length),
    p.toFixed(3),
  ]);
  const lists = differences.flatMap(({ set, aspect, better, worse }) => [
    ...better.map((question) => `+ ${set}, ${aspect}: ${question}`),
    ...worse.map((question) => `- ${set}, ${aspect}: ${question}`),
  ]);
  return [table([heading, ...rows]), ...lists].join('\n');
}
