import type { Article } from './article.ts';
import { parseArticleUrl } from './article-url.ts';
import { languageOf } from './language.ts';
import { findRegions, regionOfSlug } from './regions.ts';
import { type SeedBlock, splitBlocks } from './seed-blocks.ts';

/** A block that is not an article, or a file that is not a seed. */
export interface SeedRejection {
  readonly file: string;
  /** Line of the fault, from 1. */
  readonly line: number;
  /** What is wrong, and what is expected. */
  readonly message: string;
}

export interface ParsedSeed {
  readonly articles: readonly Article[];
  readonly rejected: readonly SeedRejection[];
}

/** `file:line: what is wrong`. */
export function formatRejection({ file, line, message }: SeedRejection): string {
  return `${file}:${line}: ${message}`;
}

/** Characters that one article may have; the longest press release known has a tenth of it. */
export const MOST_ARTICLE_LENGTH = 200_000;
/** Bytes that a seed file may have. */
export const MOST_SEED_BYTES = 64 * 1024 * 1024;

type BlockOutcome = { readonly article: Article } | { readonly line: number; readonly message: string };

/**
 * Parses the seed format: blocks between blank lines, each `TITLE DD.MM.YYYY`, a body, `Source : URL`; a single line
 * without a date is a heading for the blocks after it. A bad block is rejected alone. Never throws; linear in the text.
 */
export function parseSeed(content: Uint8Array | string, file: string): ParsedSeed {
  const reject = (line: number, message: string): SeedRejection => ({ file, line, message });
  if (content.length > MOST_SEED_BYTES) {
    return {
      articles: [],
      rejected: [reject(1, `the file is over ${MOST_SEED_BYTES / 1024 / 1024} MB; split it`)],
    };
  }
  const decoded =
    typeof content === 'string' ? { text: content, badLines: new Set<number>() } : decode(content);
  const articles = new Map<string, { article: Article; line: number }>();
  const rejected: SeedRejection[] = [];
  let category: string | null = null;
  for (const block of splitBlocks(decoded.text)) {
    const badLine = block.lines.findIndex((_, at) => decoded.badLines.has(block.line + at));
    if (badLine !== -1) {
      rejected.push(reject(block.line + badLine, 'not UTF-8 text; save the file as UTF-8 and load it again'));
      continue;
    }
    const heading = headingOf(block);
    if (heading !== null) {
      category = heading;
      continue;
    }
    const outcome = parseBlock(block, category);
    if ('message' in outcome) {
      rejected.push(reject(outcome.line, outcome.message));
      continue;
    }
    const { article } = outcome;
    const known = articles.get(article.id);
    if (known === undefined) articles.set(article.id, { article, line: block.line });
    else if (!isSameText(known.article, article)) {
      const message = `article ${article.id} stands at line ${known.line} with other text; expected each id once`;
      rejected.push(reject(block.line, message));
    }
  }
  return { articles: [...articles.values()].map(({ article }) => article), rejected };
}

/** Texts that a reader would call the same article; the URL's id is already equal. */
export function isSameText(a: Article, b: Article): boolean {
  return a.title === b.title && a.body === b.body && a.published === b.published && a.url === b.url;
}

/** Decodes UTF-8 and remembers which lines hold bytes that are not. */
function decode(content: Uint8Array): { text: string; badLines: Set<number> } {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content),
      badLines: new Set(),
    };
  } catch {
    const badLines = new Set<number>();
    const lines: string[] = [];
    let start = 0;
    while (start <= content.length) {
      const newline = content.indexOf(0x0a, start);
      const end = newline === -1 ? content.length : newline;
      const bytes = content.subarray(start, end);
      try {
        lines.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
      } catch {
        lines.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        badLines.add(lines.length);
      }
      start = end + 1;
    }
    return { text: lines.join('\n'), badLines };
  }
}

const DATE_AT_END = /^(.*?)\s*(?<!\S)(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/su;
/** The word, a colon, and a URL up to the end of the block. */
const SOURCE_WORD = /source\s*:\s*(?=\S+\s*$)/giu;

function headingOf({ lines }: SeedBlock): string | null {
  const [only, ...others] = lines;
  if (only === undefined || others.length > 0) return null;
  const line = only.trim();
  return /\d\d?\.\d\d?\.\d{4}\s*$/.test(line) || /source\s*:/i.test(line) || line.length > 200 ? null : line;
}

function parseBlock({ line, lines }: SeedBlock, category: string | null): BlockOutcome {
  const [first = '', ...rest] = lines;
  const length = lines.reduce((sum, { length }) => sum + length + 1, 0);
  if (length > MOST_ARTICLE_LENGTH) {
    return { line, message: `the article has ${length} characters; expected at most ${MOST_ARTICLE_LENGTH}` };
  }
  const dated = DATE_AT_END.exec(first);
  if (dated === null) {
    return { line, message: 'no date at the end of the first line; expected "TITLE DD.MM.YYYY"' };
  }
  const [, title = '', day = '', month = '', year = ''] = dated;
  const published = isoDate(Number(year), Number(month), Number(day));
  if (published === null) {
    return { line, message: `${day}.${month}.${year} is not a day of the calendar; expected DD.MM.YYYY` };
  }
  if (title.trim() === '') return { line, message: 'no title before the date; expected "TITLE DD.MM.YYYY"' };
  const text = rest.join('\n');
  const word = [...text.matchAll(SOURCE_WORD)].at(-1);
  const lastLine = line + lines.length - 1;
  if (word === undefined) {
    return { line: lastLine, message: 'no source at the end of the article; expected "Source : https://…"' };
  }
  const url = text.slice(word.index + word[0].length).trim();
  const source = parseArticleUrl(url);
  if (source === null) {
    return {
      line: lastLine,
      message: `${JSON.stringify(url.slice(0, 80))} is not a link; expected an http(s) URL`,
    };
  }
  const body = text.slice(0, word.index).trim();
  const region = regionOfSlug(source.issuer);
  const named = findRegions(`${title}\n${body}`).map(({ code }) => code);
  return {
    article: {
      ...source,
      title: title.trim(),
      body,
      region,
      mentions: [...new Set(named)].filter((code) => code !== region),
      category,
      published,
      language: languageOf(body === '' ? title : body),
    },
  };
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
