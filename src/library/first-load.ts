import type { OnProgress } from '../sources/load-progress.ts';
import { type ReadSeeds, readSeeds, SeedsUnreadableError } from '../sources/seed-folder.ts';
import { formatNote, formatRejection } from '../sources/seed-parser.ts';
import type { LoadSummary } from './commit-load.ts';
import type { Library } from './library.ts';

/** Where messages for the operator go at start; a subset of a logger. */
interface Reporter {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/**
 * Loads the seeds folder into a new store. Returns null if the store is not new or no seeds can be read: then the bot
 * starts without articles and logs it, because an admin may still send some.
 */
export async function loadFirstSeeds(
  library: Library,
  seedsDir: string,
  report: Reporter,
  onProgress?: OnProgress,
): Promise<LoadSummary | null> {
  if (!(await library.isEmpty())) return null;
  const seeds = await readIfReadable(seedsDir, report, onProgress);
  if (seeds === null) return null;
  for (const note of seeds.notes) report.info({}, `seed: ${formatNote(note)}`);
  for (const rejection of seeds.rejected) report.warn({}, `seed rejected: ${formatRejection(rejection)}`);
  const summary = await library.load(seeds, seedsDir, onProgress);
  report.info({ ...summary, seeds: seedsDir }, 'first load');
  return summary;
}

async function readIfReadable(
  seedsDir: string,
  report: Reporter,
  onProgress?: OnProgress,
): Promise<ReadSeeds | null> {
  try {
    return await readSeeds(seedsDir, onProgress);
  } catch (error) {
    if (!(error instanceof SeedsUnreadableError)) throw error;
    report.warn({}, `starting without articles: ${error.message}`);
    return null;
  }
}
