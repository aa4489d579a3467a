import type { Article } from '../articles/article.ts';
import { parseArticleUrl } from '../articles/article-url.ts';
import { languageOf } from '../articles/language-detection.ts';
import { findRegions, regionOfSlug } from '../articles/regions/regions.ts';
import type { SeedBlock } from './seed-blocks.ts';

/** Maximum length of an article in characters; the longest known press release has a tenth of it. */
export const MAX_ARTICLE_LENGTH = 200_000;

export type BlockOutcome =
  | { readonly article: Article }
  /** Line of the error, what is wrong, and what is expected. */
  | { readonly line: number; readonly message: string };

const MAX_HEADING_LENGTH = 200;
const DATE_AT_END = /(?<!\S)(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SOURCE_WORD = /source\s*:/iu;

/** The category that a one-line block without a date or a source names; else null. */
export function headingOf({ lines }: SeedBlock): string | null {
  const [only, ...others] = lines;
  if (only === undefined || others.length > 0) return null;
  const line = only.trim();
  const isArticle = /\d\d?\.\d\d?\.\d{4}$/.test(line) || SOURCE_WORD.test(line);
  return isArticle || line.length > MAX_HEADING_LENGTH ? null : line;
}

/** Reads `TITLE DD.MM.YYYY`, a body, `Source : URL`. Linear in the block. */
export function parseArticle({ line, lines }: SeedBlock, category: string | null): BlockOutcome {
  const [first = '', ...rest] = lines;
  const length = lines.reduce((sum, { length }) => sum + length + 1, 0);
  if (length > MAX_ARTICLE_LENGTH) {
    return { line, message: `the article has ${length} characters; expected at most ${MAX_ARTICLE_LENGTH}` };
  }
  const heading = readTitleLine(first.trim());
  if ('message' in heading) return { line, message: heading.message };
  const ending = readSource(rest.join('\n').trim());
  const lastLine = line + lines.length - 1;
  if (ending === null) {
    return { line: lastLine, message: 'no source at the end of the article; expected "Source : https://…"' };
  }
  const source = parseArticleUrl(ending.url);
  if (source === null) {
    const url = JSON.stringify(ending.url.slice(0, 80));
    return { line: lastLine, message: `${url} is not a link; expected an http(s) URL` };
  }
  const { title, published } = heading;
  const { body } = ending;
  const region = regionOfSlug(source.issuer);
  const named = findRegions(`${title}\n${body}`).map(({ code }) => code);
  const mentions = [...new Set(named)].filter((code) => code !== region);
  const language = source.language ?? languageOf(body === '' ? title : body);
  const article = { ...source, title, body, region, mentions, category, published, language };
  return { article: { ...article, otherEditions: [] } };
}

function readTitleLine(
  text: string,
): { readonly title: string; readonly published: string } | { readonly message: string } {
  const dated = DATE_AT_END.exec(text);
  if (dated === null) {
    return { message: 'no date at the end of the first line; expected "TITLE DD.MM.YYYY"' };
  }
  const [date, day, month, year] = dated;
  const published = isoDate(Number(year), Number(month), Number(day));
  if (published === null) return { message: `${date} is not a day of the calendar; expected DD.MM.YYYY` };
  const title = text.slice(0, dated.index).trim();
  return title === ''
    ? { message: 'no title before the date; expected "TITLE DD.MM.YYYY"' }
    : { title, published };
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/**
 * Separates the body from the URL after the word `Source`, with spaces (`Source : URL`) or without
 * (`end.Source:URL`).
 */
function readSource(text: string): { readonly body: string; readonly url: string } | null {
  const lastStart = lastWordStart(text);
  const before = text.slice(0, lastStart);
  const last = text.slice(lastStart);
  const colon = last.startsWith(':') ? 1 : 0;
  const spaced = (colon ? /source\s*$/iu : /source\s*:\s*$/iu).exec(before);
  const glued = /source:/iu.exec(last);
  const isLink = /^:?https?:/iu.test(last);
  if (spaced !== null && (isLink || glued === null)) {
    return withUrl(before.slice(0, spaced.index), last.slice(colon));
  }
  if (glued === null) return null;
  return withUrl(before + last.slice(0, glued.index), last.slice(glued.index + glued[0].length));
}

function withUrl(body: string, url: string) {
  return url === '' ? null : { body: body.trim(), url };
}

function lastWordStart(text: string): number {
  let start = text.length;
  while (start > 0 && !/\s/u.test(text[start - 1] ?? '')) start--;
  return start;
}
