import type { Article } from '../articles/article.ts';
import { runCooperatively } from '../time/cooperative.ts';
import { duplicateMessage, joinEditions } from './join-editions.ts';
import { parseArticle } from './seed-article.ts';
import { groupArticles, type SeedArticle } from './seed-articles.ts';
import { splitBlocks } from './seed-blocks.ts';
import { type DecodedSeed, decodeSeed, REPLACEMENT_CHARACTER } from './seed-encoding.ts';

/** What to know of a file that was read. */
export interface SeedNote {
  readonly file: string;
  readonly message: string;
}

/** A rejected article, or a file that is not a seed. */
export interface SeedRejection extends SeedNote {
  /** Line of the error, from 1. */
  readonly line: number;
  /** What is wrong, and what is expected. */
  readonly message: string;
}

export interface ParsedSeed {
  readonly articles: readonly Article[];
  readonly rejected: readonly SeedRejection[];
  readonly notes: readonly SeedNote[];
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

/** `file: what to know`. */
export function formatNote({ file, message }: SeedNote): string {
  return `${file}: ${message}`;
}

/** Maximum size of a seed file in bytes. */
export const MAX_SEED_BYTES = 64 * 1024 * 1024;

/** The result for a file that is too large. */
export function rejectTooLarge(file: string): ParsedSeedFile {
  const message = `the file is over ${MAX_SEED_BYTES / 1024 / 1024} MB; split it`;
  return { articles: [], rejected: [{ file, line: 1, message }], notes: [], lines: new Map() };
}

/**
 * Parses the seed format: articles, each `TITLE DD.MM.YYYY`, a body of any number of paragraphs, `Source : URL`. A
 * single line between them is a heading for the articles after it. Dates and the word for the source may be written as
 * any of the languages writes them. Bad articles are rejected one by one. Never throws; linear in the text.
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

/** Yields after each article. */
function* parsingSeed(content: Uint8Array | string, file: string): Generator<undefined, ParsedSeedFile> {
  if (content.length > MAX_SEED_BYTES) return rejectTooLarge(file);
  const seed: DecodedSeed =
    typeof content === 'string'
      ? { text: content, encoding: 'utf-8', isDamaged: false }
      : decodeSeed(content);
  const articles = new Map<string, Article>();
  const lines = new Map<string, number>();
  const rejected: SeedRejection[] = [];
  for (const part of groupArticles(splitBlocks(seed.text))) {
    yield;
    if (part.kind === 'rejected') {
      rejected.push({ file, line: part.line, message: part.message });
      continue;
    }
    const outcome = (seed.isDamaged ? damaged(part.article, seed) : null) ?? parseArticle(part.article);
    if ('message' in outcome) {
      rejected.push({ file, ...outcome });
      continue;
    }
    const { article } = outcome;
    const { line } = part.article;
    const known = articles.get(article.id);
    const joined = known === undefined ? article : joinEditions(known, article);
    if (joined === null) {
      const where = `line ${lines.get(article.id)}`;
      rejected.push({ file, line, message: duplicateMessage(article, where) });
      continue;
    }
    articles.set(article.id, joined);
    if (known === undefined) lines.set(article.id, line);
  }
  if (articles.size === 0 && rejected.length === 0) {
    const message = seed.isDamaged
      ? NOT_TEXT
      : 'no article in the file; expected "TITLE DD.MM.YYYY", a body, "Source : https://…"';
    rejected.push({ file, line: 1, message });
  }
  return { articles: [...articles.values()], rejected, notes: notesOn(seed, file), lines };
}

const NOT_TEXT = 'not UTF-8 text; save the file as UTF-8 and load it again';

/** The first line of an article whose bytes could not be decoded. */
function damaged({ blocks }: SeedArticle, { text }: DecodedSeed) {
  if (!text.includes(REPLACEMENT_CHARACTER)) return null;
  const line = blocks.flat().find((each) => each.text.includes(REPLACEMENT_CHARACTER));
  return line === undefined ? null : { line: line.number, message: NOT_TEXT };
}

function notesOn({ encoding }: DecodedSeed, file: string): SeedNote[] {
  if (encoding === 'utf-8') return [];
  return [{ file, message: `read as ${encoding.toUpperCase()}; save it as UTF-8 if letters look wrong` }];
}
