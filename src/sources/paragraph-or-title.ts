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
const SENTENCE_START = /^(?:\p{Ll}|[-–—•·*]\s)/u;

/** Whether the date belongs to the sentence: `until 15.03.2025`. */
export function isDatedSentence({ title }: DatedLine): boolean {
  return BEFORE_DATE.test(title);
}

/**
 * Whether the block goes on with the article or begins another one, whose predecessor then lacks its source. In doubt
 * neither: a wrong guess would publish a paragraph as an article under the link of another, or the reverse.
 *
 * A word such as "until" before the date makes it a paragraph. A whole article after an article without blank lines
 * begins another one, if that has text or is of the same day. Otherwise a sentence, or a date that is written in
 * another way than the title's, makes it a paragraph.
 */
export function paragraphOrTitle(
  article: UnfinishedArticle,
  block: DatedBlock,
): 'paragraph' | 'title' | 'doubt' {
  const { title, style, published } = block.opening;
  if (isDatedSentence(block.opening)) return 'paragraph';
  if (article.endsInBadSource) return 'title';
  const isSentence =
    SENTENCE_START.test(title) ||
    title.endsWith(':') ||
    splitSentences(title).length > 1 ||
    style !== article.opening.style;
  const mayBeNext = article.hasText || published === article.opening.published;
  const isTitle = block.isWholeArticle && article.isOneBlock && mayBeNext;
  if (isSentence === isTitle) return 'doubt';
  return isSentence ? 'paragraph' : 'title';
}
