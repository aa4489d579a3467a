import type { Config } from '../app/config.ts';
import { loadConfig } from '../app/environment.ts';
import { Library } from '../library/library.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import { readSeeds } from '../sources/seed-folder.ts';
import { formatNote, formatRejection } from '../sources/seed-parser.ts';
import { openStore } from '../store/open-store.ts';
import { failing } from './failing.ts';
import { terminalProgress } from './terminal-progress.ts';

const USAGE = `usage: npm run load -- [PATH]
  PATH  a file or a folder of .txt seeds (default: SEEDS_DIR)
Stores what is new and queues it for its followers; a running bot takes it over within seconds.`;

async function main(args: readonly string[]): Promise<void> {
  const [path, ...others] = args;
  if (others.length > 0 || path?.startsWith('-')) {
    console.log(USAGE);
    process.exitCode = path === '--help' || path === '-h' ? 0 : 2;
    return;
  }
  const config = loadConfig();
  const source = path ?? config.seedsDir;
  const progress = terminalProgress({
    write: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
  });
  // The result or the error replaces the progress bar.
  console.log(await loaded(config, source, progress.tell).finally(() => progress.end()));
}

/** Returns the result of the load in one line. */
async function loaded(config: Config, source: string, onProgress: OnProgress): Promise<string> {
  const seeds = await readSeeds(source, onProgress);
  for (const note of seeds.notes) console.error(formatNote(note));
  for (const rejection of seeds.rejected) console.error(formatRejection(rejection));
  const store = await openStore(config.databaseUrl);
  try {
    const library = await Library.open({ store, now: Date.now, timeZone: config.timeZone });
    const loading = library.load(seeds, source, onProgress).finally(() => library.close());
    const { newArticles, changedArticles, unchangedArticles, queuedPushes } = await loading;
    const parts = [
      `${newArticles} new`,
      `${changedArticles} changed`,
      `${unchangedArticles} unchanged`,
      `${seeds.rejected.length} rejected`,
    ];
    return `${source}: ${parts.join(', ')}; ${queuedPushes} messages queued`;
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch(failing('load'));
