import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from './article.ts';
import {
  isSameText,
  MOST_SEED_BYTES,
  type ParsedSeed,
  parseSeed,
  type SeedRejection,
} from './seed-parser.ts';

/** The seeds cannot be read at all; the message names the path and the remedy. */
export class SeedsUnreadableError extends Error {
  override readonly name = 'SeedsUnreadableError';
}

export interface ReadSeeds extends ParsedSeed {
  /** The files read, in order. */
  readonly files: readonly string[];
}

/**
 * Reads one seed file, or every `.txt` of a folder in the order of their names.
 * @throws SeedsUnreadableError where the path is missing, unreadable, or a folder without seeds.
 */
export async function readSeeds(path: string): Promise<ReadSeeds> {
  const files = await seedFiles(path);
  const articles = new Map<string, { article: Article; file: string }>();
  const rejected: SeedRejection[] = [];
  for (const file of files) {
    const parsed = await readSeedFile(file);
    rejected.push(...parsed.rejected);
    for (const article of parsed.articles) {
      const known = articles.get(article.id);
      if (known === undefined) articles.set(article.id, { article, file });
      else if (!isSameText(known.article, article)) {
        const message = `article ${article.id} stands in ${known.file} with other text; expected each id once`;
        rejected.push({ file, line: 1, message });
      }
    }
  }
  return { files, articles: [...articles.values()].map(({ article }) => article), rejected };
}

async function readSeedFile(file: string): Promise<ParsedSeed> {
  const { size } = await stat(file);
  // Too large to read into memory: the parser's own words say so.
  return parseSeed(size > MOST_SEED_BYTES ? new Uint8Array(size) : await readFile(file), file);
}

async function seedFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.txt')).sort();
    if (names.length > 0) return names.map((name) => join(path, name));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SeedsUnreadableError(
      `cannot read seeds at ${path} (${reason}); set SEEDS_DIR to a readable folder of .txt files`,
      { cause: error },
    );
  }
  throw new SeedsUnreadableError(
    `no .txt seeds in ${path}; put a seed file there or set SEEDS_DIR to another folder`,
  );
}
