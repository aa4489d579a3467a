import type { EvaluatedQuestion } from './evaluate.ts';
import { type Measures, measure } from './measures.ts';
import { percent, table } from './table.ts';

interface Column {
  readonly heading: string;
  readonly value: (measures: Measures) => number | null;
}

const COLUMNS: readonly Column[] = [
  { heading: 'source@1', value: (measures) => measures.sourceAt1 },
  { heading: 'in 1st snippet', value: (measures) => measures.answerInFirstSnippet },
  { heading: 'in first 3', value: (measures) => measures.answerInFirstThree },
  { heading: 'in reply', value: (measures) => measures.answerInReply },
  { heading: 'refused', value: (measures) => measures.refused },
  { heading: 'kept', value: (measures) => measures.kept },
  { heading: 'refused at 97% kept', value: (measures) => measures.refusedAt97 },
  { heading: 'at 95%', value: (measures) => measures.refusedAt95 },
];

/** Results by set, each followed by its kinds. */
export function measureGroups(results: readonly EvaluatedQuestion[]): [string, Measures][] {
  return [...groupBy(results, ({ group }) => group)].flatMap(([group, ofGroup]): [string, Measures][] => [
    [group, measure(ofGroup)],
    ...rows(ofGroup, ({ set }) => set, group),
    ...rows(ofGroup, ({ golden }) => `kind: ${golden.kind}`, group),
  ]);
}

/** A row for each key, if there is more than one. */
function rows(
  results: readonly EvaluatedQuestion[],
  key: (result: EvaluatedQuestion) => string,
  group: string,
): [string, Measures][] {
  const grouped = [...groupBy(results, key)];
  return grouped.length < 2
    ? []
    : grouped.map(([name, own]): [string, Measures] => [`${group} | ${name}`, measure(own)]);
}

export function measuresTable(groups: readonly (readonly [string, Measures])[]): string {
  const heading = ['set', 'questions', ...COLUMNS.map((column) => column.heading), 'AUROC'];
  return table([
    heading,
    ...groups.map(([name, measures]) => [
      name,
      String(measures.questions),
      ...COLUMNS.map(({ value }) => percent(value(measures))),
      measures.auroc === null ? '–' : measures.auroc.toFixed(3),
    ]),
  ]);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const item of items) {
    const own = grouped.get(key(item));
    if (own) own.push(item);
    else grouped.set(key(item), [item]);
  }
  return grouped;
}
