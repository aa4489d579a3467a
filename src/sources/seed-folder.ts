import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../articles/article.ts';
import { duplicateMessage, joinEditions } from './join-editions.ts';
import type { OnProgress } from './load-progress.ts';
import {
  MAX_SEED_BYTES,
  type ParsedSeed,
  type ParsedSeedFile,
  parseSeedInTurns,
  rejectTooLarge,
  type SeedNote,
  type SeedRejection,
} from './seed-parser.ts';

/** The seeds cannot be read; the message names the path and the remedy. */
export class SeedsUnreadableError extends Error {
  override readonly name = 'SeedsUnreadableError';
}

export interface ReadSeeds extends ParsedSeed {
  /** The files that were read, in order. */
  readonly files: readonly string[];
}

/**
 * Reads one seed file, or every `.txt` file of a folder in alphabetical order.
 * @throws SeedsUnreadableError if the path is missing, unreadable, or a folder without seeds.
 */
export async function readSeeds(path: string, onProgress: OnProgress = () => {}): Promise<ReadSeeds> {
  const files = await whereReadable(path, () => seedFiles(path));
  if (files.length === 0) {
    throw new SeedsUnreadableError(
      `no .txt seeds in ${path}; put a seed file there or set SEEDS_DIR to another folder`,
    );
  }
  return { files, ...(await readSeedFiles(files, onProgress)) };
}

/**
 * Reads seed files in order; an article that several have is counted once.
 * @throws SeedsUnreadableError if one is missing or unreadable.
 */
export async function readSeedFiles(
  files: readonly string[],
  onProgress: OnProgress = () => {},
): Promise<ParsedSeed> {
  const articles = new Map<string, { article: Article; where: string }>();
  const rejected: SeedRejection[] = [];
  const notes: SeedNote[] = [];
  for (const [done, file] of files.entries()) {
    onProgress({ stage: 'parse', done, total: files.length });
    const parsed = await whereReadable(file, () => readSeedFile(file));
    rejected.push(...parsed.rejected);
    notes.push(...parsed.notes);
    for (const article of parsed.articles) {
      const line = parsed.lines.get(article.id) ?? 1;
      const known = articles.get(article.id);
      const joined = known === undefined ? article : joinEditions(known.article, article);
      if (joined === null) {
        rejected.push({ file, line, message: duplicateMessage(article, known?.where ?? file) });
      } else articles.set(article.id, { article: joined, where: known?.where ?? `${file}:${line}` });
    }
  }
  onProgress({ stage: 'parse', done: files.length, total: files.length });
  return { articles: [...articles.values()].map(({ article }) => article), rejected, notes };
}

async function readSeedFile(file: string): Promise<ParsedSeedFile> {
  const { size } = await stat(file);
  return size > MAX_SEED_BYTES ? rejectTooLarge(file) : parseSeedInTurns(await readFile(file), file);
}

async function seedFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.txt'))
    .map(({ name }) => join(path, name))
    .sort();
}

async function whereReadable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SeedsUnreadableError(
      `cannot read seeds at ${path} (${reason}); set SEEDS_DIR to a readable folder of .txt files`,
      { cause: error },
    );
  }
}
