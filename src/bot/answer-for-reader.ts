import type { Answer } from '../answers/answer.ts';
import type { AnswerOptions } from '../answers/answer-options.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { understand } from '../query/question.ts';
import type { Reader } from './reader.ts';

export type ReaderOptions = Pick<AnswerOptions, 'top' | 'listed' | 'today' | 'articleIds' | 'asList'>;

/** Answers from the edition in the question's language where that answers, otherwise in the order of the reader's. */
export function answerForReader(
  index: NewsIndex,
  text: string,
  { languageOrder }: Pick<Reader, 'languageOrder'>,
  options: ReaderOptions,
): Answer {
  const understood = understand(text, index, options);
  const languages = [understood.language, ...languageOrder];
  return answerQuestion(index, text, { ...options, understood, languages });
}
