import type { Passage } from '../articles/passage.ts';
import { findQuoteMarks } from '../articles/quotations.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { QuoteContext, TextRange } from './answer.ts';
import type { QueryTerms } from './coverage.ts';
import { isTitleOnly, MAX_SNIPPET_LENGTH, type SentenceSpan } from './sentence-span.ts';
import { expandToQuotes, NO_MARKS, outsideMarks } from './snippet-quotations.ts';

/** What a person is shown of a passage: verbatim, with the words that match. */
export interface Snippet {
  readonly text: string;
  /** Offsets of the text. */
  readonly matches: readonly TextRange[];
  readonly outside: QuoteContext;
  /** Offset of the text's first character in the body, or where it would be; null for a title. */
  readonly offset: number | null;
}

export function makeSnippet(query: QueryTerms, window: SentenceSpan, index: NewsIndex): Snippet {
  const { passage } = window.hit;
  if (isTitleOnly(window.hit)) return titleSnippet(query, passage, index);
  const { article, sentences } = passage;
  const quotes = findQuoteMarks(article.body);
  const run = expandToQuotes(sentences, window.run, quotes);
  const range = { start: sentences[run.first]?.start ?? 0, end: sentences[run.last]?.end ?? 0 };
  const { text, offset, ending } = cut(article.body, range, query, passage, index);
  const shown = { start: offset, end: offset + text.length - ending.after };
  return {
    text,
    offset,
    matches: rangesOf(query, passage, index, shown, ending.before),
    outside: withoutEllipses(
      outsideMarks(article.body, { start: offset + ending.before, end: shown.end }, quotes),
      ending,
    ),
  };
}

const ELLIPSIS = '…';

/** Where the text is cut, it has its own. */
function withoutEllipses(
  { before, after }: QuoteContext,
  cut: { before: number; after: number },
): QuoteContext {
  return {
    before: cut.before > 0 ? before.replace(ELLIPSIS, '') : before,
    after: cut.after > 0 ? after.replace(ELLIPSIS, '') : after,
  };
}

/** The range's text; where it is too long, the stretch of whole words with the most matches, with ellipses. */
function cut(body: string, range: TextRange, query: QueryTerms, passage: Passage, index: NewsIndex) {
  const whole = { offset: range.start, ending: { before: 0, after: 0 } };
  if (range.end - range.start <= MAX_SNIPPET_LENGTH)
    return { ...whole, text: body.slice(range.start, range.end) };
  const room = MAX_SNIPPET_LENGTH - 2 * ELLIPSIS.length;
  const tokens = passage.sentences
    .flatMap((sentence) => shifted(index.tokensOf(passage.article, sentence), sentence.start))
    .filter(({ start, end }) => start >= range.start && end <= range.end);
  const matched = tokens.filter((token) => !token.isStopWord && query.lookup.has(token.term));
  const centre = matched.length === 0 ? range.start : densest(matched, room);
  const latestStart = range.end - room;
  const wanted = Math.max(range.start, Math.min(centre, latestStart));
  const start =
    wanted === range.start ? wanted : (tokens.find((token) => token.start >= wanted)?.start ?? wanted);
  const limit = Math.min(start + room, range.end);
  const lastWhole = tokens.filter((token) => token.end <= limit && token.start >= start).at(-1);
  const end = limit === range.end ? limit : (lastWhole?.end ?? wholeCharacters(body, limit));
  const before = start > range.start ? ELLIPSIS : '';
  const after = end < range.end ? ELLIPSIS : '';
  return {
    text: before + body.slice(start, end) + after,
    offset: start - before.length,
    ending: { before: before.length, after: after.length },
  };
}

/** Never between the two halves of a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}

/** Where a window of the given room should start to hold the most matches, with some text before the first. Linear. */
function densest(matched: readonly TextRange[], room: number): number {
  let bestStart = matched[0]?.start ?? 0;
  let bestCount = 0;
  let after = 0;
  for (const [at, { start }] of matched.entries()) {
    while (after < matched.length && (matched[after]?.end ?? 0) <= start + room) after++;
    if (after - at <= bestCount) continue;
    bestCount = after - at;
    const last = matched[after - 1]?.end ?? start;
    bestStart = start - Math.floor((room - (last - start)) / 2);
  }
  return bestStart;
}

function shifted<T extends TextRange>(tokens: readonly T[], by: number): T[] {
  return tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
}

/** Matching words inside the shown range, as offsets of the snippet. */
function rangesOf(
  query: QueryTerms,
  passage: Passage,
  index: NewsIndex,
  shown: TextRange,
  before: number,
): TextRange[] {
  const ranges: TextRange[] = [];
  for (const sentence of passage.sentences) {
    for (const token of shifted(index.tokensOf(passage.article, sentence), sentence.start)) {
      if (token.isStopWord || !query.lookup.has(token.term)) continue;
      if (token.start < shown.start + before || token.end > shown.end) continue;
      ranges.push({ start: token.start - shown.start, end: token.end - shown.start });
    }
  }
  return ranges;
}

function titleSnippet(query: QueryTerms, { article }: Passage, index: NewsIndex): Snippet {
  const { title } = article;
  const text =
    title.length <= MAX_SNIPPET_LENGTH
      ? title
      : `${title.slice(0, wholeCharacters(title, MAX_SNIPPET_LENGTH - 1))}${ELLIPSIS}`;
  const matches = index
    .titleOf(article)
    .filter((token) => !token.isStopWord && query.lookup.has(token.term) && token.end <= title.length)
    .filter(({ end }) => end < text.length)
    .map(({ start, end }) => ({ start, end }));
  return { text, matches, outside: NO_MARKS, offset: null };
}
