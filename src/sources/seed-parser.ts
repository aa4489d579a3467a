import type { Article } from '../articles/article.ts';
import { runCooperatively } from '../time/cooperative.ts';
import { duplicateMessage, joinEditions } from './join-editions.ts';
import { headingOf, parseArticle } from './seed-article.ts';
import { splitBlocks } from './seed-blocks.ts';
import { decodeSeed } from './seed-encoding.ts';

/** A rejected block, or a file that is not a seed. */
export interface SeedRejection {
  readonly file: string;
  /** Line of the error, from 1. */
  readonly line: number;
  /** What is wrong, and what is expected. */
  readonly message: string;
}

export interface ParsedSeed {
  readonly articles: readonly Article[];
  readonly rejected: readonly SeedRejection[];
}

/** A parsed file, with the first line of each article. */
export interface ParsedSeedFile extends ParsedSeed {
  /** First line (from 1) of an article, by its id. */
  readonly lines: ReadonlyMap<string, number>;
}

/** `file:line: what is wrong`. */
export function formatRejection({ file, line, message }: SeedRejection): string {
  return `${file}:${line}: ${message}`;
}

/** Maximum size of a seed file in bytes. */
export const MAX_SEED_BYTES = 64 * 1024 * 1024;

/** The result for a file that is too large. */
export function rejectTooLarge(file: string): ParsedSeedFile {
  const message = `the file is over ${MAX_SEED_BYTES / 1024 / 1024} MB; split it`;
  return { articles: [], rejected: [{ file, line: 1, message }], lines: new Map() };
}

/**
 * Parses the seed format: blocks between blank lines, each `TITLE DD.MM.YYYY`, a body, `Source : URL`. A single line
 * without a date is a heading for the blocks after it. Bad blocks are rejected one by one. Never throws; linear in
 * the text.
 *
 * ```ts
 * const { articles, rejected } = parseSeed('A TITLE 01.02.2025\nA text.\nSource : https://example.kz/1', 'news.txt');
 * articles[0].title; // => 'A TITLE'
 * articles[0].published; // => '2025-02-01'
 * rejected; // => []
 * parseSeed('no date\nA text.', 'news.txt').rejected[0].line; // => 1
 * ```
 */
export function parseSeed(content: Uint8Array | string, file: string): ParsedSeedFile {
  const parsing = parsingSeed(content, file);
  for (;;) {
    const step = parsing.next();
    if (step.done) return step.value;
  }
}

/**
 * Like `parseSeed`, but yields to the event loop: an article takes half a millisecond, and a file may contain
 * thousands.
 */
export function parseSeedInTurns(content: Uint8Array | string, file: string): Promise<ParsedSeedFile> {
  return runCooperatively(parsingSeed(content, file));
}

/** Yields after each block. */
function* parsingSeed(content: Uint8Array | string, file: string): Generator<undefined, ParsedSeedFile> {
  if (content.length > MAX_SEED_BYTES) return rejectTooLarge(file);
  const { text, badLines } =
    typeof content === 'string' ? { text: content, badLines: new Set<number>() } : decodeSeed(content);
  const articles = new Map<string, Article>();
  const lines = new Map<string, number>();
  const rejected: SeedRejection[] = [];
  let category: string | null = null;
  for (const block of splitBlocks(text)) {
    yield;
    const badLine = block.lines.findIndex((_, at) => badLines.has(block.line + at));
    if (badLine !== -1) {
      const message = 'not UTF-8 text; save the file as UTF-8 and load it again';
      rejected.push({ file, line: block.line + badLine, message });
      continue;
    }
    const heading = headingOf(block);
    if (heading !== null) {
      category = heading;
      continue;
    }
    const outcome = parseArticle(block, category);
    if ('message' in outcome) {
      rejected.push({ file, ...outcome });
      continue;
    }
    const { article } = outcome;
    const known = articles.get(article.id);
    const joined = known === undefined ? article : joinEditions(known, article);
    if (joined === null) {
      const where = `line ${lines.get(article.id)}`;
      rejected.push({ file, line: block.line, message: duplicateMessage(article, where) });
      continue;
    }
    articles.set(article.id, joined);
    if (known === undefined) lines.set(article.id, block.line);
  }
  if (articles.size === 0 && rejected.length === 0) {
    rejected.push({
      file,
      line: 1,
      message: 'no article in the file; expected "TITLE DD.MM.YYYY", a body, "Source : https://…"',
    });
  }
  return { articles: [...articles.values()], rejected, lines };
}
