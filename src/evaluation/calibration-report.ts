import type { JudgedQuestion } from './baselines.ts';
import type { Calibration } from './leave-one-out.ts';
import { meanOverCollections } from './leave-one-out.ts';
import { type Measures, measure } from './measures.ts';
import { percent, table } from './table.ts';

type Column = readonly [heading: string, value: (measures: Measures) => number | null];

const COLUMNS: readonly Column[] = [
  ['source@1', ({ sourceAt1 }) => sourceAt1],
  ['1st snippet', ({ answerInFirstSnippet }) => answerInFirstSnippet],
  ['kept', ({ kept }) => kept],
  ['kept right', ({ keptRight }) => keptRight],
  ['refused', ({ refused }) => refused],
  ['near', ({ refusedNear }) => refusedNear],
  ['far', ({ refusedFar }) => refusedFar],
  ['AUROC', ({ auroc }) => auroc],
];

/** For each collection the figures of a fit that has not seen it (nor its texts), and of one that has. */
export function leaveOneOutTable(
  { leftOut, inSample }: Calibration,
  bm25: readonly (readonly JudgedQuestion[])[],
): string {
  const names = collectionsOf(leftOut);
  const heading = [
    'collection',
    'fitted on',
    ...COLUMNS.map(([name]) => name),
    'BM25 source@1',
    '1st snippet',
  ];
  const rows = names.flatMap((name) => {
    const baselines = bm25.map((judged) => measure(judged.filter(({ set }) => set === name)));
    const best = (value: (measures: Measures) => number | null) =>
      percent(Math.max(...baselines.map((measures) => value(measures) ?? 0)));
    return [
      [
        name,
        'the others',
        ...cells(leftOut, name),
        best((m) => m.sourceAt1),
        best((m) => m.answerInFirstSnippet),
      ],
      ['', 'all', ...cells(inSample, name)],
    ];
  });
  const means = (judged: readonly JudgedQuestion[]) =>
    COLUMNS.map(([, value]) => percent(meanOverCollections(judged, value)));
  return table([
    heading,
    ...rows,
    ['mean', 'the others', ...means(leftOut)],
    ['', 'all', ...means(inSample)],
  ]);
}

function cells(judged: readonly JudgedQuestion[], name: string): string[] {
  const measures = measure(judged.filter(({ set }) => set === name));
  return COLUMNS.map(([, value]) => percent(value(measures)));
}

const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** What each threshold would keep of the facts whose first snippet is right, and refuse of the unanswerable. */
export function tradeOffTable(judged: readonly JudgedQuestion[]): string {
  const rows = collectionsOf(judged).map((name) => [
    name,
    ...THRESHOLDS.map((threshold) => {
      const own = judged
        .filter(({ set }) => set === name)
        .map((one) => ({ ...one, answered: one.confidence >= threshold }));
      const { keptRight, refused } = measure(own);
      return `${whole(keptRight)}/${whole(refused)}`;
    }),
  ]);
  return table([['kept right / refused at', ...THRESHOLDS.map(String)], ...rows]);
}

function whole(share: number | null): string {
  return share === null ? '–' : String(Math.round(share * 100));
}

function collectionsOf(judged: readonly JudgedQuestion[]): string[] {
  return [...new Set(judged.map(({ set }) => set))];
}

/** One line for a fit: what a search over options is decided by. */
export function summary({ leftOut }: Calibration): readonly string[] {
  return COLUMNS.map(([, value]) => percent(meanOverCollections(leftOut, value)));
}

export const SUMMARY_HEADING: readonly string[] = COLUMNS.map(([name]) => name);
