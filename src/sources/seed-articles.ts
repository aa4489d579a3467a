import { isDatedSentence, paragraphOrTitle } from './paragraph-or-title.ts';
import type { SeedBlock, SeedLine } from './seed-blocks.ts';
import { findSource, isLink, namesSource, type SourceEnding } from './source-line.ts';
import { type DatedLine, readDatedLine } from './title-line.ts';

/** An article's lines in a seed, from its title to its source. */
export interface SeedArticle {
  /** Number of its title line, which is the first of the first block. */
  readonly line: number;
  readonly opening: DatedLine;
  readonly blocks: readonly SeedBlock[];
  /** The heading above it. */
  readonly category: string | null;
}

export type SeedPart =
  | { readonly kind: 'article'; readonly article: SeedArticle }
  /** Line of the error, what is wrong, and what is expected. */
  | { readonly kind: 'rejected'; readonly line: number; readonly message: string };

interface OpenArticle {
  readonly opening: DatedLine;
  readonly blocks: [SeedBlock, ...SeedBlock[]];
}

/**
 * Groups the blocks of a seed into articles. An article begins with a line that ends in a date, and goes on over blank
 * lines to its source. A single line between articles is the heading of those after it. Linear in the text.
 */
export function* groupArticles(blocks: Iterable<SeedBlock>): Generator<SeedPart> {
  let category: string | null = null;
  let heading: string | null = null;
  let open: OpenArticle | null = null;
  let isInDoubt = false;
  for (const block of eachTitleFirst(blocks)) {
    if (isInDoubt) {
      isInDoubt = !endsInLink(block);
      continue;
    }
    const opening = readDatedLine(block[0].text);
    if (open === null && opening === null) {
      const named = headingIn(block);
      // A line above a part of a broken article is no heading.
      if (named !== null || block.length === 1 || !endsInLink(block)) heading = named;
      if (named === null) yield rejected(block[0], NO_DATE);
      continue;
    }
    const next = open === null || opening === null ? null : decide(open, block, opening);
    if (open !== null && next === 'doubt') {
      yield doubtAbout(open, block[0]);
      open = null;
      isInDoubt = !endsInLink(block);
      continue;
    }
    if (open !== null && next === 'title') {
      yield withoutSource(open);
      heading = textOf(open).heading;
      open = null;
    }
    if (open !== null) open.blocks.push(block);
    else if (opening !== null) {
      category = heading ?? category;
      heading = null;
      open = { opening, blocks: [block] };
    }
    if (open !== null && isComplete(open)) {
      const { number: line } = open.blocks[0][0];
      yield { kind: 'article', article: { ...open, line, category } };
      open = null;
    }
  }
  if (open !== null) yield withoutSource(open);
}

/** Parts blocks where a link is followed by the next title without a blank line. */
function* eachTitleFirst(blocks: Iterable<SeedBlock>): Generator<SeedBlock> {
  for (const block of blocks) {
    const [first, ...others] = block;
    let part: [SeedLine, ...SeedLine[]] = [first];
    for (const line of others) {
      const opening = endsInLink(part) ? readDatedLine(line.text) : null;
      if (opening === null || isDatedSentence(opening)) part.push(line);
      else {
        yield part;
        part = [line];
      }
    }
    yield part;
  }
}

const NO_DATE = 'no date at the end of the first line; expected "TITLE DD.MM.YYYY"';
const NO_SOURCE = 'no source at the end of the article; expected "Source : https://…"';
const MAX_HEADING_LENGTH = 200;
const DATE_IN_FIGURES = /\d\d?\.\d\d?\.\d{4}$/;

/** The category that a block names; null if it is part of an article. */
function headingIn([only, ...others]: SeedBlock): string | null {
  const line = only.text.trim();
  const isHeading =
    others.length === 0 &&
    line.length <= MAX_HEADING_LENGTH &&
    !DATE_IN_FIGURES.test(line) &&
    !namesSource(line) &&
    findSource([line]) === null;
  return isHeading ? line : null;
}

function decide(open: OpenArticle, block: SeedBlock, opening: DatedLine): 'paragraph' | 'title' | 'doubt' {
  const { length } = textOf(open);
  const article = {
    opening: open.opening,
    isOneBlock: length === 1,
    hasText: open.blocks[0].length > 1,
    endsInBadSource: badSource(open, length) !== null,
  };
  const ending = sourceOf(block.slice(1));
  const hasText = ending !== null && (ending.linesBefore > 0 || ending.textBefore.trim() !== '');
  return paragraphOrTitle(article, { opening, isWholeArticle: hasText && isLink(ending.url) });
}

/** The number of an article's blocks without a last line that looks like a heading, and that line. */
function textOf({ blocks }: OpenArticle): { readonly length: number; readonly heading: string | null } {
  const last = blocks.length === 1 ? undefined : blocks.at(-1);
  const heading = last === undefined ? null : headingIn(last);
  if (heading === null || /[.!?…:;,]$/u.test(heading)) return { length: blocks.length, heading: null };
  return { length: blocks.length - 1, heading };
}

function isComplete(open: OpenArticle): boolean {
  const ending = endingOf(open, open.blocks.length);
  return ending !== null && isLink(ending.url);
}

/** `Source : ` without a link at the end of the first blocks. */
function badSource(open: OpenArticle, length: number): SourceEnding | null {
  const ending = endingOf(open, length);
  return ending === null || isLink(ending.url) ? null : ending;
}

/** The source in the last lines of the first blocks; the title line holds none. */
function endingOf({ blocks }: OpenArticle, length: number): SourceEnding | null {
  const last = blocks[length - 1] ?? blocks[0];
  if (length === 1) return sourceOf(last.slice(1));
  const before = (blocks[length - 2] ?? blocks[0]).slice(length === 2 ? 1 : 0);
  return sourceOf([...before.slice(-1), ...last.slice(-LAST_LINES)]);
}

/** So many lines may hold the word for a source, its colon and the link. */
const LAST_LINES = 3;

function sourceOf(lines: readonly SeedLine[]): SourceEnding | null {
  return findSource(lines.map(({ text }) => text));
}

function endsInLink(block: readonly SeedLine[]): boolean {
  const ending = sourceOf(block.slice(-LAST_LINES));
  return ending !== null && isLink(ending.url);
}

function rejected({ number }: SeedLine, message: string): SeedPart {
  return { kind: 'rejected', line: number, message };
}

function withoutSource(open: OpenArticle): SeedPart {
  if (open.opening.published === null) return rejected(open.blocks[0][0], notADay(open.opening));
  const { length } = textOf(open);
  const [line] = (open.blocks[length - 1] ?? open.blocks[0]).slice(-1);
  const found = badSource(open, length);
  return rejected(line ?? open.blocks[0][0], found === null ? NO_SOURCE : notALink(found.url));
}

/** The message for a date that the calendar does not have. */
export function notADay({ date }: DatedLine): string {
  return `${date} is not a day of the calendar; expected DD.MM.YYYY`;
}

/** The message for a text where a link is expected. */
export function notALink(text: string): string {
  return `${JSON.stringify(text.slice(0, 80))} is not a link; expected an http(s) URL`;
}

function doubtAbout({ blocks: [[title]] }: OpenArticle, line: SeedLine): SeedPart {
  const message =
    `this line ends in a date, so it may be a title or text of the article at line ${title.number}; ` +
    'put "Source : https://…" at the end of that article, or a full stop after this date';
  return rejected(line, message);
}
