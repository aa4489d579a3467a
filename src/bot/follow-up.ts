import type { Answer } from '../answers/answer.ts';
import type { AnswerOptions } from '../answers/answer-options.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import type { NewsIndex } from '../index/news-index.ts';

/**
 * In a reply to an answer the topic is known and people leave its words out (`And how much did it cost?`), so a lower
 * confidence is enough.
 */
export const FOLLOW_UP_FROM = 0.3;

export interface AskedQuestion {
  readonly text: string;
  /** The article of the answer that the message replies to, or null. */
  readonly about?: string | null;
}

export interface AnswerInContext {
  readonly answer: Answer;
  /** The only article that was searched, or null if all were. */
  readonly within: string | null;
}

type Options = Pick<AnswerOptions, 'top' | 'today'>;

/** Answers a follow-up question from its article if possible, otherwise from all articles. */
export function answerInContext(
  index: NewsIndex,
  { text, about = null }: AskedQuestion,
  options: Options,
): AnswerInContext {
  if (about !== null) {
    const answer = answerWithin(index, text, { about, ...options });
    if (answer !== null) return { answer, within: about };
  }
  return { answer: answerQuestion(index, text, options), within: null };
}

/** The answer to a question from one article, or null. */
function answerWithin(
  index: NewsIndex,
  text: string,
  { about, ...options }: Options & { readonly about: string },
): Answer | null {
  const answer = answerQuestion(index, text, { ...options, articleIds: new Set([about]) });
  return !answer.listing && answer.confidence >= FOLLOW_UP_FROM ? { ...answer, outcome: 'answered' } : null;
}
