import type { Answer } from '../answers/answer.ts';
import type { AnswerOptions } from '../answers/answer-options.ts';
import { answering } from '../answers/answer-question.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { understanding } from '../query/question.ts';
import { type InPieces, runCooperatively } from '../time/cooperative.ts';
import type { Reader } from './reader.ts';

export type ReaderOptions = Pick<AnswerOptions, 'top' | 'listed' | 'today' | 'articleIds' | 'asList'>;

/**
 * Answers from the edition in the question's language where that answers, otherwise in the order of the reader's. Others have
 * their turns meanwhile.
 */
export function answerForReader(
  index: NewsIndex,
  text: string,
  { languageOrder }: Pick<Reader, 'languageOrder'>,
  options: ReaderOptions,
): Promise<Answer> {
  return runCooperatively(
    (function* (): InPieces<Answer> {
      const understood = yield* understanding(text, index, options);
      const languages = [understood.language, ...languageOrder];
      return yield* answering(index, text, { ...options, understood, languages });
    })(),
  );
}
