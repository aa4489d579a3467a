import type { Sentence } from '../news/sentences.ts';
import { holdsAnswer } from '../search/answer-type.ts';
import { coverage, type Matches, matchTokens, type QueryTerms, unite } from '../search/coverage.ts';
import type { NewsIndex } from '../search/index.ts';
import type { Passage } from '../search/passage.ts';
import type { Question } from '../search/question.ts';
import { analyze } from '../text/analyzer.ts';
import type { TextRange } from './answer.ts';

/** UTF-16 units that a snippet may have. */
export const MOST_SNIPPET_LENGTH = 400;
const MOST_SENTENCES = 3;

/** Worth of holding the expected kind of answer, in shares of the question's coverage. */
const ANSWER_TYPE_WORTH = 0.25;
/** A sentence's closeness to the passage's other matches counts this much of its own. */
const NEIGHBOUR_WORTH = 0.3;

export interface Snippet {
  readonly text: string;
  readonly matches: readonly TextRange[];
  /** How good the snippet's best sentence is as an answer; comparable between passages of one question. */
  readonly score: number;
  /** Matched share of the question's importance, of the snippet alone, 0..1. */
  readonly coverage: number;
  /** Whether it holds something of the kind that was asked for. */
  readonly holdsAnswer: boolean;
}

/** Chooses the sentence of the passage that answers best, with the neighbours that fit beside it. */
export function makeSnippet(
  question: Question,
  query: QueryTerms,
  passage: Passage,
  index: NewsIndex,
): Snippet {
  const { article, sentences } = passage;
  if (sentences.length === 0) return titleSnippet(question, query, passage);
  const matches = sentences.map((sentence) => matchTokens(query, index.tokensOf(article, sentence)));
  const holds = sentences.map(({ start, end }) =>
    holdsAnswer(question.expects, article.body.slice(start, end)),
  );
  const own = sentences.map(
    (_, at) =>
      coverage(query, matches[at] ?? []) *
      (holds[at] && question.expects !== 'any' ? 1 + ANSWER_TYPE_WORTH : 1),
  );
  const worth = own.map(
    (value, at) => value + NEIGHBOUR_WORTH * coverageBeside(query, matches, at) * (value > 0 ? 1 : 0.5),
  );
  const best = worth.reduce((top, value, at) => (value > (worth[top] ?? 0) ? at : top), 0);
  const [first, last] = grow(sentences, worth, best);
  const chosen = sentences.slice(first, last + 1);
  const range = { start: chosen[0]?.start ?? 0, end: chosen.at(-1)?.end ?? 0 };
  const shownMatches = matches.slice(first, last + 1).reduce(unite);
  const { text, offset, ending } = cut(article.body, range, query, passage, index);
  return {
    text,
    matches: rangesOf(
      query,
      passage,
      index,
      { start: offset, end: offset + text.length - ending.after },
      ending.before,
    ),
    score: worth[best] ?? 0,
    coverage: coverage(query, shownMatches),
    holdsAnswer: holds.slice(first, last + 1).some(Boolean),
  };
}

/** What the neighbours hold that the sentence does not, as a share of the question. */
function coverageBeside(query: QueryTerms, matches: readonly Matches[], at: number): number {
  const own = matches[at] ?? [];
  const near = [matches[at - 1], matches[at + 1]].filter((match) => match !== undefined);
  if (near.length === 0) return 0;
  return coverage(query, near.reduce(unite, own)) - coverage(query, own);
}

/** Widens the run around the best sentence, towards the worthier neighbour, while it fits. */
function grow(sentences: readonly Sentence[], worth: readonly number[], best: number): [number, number] {
  let first = best;
  let last = best;
  const fits = (from: number, to: number) =>
    from >= 0 &&
    to < sentences.length &&
    to - from < MOST_SENTENCES &&
    (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0) <= MOST_SNIPPET_LENGTH;
  for (;;) {
    const canBack = fits(first - 1, last);
    const canForth = fits(first, last + 1);
    if (!canBack && !canForth) return [first, last];
    // On a tie the following sentence is taken: it continues what was said.
    if (canForth && (!canBack || (worth[last + 1] ?? 0) >= (worth[first - 1] ?? 0))) last++;
    else first--;
  }
}

const ELLIPSIS = '…';

/** The range's text; where it is too long, the stretch of whole words with the most matches, with ellipses. */
function cut(body: string, range: TextRange, query: QueryTerms, passage: Passage, index: NewsIndex) {
  const whole = { offset: range.start, ending: { before: 0, after: 0 } };
  if (range.end - range.start <= MOST_SNIPPET_LENGTH)
    return { ...whole, text: body.slice(range.start, range.end) };
  const room = MOST_SNIPPET_LENGTH - 2 * ELLIPSIS.length;
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

/** Where a window of the given room should start to hold the most matches, with some text before the first. */
function densest(matched: readonly { start: number; end: number }[], room: number): number {
  let bestStart = matched[0]?.start ?? 0;
  let bestCount = 0;
  for (const [at, { start }] of matched.entries()) {
    const inside = matched.slice(at).filter(({ end }) => end <= start + room);
    if (inside.length > bestCount) {
      bestCount = inside.length;
      const last = inside.at(-1)?.end ?? start;
      bestStart = start - Math.floor((room - (last - start)) / 2);
    }
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

function titleSnippet(question: Question, query: QueryTerms, passage: Passage): Snippet {
  const { title, language } = passage.article;
  const text =
    title.length <= MOST_SNIPPET_LENGTH
      ? title
      : `${title.slice(0, wholeCharacters(title, MOST_SNIPPET_LENGTH - 1))}${ELLIPSIS}`;
  const tokens = analyze(title, language);
  const own = coverage(query, matchTokens(query, tokens));
  return {
    text,
    matches: tokens.filter(
      (token) => !token.isStopWord && query.lookup.has(token.term) && token.end < text.length,
    ),
    score: own,
    coverage: own,
    holdsAnswer: holdsAnswer(question.expects, title),
  };
}
