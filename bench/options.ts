import { parseArgs } from 'node:util';
import type { CorpusKind } from './corpus/corpus.ts';
import { ENGINES } from './engines/engines.ts';

export interface BenchOptions {
  readonly help: boolean;
  readonly sizes: readonly number[];
  readonly engines: readonly string[];
  readonly corpora: readonly CorpusKind[];
  readonly seed: number;
  readonly json: boolean;
  readonly profile: boolean;
  /** Whether spelling, standing questions and loading are measured too. */
  readonly parts: boolean;
}

export const USAGE = `npm run bench -- [options]
  --sizes 10k,100k,1M   documents (default 10k,100k)
  --engines a,b         of ${Object.keys(ENGINES).join(', ')}
  --corpus KIND         synthetic, real or both (default both; real only if its texts are found)
  --seed N              of the corpus and its questions (default 1)
  --no-parts            skips spelling, standing questions and loading
  --json                one JSON object instead of tables
  --profile             CPU profile of Habarshy's questions at the largest size, and its top ten
  -h, --help            this text`;

const SIZE = /^(\d+)([kM]?)$/;
const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1_000, M: 1_000_000 };

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      sizes: { type: 'string', default: '10k,100k' },
      engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
      corpus: { type: 'string', default: 'both' },
      seed: { type: 'string', default: '1' },
      'no-parts': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  const engines = values.engines.split(',');
  const unknown = engines.find((name) => !Object.hasOwn(ENGINES, name));
  if (unknown !== undefined) throw new RangeError(`unknown engine: ${unknown}`);
  return {
    help: values.help,
    sizes: values.sizes.split(',').map(readSize),
    engines,
    corpora: readCorpora(values.corpus),
    seed: Number(values.seed),
    json: values.json,
    parts: !values['no-parts'],
    profile: values.profile,
  };
}

export function readSize(text: string): number {
  const [, digits, unit] = SIZE.exec(text) ?? [];
  if (digits === undefined || unit === undefined)
    throw new RangeError(`invalid size: ${text}; expected for example 10k or 1M`);
  return Number(digits) * (FACTORS[unit] ?? 1);
}

export function readCorpora(text: string): CorpusKind[] {
  if (text === 'both') return ['synthetic', 'real'];
  if (text === 'synthetic' || text === 'real') return [text];
  throw new RangeError(`invalid corpus: ${text}; expected synthetic, real or both`);
}
