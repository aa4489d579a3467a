import { readFileSync } from 'node:fs';
import type { Article } from '../../src/articles/article.ts';
import { buildIndex, type NewsIndex } from '../../src/index/news-index.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';

const PATH = 'seeds/gov-kz-2025-02-01.txt';

/** The twenty articles of the real seed file. */
export function realArticles(): readonly Article[] {
  return parseSeed(readFileSync(PATH), PATH).articles;
}

export function realIndex(): NewsIndex {
  return buildIndex(realArticles());
}
