import { openCorpus } from './corpus/corpus.ts';
import { measureLoading } from './loading.ts';
import { measureCorpus } from './measure-corpus.ts';
import { type BenchOptions, readOptions, USAGE } from './options.ts';
import { topTen } from './profile.ts';
import { printTable } from './result.ts';
import { measureSpelling } from './spelling.ts';
import { measureStanding } from './standing.ts';

async function run(options: BenchOptions): Promise<void> {
  const all = [];
  for (const corpus of options.corpora) {
    if (openCorpus(corpus, 1, options.seed) === null) {
      process.stderr.write(`skipping the ${corpus} corpus: its texts are not found\n`);
      continue;
    }
    for (const size of options.sizes) {
      const result = await measureCorpus(corpus, size, options);
      all.push(result);
      if (!options.json) console.log(`${printTable(result)}\n`);
    }
  }
  const parts = options.parts
    ? {
        spelling: measureSpelling(options.seed),
        standing: await measureStanding(options.seed),
        loading: await measureLoading(options.seed),
      }
    : {};
  if (options.json) {
    console.log(JSON.stringify({ seed: options.seed, node: process.version, corpora: all, ...parts }));
  } else {
    for (const [part, figures] of Object.entries(parts)) console.log(part, figures);
  }
  if (options.profile) {
    const file = `habarshy-${Math.max(...options.sizes)}.cpuprofile`;
    process.stderr.write(`${file}\n${topTen(file).join('\n')}\n`);
  }
}

let options: BenchOptions;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}\n`);
  process.exit(2);
}
if (options.help) console.log(USAGE);
else await run(options);
