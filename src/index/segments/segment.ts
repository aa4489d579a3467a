import { outOfRange } from './out-of-range.ts';
import type { Numbers } from './packed-integers.ts';
import type { SegmentWords } from './segment-words.ts';
import type { StringList } from './string-column.ts';
import type { WordCounts } from './word-counts.ts';

/** Number of postings of a term that share one bound and one offset into the passage postings. */
export const BLOCK = 64;

/** Sums over all articles of a segment, in searched tokens, for averages. */
export interface Totals {
  readonly articles: number;
  readonly passages: number;
  readonly articleBody: number;
  readonly articleTitle: number;
  readonly passageBody: number;
  readonly passageTitle: number;
}

/**
 * Some articles of the index as flat arrays, immutable. Articles are numbered newest first. Lists by term and by
 * article are compressed sparse rows: `starts[n]..starts[n + 1]` are the entries of number n.
 *
 * An article posting of an article with several passages counts those that hold the term, and each has a passage
 * posting. The passage of an article with only one is described by the article posting itself.
 */
export interface Segment {
  readonly totals: Totals;
  /** In ascending order of UTF-16 units; a term's number is its index. */
  readonly terms: StringList;
  /** How many passages hold each term. */
  readonly passageFrequencies: Numbers;

  /** Article postings by term: articles ascending … */
  readonly postingStarts: Uint32Array;
  readonly postingArticles: Numbers;
  /** … with the number of a frequency pair … */
  readonly postingPairs: Numbers;
  /** … an upper bound of what it adds to a score, in steps of `IMPACT_STEP` … */
  readonly postingImpacts: Uint8Array;
  /** … and its number of passage postings, none if the article has one passage. */
  readonly postingPassages: Numbers;

  /** Blocks of BLOCK postings by term: the largest impact, and the offset of their passage postings. */
  readonly blockStarts: Uint32Array;
  readonly blockImpacts: Uint8Array;
  readonly blockPassages: Uint32Array;

  /** Passage postings: the position of the passage in its article, and its frequency pair. */
  readonly passagePlaces: Numbers;
  readonly passagePairs: Numbers;

  /** Frequency pairs that occur: in the body, and in the title. */
  readonly bodyFrequencies: Numbers;
  readonly titleFrequencies: Numbers;

  readonly articleIds: StringList;
  /** Days of publication as integers: 20250201. */
  readonly articleDays: Uint32Array;
  /** Indexes into `regions`. */
  readonly articleRegions: Uint8Array;
  readonly regions: readonly string[];
  readonly articleBodyLengths: Numbers;
  readonly titleLengths: Numbers;
  /** Passages by article. */
  readonly passageStarts: Uint32Array;
  readonly passageBodyLengths: Numbers;

  readonly words: SegmentWords;
}

/** What the index needs of one article: its searched terms, as strings or as numbers. */
export interface ArticleTerms<Term = string> {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
  readonly region: string;
  readonly title: readonly Term[];
  /** Searched terms of the body, each sentence once. */
  readonly body: readonly Term[];
  /** … and by passage; neighbours share a sentence. */
  readonly passages: readonly (readonly Term[])[];
}

/** What a segment is built from: an article's terms and its words. */
export interface IndexedArticle extends ArticleTerms {
  readonly words: WordCounts;
}

export function dayNumber(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** The inverse of `dayNumber`. */
export function dayOf(number: number): string {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Offset of the passage postings of an article posting. */
export function passagesFrom(segment: Segment, term: number, posting: number): number {
  const { postingStarts, postingPassages, blockStarts, blockPassages } = segment;
  const start = postingStarts[term] ?? outOfRange();
  const inList = Math.floor((posting - start) / BLOCK);
  let passage = blockPassages[(blockStarts[term] ?? outOfRange()) + inList] ?? outOfRange();
  for (let at = start + inList * BLOCK; at < posting; at++) passage += postingPassages[at] ?? outOfRange();
  return passage;
}

/**
 * The first posting of `from..to`, part of a list, whose article is not before the given one; `to` if there is none.
 * Exponential, then binary search: fast if it is near. Not `lowerBound`, because searches spend their time in this
 * loop.
 */
export function firstFrom({ postingArticles }: Segment, from: number, to: number, article: number): number {
  let low = from;
  let high = from;
  for (let stride = 1; high < to && (postingArticles[high] ?? outOfRange()) < article; stride *= 2) {
    low = high + 1;
    high += stride;
  }
  if (high > to) high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postingArticles[middle] ?? outOfRange()) < article) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of the article's posting among `from..to` of a list, or -1. */
export function findPosting(segment: Segment, from: number, to: number, article: number): number {
  const posting = firstFrom(segment, from, to, article);
  return posting < to && segment.postingArticles[posting] === article ? posting : -1;
}
