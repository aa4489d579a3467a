import type { Answer } from '../answers/answer.ts';
import { type AnswerOptions, answerQuestion } from '../answers/answer-question.ts';
import type { NewsIndex } from '../index/news-index.ts';

/**
 * In a reply to an answer the topic is given, and its words are left out (`And how much did it cost?`): so much
 * confidence is enough there.
 */
export const FOLLOW_UP_FROM = 0.2;

export interface AskedQuestion {
  readonly text: string;
  /** The article of the answer that is replied to, or null. */
  readonly about?: string | null;
}

export interface AnswerInContext {
  readonly answer: Answer;
  /** The article that the answer was looked for in alone, or null where it was looked for everywhere. */
  readonly within: string | null;
}

type Options = Pick<AnswerOptions, 'top' | 'today'>;

/** A follow-up is looked for in its article first, then everywhere. */
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

/** The answer that one article gives to a question about it, or null. */
function answerWithin(
  index: NewsIndex,
  text: string,
  { about, ...options }: Options & { readonly about: string },
): Answer | null {
  const answer = answerQuestion(index, text, { ...options, articleIds: new Set([about]) });
  return !answer.listing && answer.confidence >= FOLLOW_UP_FROM ? { ...answer, outcome: 'answered' } : null;
}
