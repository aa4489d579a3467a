import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../app/environment.ts';
import { openSources } from '../app/open-sources.ts';
import { printSeed } from '../sources/seed-printer.ts';
import type { Doubt, FetchOutcome, SourceDefinition } from '../sources/source.ts';
import { SourcesFileError } from '../sources/sources-file.ts';
import { failing } from './failing.ts';

const USAGE = `usage: npm run fetch -- [--source NAME] [--dry-run]
  --source NAME  only this source of SOURCES_FILE (default: all)
  --dry-run      print the seed instead of writing it
Fetches now, and writes what it got as a seed file for each source to ./data/fetched. Stores and sends nothing.
Ends with 0, with 1 if a source cannot be fetched, with 2 if the command or the sources file is wrong.`;

const FOLDER = 'data/fetched';

const DOUBTS: Readonly<Record<Doubt, string>> = {
  publishedInTheFuture: 'is dated in the future',
  publishedBefore2000: 'is dated before 2000',
  undated: 'has no date',
};

async function main(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  if (options === null || options.help) {
    console.log(USAGE);
    process.exitCode = options === null ? 2 : 0;
    return;
  }
  const config = loadConfig();
  const { sources, close } = await openSources(config, process.env, (definitions) =>
    choose(definitions, options.source, config.sourcesFile),
  );
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  try {
    for (const source of sources) {
      const { definition } = source;
      const outcome = await source.fetch(null, stopping.signal);
      for (const line of reportOn(definition, outcome)) console.error(line);
      if (outcome.outcome === 'failed') process.exitCode = 1;
      if (outcome.outcome !== 'articles' || outcome.articles.length === 0) continue;
      const seed = printSeed(outcome.articles);
      if (options.isDryRun) process.stdout.write(seed);
      else console.error(`${definition.name}: written to ${await write(definition.name, seed)}`);
    }
  } finally {
    await close();
  }
}

/** Null if the command is wrong. */
function optionsOf(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        source: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return {
      source: values.source ?? null,
      isDryRun: values['dry-run'] ?? false,
      help: values.help ?? false,
    };
  } catch {
    return null;
  }
}

/** @throws SourcesFileError if there is nothing to fetch. */
function choose(
  sources: readonly SourceDefinition[],
  name: string | null,
  file: string,
): readonly SourceDefinition[] {
  const [first] = sources;
  if (first === undefined) {
    throw new SourcesFileError(
      `no sources in ${file}; copy sources.example.yaml there, or set SOURCES_FILE to another file`,
    );
  }
  if (name === null) return sources;
  const found = sources.filter((source) => source.name === name);
  if (found.length > 0) return found;
  const names = sources.map((source) => source.name).join(', ');
  throw new SourcesFileError(`${file} has no source "${name}"; it has ${names}`);
}

function reportOn({ name, kind }: SourceDefinition, outcome: FetchOutcome): string[] {
  if (outcome.outcome === 'failed') return [`${name}: ${outcome.reason.message}`];
  if (outcome.outcome === 'unchanged') {
    const note = kind === 'folder' ? '; a file counts when nobody wrote to it for a minute' : '';
    return [`${name}: nothing new${note}`];
  }
  const { articles, doubtful, rejected } = outcome;
  return [
    ...rejected.map(({ where, message }) => `${name}: ${where}: ${message}`),
    ...doubtful.map(
      ({ article, doubt }) => `${name}: left out, ${DOUBTS[doubt]}: ${article.title} (${article.url})`,
    ),
    `${name}: ${articles.length} fetched, ${doubtful.length} left out, ${rejected.length} rejected`,
  ];
}

/** Returns the path of the file. */
async function write(name: string, seed: string): Promise<string> {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const path = join(FOLDER, `${name}-${time}.txt`);
  await mkdir(FOLDER, { recursive: true, mode: 0o700 });
  await writeFile(path, seed, { mode: 0o600 });
  return path;
}

main(process.argv.slice(2)).catch(failing('fetch'));
