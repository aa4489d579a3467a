import type { JudgedQuestion } from './baselines.ts';
import { type Measures, measure } from './measures.ts';
import { percent, table } from './table.ts';

/** Who ranked, and what came of it over all collections. */
export interface Contender {
  readonly name: string;
  readonly judged: readonly JudgedQuestion[];
  /** Whether it refuses by a gate; one that does not has no figures of keeping and refusing. */
  readonly isGated: boolean;
}

type Column = readonly [heading: string, value: (measures: Measures) => number | null];

const RANKING: readonly Column[] = [
  ['source@1', ({ sourceAt1 }) => sourceAt1],
  ['in 1st snippet', ({ answerInFirstSnippet }) => answerInFirstSnippet],
  ['in first 3', ({ answerInFirstThree }) => answerInFirstThree],
  ['MAP@10', ({ meanAveragePrecision }) => meanAveragePrecision],
  ['MRR@10', ({ meanReciprocalRank }) => meanReciprocalRank],
];

const GATE: readonly Column[] = [
  ['kept', ({ kept }) => kept],
  ['kept right', ({ keptRight }) => keptRight],
  ['refused', ({ refused }) => refused],
  ['near', ({ refusedNear }) => refusedNear],
  ['far', ({ refusedFar }) => refusedFar],
];

/** One block of rows a collection, one row a contender. */
export function collectionsTable(contenders: readonly Contender[]): string {
  const names = [...new Set(contenders.flatMap(({ judged }) => judged.map(({ set }) => set)))];
  const heading = [
    'collection',
    'ranked by',
    'facts',
    'absent',
    ...[...RANKING, ...GATE].map(([name]) => name),
  ];
  const rows = names.flatMap((name) =>
    contenders.map(({ name: contender, judged, isGated }, at) => {
      const own = judged.filter(({ set }) => set === name);
      const measures = measure(own);
      const facts = own.filter(({ answerable }) => answerable).length;
      return [
        at === 0 ? name : '',
        contender,
        String(facts),
        String(own.length - facts),
        ...RANKING.map(([, value]) => percent(value(measures))),
        ...GATE.map(([, value]) => percent(isGated ? value(measures) : null)),
        measures.auroc === null ? '–' : measures.auroc.toFixed(3),
      ];
    }),
  );
  return table([[...heading, 'AUROC'], ...rows]);
}

/** Collections where a contender finds the source, or shows the answer, less often than one of the others. */
export function losses([own, ...others]: readonly Contender[]): string[] {
  if (own === undefined) return [];
  const names = [...new Set(own.judged.map(({ set }) => set))];
  return names.flatMap((name) =>
    others.flatMap((other) =>
      RANKING.slice(0, 2).flatMap(([heading, value]) => {
        const [mine, theirs] = [own, other].map(({ judged }) =>
          value(measure(judged.filter(({ set }) => set === name))),
        );
        if (mine == null || theirs == null || mine >= theirs) return [];
        return [`${name}: ${heading} ${percent(mine)}, and ${percent(theirs)} by ${other.name}`];
      }),
    ),
  );
}
