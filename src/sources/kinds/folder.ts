import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Millis } from '../../time/millis.ts';
import { ArticleCollection } from '../fetched-articles.ts';
import { readSeedFiles } from '../seed-folder.ts';
import type { FetchFailureKind, FetchOutcome, Source, SourceDefinition, SourceState } from '../source.ts';
import type { SourceContext } from './source-context.ts';

const SEEN_FILE = z.object({
  size: z.number(),
  modified: z.number(),
  /** When its name or its permissions were changed last. */
  changed: z.number(),
  /** False while the file may still be written. */
  isRead: z.boolean(),
});
const STATE = z.object({ files: z.record(z.string(), SEEN_FILE) });

type SeenFile = z.output<typeof SEEN_FILE>;

/** A file that nobody wrote to for so long is complete; one that was renamed into place is mostly older. */
const QUIET: Millis = 60_000;

/**
 * A folder where other programs put seed files. A file is read when it is complete, once for each change: it is as it
 * was at the last look, or was not written to for a minute. Names that begin with a dot are passed over.
 */
export function openFolder(definition: SourceDefinition, { now, timeZone }: SourceContext): Source {
  const folder = definition.address;

  async function fetch(before: SourceState | null): Promise<FetchOutcome> {
    const known = new Map(Object.entries(STATE.safeParse(before).data?.files ?? {}));
    const collection = new ArticleCollection(definition, now(), timeZone);
    try {
      const names = await seedNames(folder);
      const files: Record<string, SeenFile> = {};
      const complete: string[] = [];
      for (const name of names) {
        const seen = await look(join(folder, name));
        if (seen === null) continue;
        const last = known.get(name);
        const isSame =
          last?.size === seen.size && last.modified === seen.modified && last.changed === seen.changed;
        const isRead = isSame && last.isRead;
        const isComplete = isSame || seen.modified <= now() - QUIET;
        if (isComplete && !isRead && (await isReadable(name, collection))) complete.push(join(folder, name));
        files[name] = { ...seen, isRead: isRead || isComplete };
      }
      if (complete.length === 0 && collection.result().rejected.length === 0) {
        return { outcome: 'unchanged', state: { files } };
      }
      const seeds = await readSeedFiles(complete);
      for (const { file, line, message } of seeds.rejected) collection.reject(`${file}:${line}`, message);
      for (const article of seeds.articles) collection.addArticle(article, article.url);
      return { outcome: 'articles', ...collection.result(), state: { files } };
    } catch (error) {
      return failure(folder, error);
    }
  }

  async function isReadable(name: string, collection: ArticleCollection): Promise<boolean> {
    try {
      await access(join(folder, name), constants.R_OK);
      return true;
    } catch {
      collection.reject(join(folder, name), 'the bot may not read this file; expected a readable one');
      return false;
    }
  }

  return { definition, fetch };
}

/** Null if the file is gone since the folder was read. */
async function look(path: string): Promise<Omit<SeenFile, 'isRead'> | null> {
  try {
    const { size, mtimeMs, ctimeMs } = await stat(path);
    return { size, modified: Math.floor(mtimeMs), changed: Math.floor(ctimeMs) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function seedNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.txt$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

function failure(folder: string, error: unknown): FetchOutcome {
  const code = codeOf(error);
  const kind: FetchFailureKind = code === 'ENOENT' ? 'notFound' : 'unreadable';
  const message = `the folder ${folder} cannot be read (${code}); expected a readable folder of .txt seeds`;
  return { outcome: 'failed', reason: { kind, message }, retryAfterMillis: null };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error ? String(error.code) : codeOf(error.cause);
}
