import type { Article } from '../articles/article.ts';
import type { RegionCode } from '../articles/regions/regions.ts';
import type { OpenRange } from '../query/dates/days.ts';
import type { NotNews } from '../query/not-news.ts';
import type { Evidence } from './answerability-features.ts';

/** A range of UTF-16 offsets, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What is shown around a snippet that begins or ends within a quotation: quotation marks and ellipses, not of its article. */
export interface QuoteContext {
  readonly before: string;
  readonly after: string;
}

/** One passage that bears on the question, best first. */
export interface AnswerPassage {
  readonly rank: number;
  readonly score: number;
  readonly article: Article;
  /** The whole passage, verbatim from the body (or the title where the body is empty). */
  readonly passage: string;
  /** Verbatim, at most 400 UTF-16 units; one to three whole sentences, or one cut with an ellipsis. */
  readonly snippet: string;
  readonly outside: QuoteContext;
  /** The words of the snippet that match the question. */
  readonly matches: readonly TextRange[];
  /** Other articles that published nearly the same passage. */
  readonly copies: readonly Article[];
  /** In a list: the article only names what the list is of, and was issued elsewhere. */
  readonly isMention?: boolean;
}

/** Which part of a list is given, in articles; copies of one text count each. */
export interface ListExtent {
  /** How many there are: of what is listed itself, and how many others name it. */
  readonly own: number;
  readonly mentioning: number;
  /** False where there may be more of either: they are not counted to the end. */
  readonly isExact: boolean;
  /** Places of the first and the last article given, from 1; both 0 where none is. */
  readonly first: number;
  readonly last: number;
  /** Whether others come after these. */
  readonly hasMore: boolean;
}

/** A question word that was read as another, because the index does not know it. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/**
 * - `answered`: the first passage covers what the question asks;
 * - `related`: nothing answers it, but passages near it exist;
 * - `nothing`: no passage shares its words.
 */
export type Outcome = 'answered' | 'related' | 'nothing';

export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** In 0..1, grows with the evidence; the gate thresholds it. */
  readonly confidence: number;
  /** The best passages whatever the outcome; empty only when nothing overlaps. */
  readonly passages: readonly AnswerPassage[];
  /** Where the answer itself is in the first passage's snippet; null where nothing answers or can be pointed at. */
  readonly answerSpan: TextRange | null;
  /**
   * What the question asks for and the first passage lacks: words as they were typed (`deputy`, `Pavlodar`), and the
   * `AnswerType` of a thing that is not there (`money`). Empty where nothing is known to be missing.
   */
  readonly missing: readonly string[];
  /** What the confidence was computed from; null for a list, and where nothing overlaps. */
  readonly evidence: Evidence | null;
  readonly corrections: readonly Correction[];
  /** In English, what was searched for a question in another language; empty if it was searched unchanged. */
  readonly searchedFor: readonly string[];
  /** Regions that the question names. */
  readonly regions: readonly RegionCode[];
  /** What the text is where it asks the news nothing (a greeting, a command in words): nothing is looked for then. */
  readonly notNews: NotNews | null;
  /** True where the question asks for a list ("news from Shymkent"): passages are then one an article, newest first. */
  readonly listing: boolean;
  /** Issuing bodies that a list is of, by their slugs. */
  readonly issuers: readonly string[];
  /** Null for an answer, and for a list of what is only near to what was asked. */
  readonly extent: ListExtent | null;
  /** What a list is of, beside its regions: the days and the topic as the question names them; null where it names none. */
  readonly period: OpenRange | null;
  readonly topic: string | null;
  /** A day that a list is wanted of and the calendar does not have (`30 February`), as the question names it. */
  readonly noSuchDay: string | null;
}
