import type { Answer } from '../answers/answer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { answerForReader, type ReaderOptions } from './answer-for-reader.ts';
import type { Reader } from './reader.ts';

/**
 * In a reply to an answer the topic is known and people leave its words out (`And how much did it cost?`), so a lower
 * confidence is enough.
 */
export const FOLLOW_UP_FROM = 0.3;

export interface AskedQuestion {
  readonly text: string;
  /** The link id of the article of the answer that the message replies to, or null. */
  readonly about?: string | null;
}

export interface AnswerInContext {
  readonly answer: Answer;
  /** The only article that was searched, or null if all were. */
  readonly within: string | null;
}

type Options = Omit<ReaderOptions, 'articleIds'>;
type Languages = Pick<Reader, 'languageOrder'>;

/** Answers a follow-up question from its article if possible, otherwise from all articles. */
export function answerInContext(
  index: NewsIndex,
  { text, about = null }: AskedQuestion,
  reader: Languages,
  options: Options,
): AnswerInContext {
  const article = about === null ? undefined : index.articleLinked(about);
  if (article !== undefined) {
    const answer = answerWithin(index, text, reader, { about: article.id, ...options });
    if (answer !== null) return { answer, within: article.id };
  }
  return { answer: answerForReader(index, text, reader, options), within: null };
}

/** The answer to a question from one article, or null. */
function answerWithin(
  index: NewsIndex,
  text: string,
  reader: Languages,
  { about, ...options }: Options & { readonly about: string },
): Answer | null {
  const answer = answerForReader(index, text, reader, { ...options, articleIds: new Set([about]) });
  return !answer.listing && answer.confidence >= FOLLOW_UP_FROM ? { ...answer, outcome: 'answered' } : null;
}
