import { outOfRange } from './out-of-range.ts';
import type { Numbers } from './packed-integers.ts';
import type { SegmentWords } from './segment-words.ts';
import type { StringList } from './string-column.ts';
import type { WordCounts } from './word-counts.ts';

/** Postings of a term that share one bound and one place to count passages from. */
export const BLOCK = 64;

/** Sums over all articles of a segment, in searched tokens: what averages are made of. */
export interface Totals {
  readonly articles: number;
  readonly passages: number;
  readonly articleBody: number;
  readonly articleTitle: number;
  readonly passageBody: number;
  readonly passageTitle: number;
}

/**
 * Some articles of the index as flat arrays, never changed once made. Articles are numbered newest first. Lists by
 * term, and lists by article, are compressed sparse rows: `starts[n]..starts[n + 1]` are the entries of number n.
 *
 * An article posting of an article with several passages counts those that hold the term, and each has an entry among
 * the passage postings; the passage of an article with only one is described by the article posting itself.
 */
export interface Segment {
  readonly totals: Totals;
  /** In ascending order of UTF-16 units; a term's number is its place. */
  readonly terms: StringList;
  /** How many passages hold each term. */
  readonly passageFrequencies: Numbers;

  /** Article postings by term: articles ascending … */
  readonly postingStarts: Uint32Array;
  readonly postingArticles: Numbers;
  /** … with the number of a pair of frequencies … */
  readonly postingPairs: Numbers;
  /** … a bound of what it adds to a score, in steps of `IMPACT_STEP`, rounded up … */
  readonly postingImpacts: Uint8Array;
  /** … and its passage postings, none where the article has one passage. */
  readonly postingPassages: Numbers;

  /** Blocks of BLOCK postings by term: the largest impact, and where their passage postings start. */
  readonly blockStarts: Uint32Array;
  readonly blockImpacts: Uint8Array;
  readonly blockPassages: Uint32Array;

  /** Passage postings: the passage's place in its article, and its pair of frequencies. */
  readonly passagePlaces: Numbers;
  readonly passagePairs: Numbers;

  /** Pairs of frequencies that occur: in the body, and in the title. */
  readonly bodyFrequencies: Numbers;
  readonly titleFrequencies: Numbers;

  readonly articleIds: StringList;
  /** Days of publication as whole numbers: 20250201. */
  readonly articleDays: Uint32Array;
  /** Numbers in `regions`. */
  readonly articleRegions: Uint8Array;
  readonly regions: readonly string[];
  readonly articleBodyLengths: Numbers;
  readonly titleLengths: Numbers;
  /** Passages by article. */
  readonly passageStarts: Uint32Array;
  readonly passageBodyLengths: Numbers;

  readonly words: SegmentWords;
}

/** What one article is to the index: its searched terms, as strings or as numbers. */
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

/** An article as it is taken out of the index. */
export interface IndexedArticle extends ArticleTerms {
  readonly words: WordCounts;
}

export function dayNumber(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** The day that `dayNumber` made a number of. */
export function dayOf(number: number): string {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Where the passage postings of a term's article posting start. */
export function passagesFrom(segment: Segment, term: number, posting: number): number {
  const { postingStarts, postingPassages, blockStarts, blockPassages } = segment;
  const start = postingStarts[term] ?? outOfRange();
  const inList = Math.floor((posting - start) / BLOCK);
  let passage = blockPassages[(blockStarts[term] ?? outOfRange()) + inList] ?? outOfRange();
  for (let at = start + inList * BLOCK; at < posting; at++) passage += postingPassages[at] ?? outOfRange();
  return passage;
}

/**
 * The first posting of `from..to`, a part of a list, that is not of an article before the given one; `to` where none is.
 * By strides that double, then by halving: quick where it is near. Here `lowerBound` is not called, since searches spend
 * their time in this loop.
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
