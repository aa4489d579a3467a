import { readFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../../src/articles/article.ts';
import { buildIndex, type NewsIndex } from '../../src/index/news-index.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';

/** A single file, so that other files in the seeds folder do not affect the tests. */
export const REAL_SEED_PATH = 'seeds/gov-kz-2025-02-01.txt';

/** The twenty articles of the real seed file. */
export function realArticles(): readonly Article[] {
  return parseSeed(readFileSync(REAL_SEED_PATH), REAL_SEED_PATH).articles;
}

/** Creates a seeds folder in `parent` that contains only the real seed file. */
export async function realSeedFolder(parent: string): Promise<string> {
  const folder = join(parent, 'seeds');
  await mkdir(folder);
  await cp(REAL_SEED_PATH, join(folder, basename(REAL_SEED_PATH)));
  return folder;
}

export function realIndex(): NewsIndex {
  return buildIndex(realArticles());
}
