import { readFileSync } from 'node:fs';
import type { Article } from '../../src/news/article.ts';
import { parseSeed } from '../../src/news/seed-parser.ts';
import { buildIndex, type NewsIndex } from '../../src/search/index.ts';

const PATH = 'seeds/gov-kz-2025-02-01.txt';

/** The twenty articles of the real seed file. */
export function realArticles(): readonly Article[] {
  return parseSeed(readFileSync(PATH), PATH).articles;
}

export function realIndex(): NewsIndex {
  return buildIndex(realArticles());
}
