import { parseArgs } from 'node:util';
import { renderPlainReply } from '../bot/views/plain-reply.ts';
import { developmentSets } from '../evaluation/development-sets.ts';
import { type EvaluatedQuestion, evaluate } from '../evaluation/evaluate.ts';
import { type Measures, measure } from '../evaluation/measures.ts';

const USAGE = 'usage: npm run eval [-- --json] [--misses]';

const COLUMNS: readonly { heading: string; value: (measures: Measures) => number | null }[] = [
  { heading: 'source@1', value: (measures) => measures.sourceAt1 },
  { heading: 'in 1st snippet', value: (measures) => measures.answerInFirstSnippet },
  { heading: 'in first 3', value: (measures) => measures.answerInFirstThree },
  { heading: 'in reply', value: (measures) => measures.answerInReply },
  { heading: 'refused', value: (measures) => measures.refused },
  { heading: 'kept', value: (measures) => measures.kept },
];

function percent(share: number | null): string {
  return share === null ? '–' : (share * 100).toFixed(1);
}

function row(name: string, measures: Measures): string[] {
  return [
    name,
    String(measures.questions),
    ...COLUMNS.map(({ value }) => percent(value(measures))),
    measures.auroc === null ? '–' : measures.auroc.toFixed(3),
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function groups(results: readonly EvaluatedQuestion[]): [string, EvaluatedQuestion[]][] {
  const bySet = groupBy(results, ({ set }) => set);
  return [...bySet].flatMap(([set, ofSet]): [string, EvaluatedQuestion[]][] => [
    [set, ofSet],
    ...[...groupBy(ofSet, ({ golden }) => golden.kind)].map(
      ([kind, ofKind]): [string, EvaluatedQuestion[]] => [`  ${kind}`, ofKind],
    ),
  ]);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const item of items) grouped.set(key(item), [...(grouped.get(key(item)) ?? []), item]);
  return grouped;
}

function misses(results: readonly EvaluatedQuestion[]): string {
  const wrong = results.filter((result) =>
    result.answerable
      ? !result.sourceFirst || !result.answered || (result.hasAnswers && !result.answerInFirstSnippet)
      : result.answered,
  );
  return wrong
    .map(({ set, golden, answer }) => {
      const first = answer.passages[0];
      return [
        `${set} ${golden.kind}: ${golden.question}`,
        `  came   ${answer.outcome} ${answer.confidence.toFixed(2)} ${first ? `${first.article.id}: ${first.snippet}` : '–'}`,
        `  wanted ${golden.articles.length > 0 ? `${golden.articles.join(', ')}: ${golden.answers.join(' | ')}` : 'a refusal'}`,
      ].join('\n');
    })
    .join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
  });
  const results = (await developmentSets()).flatMap((set) => evaluate(set, renderPlainReply));
  if (values.misses) console.log(misses(results));
  const measured = groups(results).map(([name, ofGroup]) => [name, measure(ofGroup)] as const);
  if (values.json)
    console.log(JSON.stringify(Object.fromEntries(measured.map(([name, m]) => [name.trim(), m]))));
  else {
    const heading = ['set', 'questions', ...COLUMNS.map(({ heading }) => heading), 'AUROC'];
    console.log(table([heading, ...measured.map(([name, measures]) => row(name, measures))]));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 2;
});
