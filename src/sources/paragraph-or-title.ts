import { splitSentences } from '../articles/sentences.ts';
import { alternatives } from '../languages/all-languages.ts';
import type { DatedLine } from './title-line.ts';

/** An article that has no link to its publisher yet. */
export interface UnfinishedArticle {
  readonly opening: DatedLine;
  /** It is one block without blank lines: a title with some text, or a title alone. */
  readonly isOneBlock: boolean;
  readonly hasText: boolean;
  /** It ends in the word for a source, but without a link: its text is at an end. */
  readonly endsInBadSource: boolean;
}

/** The block after it, whose first line ends in a date. */
export interface DatedBlock {
  readonly opening: DatedLine;
  /** It holds text and a link below that line, as a whole article does. */
  readonly isWholeArticle: boolean;
}

const BEFORE_DATE = new RegExp(
  `(?:^|[\\s(])(?:${alternatives(({ seedWords }) => seedWords.beforeDate)})$|\\($`,
  'iu',
);
/** Neighbours in a seed are of about the same time; deadlines and events are further away. */
const MAX_DAYS_APART = 7;
const MILLIS_PER_DAY = 24 * 60 * 60 * 1000;
const LIST_ITEM = /^[-–—•·*]\s/u;

/** Whether the line cannot be a title: `until 15.03.2025`, or an item of a list. */
export function isDatedSentence({ title }: DatedLine): boolean {
  return BEFORE_DATE.test(title) || LIST_ITEM.test(title);
}

/**
 * Whether the block goes on with the article or begins another one, whose predecessor then lacks its source. In doubt
 * neither: a wrong guess would publish a paragraph as an article under the link of another, or the reverse.
 *
 * A word such as "until" before the date, or the mark of a list, makes it a paragraph. A whole article after one without
 * blank lines begins another one, if that is of the same day, or has text and is at most a week away. More than a week
 * away, a sentence or a date that is written in another way than the title's makes it a paragraph.
 */
export function paragraphOrTitle(
  article: UnfinishedArticle,
  block: DatedBlock,
): 'paragraph' | 'title' | 'doubt' {
  const { title, style, published } = block.opening;
  if (isDatedSentence(block.opening)) return 'paragraph';
  if (article.endsInBadSource) return 'title';
  const isSentence =
    /^\p{Ll}/u.test(title) ||
    /[:–—-]$/.test(title) ||
    splitSentences(title).length > 1 ||
    style !== article.opening.style;
  const days = daysBetween(article.opening.published, published);
  if (days > MAX_DAYS_APART) return isSentence ? 'paragraph' : 'doubt';
  const isNext = block.isWholeArticle && article.isOneBlock && (days === 0 || article.hasText);
  return isNext && !isSentence ? 'title' : 'doubt';
}

/** None if one of the days is not in the calendar: its article is rejected anyway. */
function daysBetween(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  return Math.abs(Date.parse(one) - Date.parse(other)) / MILLIS_PER_DAY;
}
