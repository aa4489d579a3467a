/** Results of one engine on one corpus; times of questions in milliseconds. */
export interface EngineResult {
  readonly engine: string;
  readonly documentsPerSecond: number;
  readonly bytesPerPosting: number | null;
  readonly questions: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Share of questions whose source is among the best ten. */
  readonly recall: number;
  /** From opening the saved file to the first answer, in a new process. */
  readonly startMillis: number | null;
  readonly addMillis: number;
  readonly peakMegabytes: number;
}

export interface CorpusResult {
  readonly corpus: string;
  readonly documents: number;
  readonly results: readonly EngineResult[];
  readonly skipped: readonly string[];
}

/** The nearest-rank percentile: the value that the given share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const COLUMNS: readonly (readonly [string, (result: EngineResult) => string])[] = [
  ['engine', ({ engine }) => engine],
  ['build docs/s', ({ documentsPerSecond }) => String(Math.round(documentsPerSecond))],
  ['bytes/posting', ({ bytesPerPosting }) => bytesPerPosting?.toFixed(2) ?? '–'],
  ['questions', ({ questions }) => String(questions)],
  ['p50 ms', ({ p50 }) => millis(p50)],
  ['p95 ms', ({ p95 }) => millis(p95)],
  ['p99 ms', ({ p99 }) => millis(p99)],
  ['recall@10', ({ recall }) => recall.toFixed(3)],
  ['start ms', ({ startMillis }) => (startMillis === null ? '–' : millis(startMillis))],
  ['add 100 ms', ({ addMillis }) => millis(addMillis)],
  ['peak MB', ({ peakMegabytes }) => String(peakMegabytes)],
];

function millis(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** A Markdown table, as in docs/BENCHMARKS.md. */
export function printTable({ corpus, documents, results, skipped }: CorpusResult): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${corpus}, ${documents.toLocaleString('en')} documents`,
    '',
    row(COLUMNS.map(([name]) => name)),
    row(COLUMNS.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...results.map((result) => row(COLUMNS.map(([, cell]) => cell(result)))),
    '',
    ...skipped.map((name) => `Left out at this size, too slow or too large: ${name}.`),
  ].join('\n');
}
