import type { Answer } from '../answers/answer.ts';
import { answeringAs, IN_ARTICLE_FROM } from '../answers/follow-up.ts';
import { articleLinked } from '../index/linked-article.ts';
import { runCooperatively } from '../time/cooperative.ts';
import type { CallbackContext, Services } from './chat-context.ts';
import { PASSAGES_TO_PAGE } from './views/answer-reply.ts';
import { dayIn } from './views/day.ts';

/** The answer in a message, with all the passages that its buttons show. */
export interface ShownAnswer {
  readonly answer: Answer;
  readonly isWithinArticle: boolean;
  /** The question that a follow-up was taken with, or null. */
  readonly about: string | null;
}

/**
 * Answers again what a message with a pressed button answers; null if its question is gone. The question is read from
 * the message that the answer replies to; the article of a follow-up is `articleId`, by the id of its link: the message
 * shows only that article.
 */
export async function shownAnswer(
  { library, talk, timeZone, now }: Pick<Services, 'library' | 'talk' | 'timeZone' | 'now'>,
  { question, chat, messageId, languageOrder: languages }: CallbackContext,
  articleId: string | null,
): Promise<ShownAnswer | null> {
  if (question === null) return null;
  const article = articleId === null ? null : (articleLinked(library.index, articleId)?.id ?? articleId);
  const asked = talk.answeredBy(chat.id, messageId);
  const reading = asked?.text === question ? asked.reading : ({ kind: 'alone' } as const);
  const answer = await runCooperatively(
    answeringAs(library.index, question, reading, {
      top: PASSAGES_TO_PAGE,
      today: dayIn(timeZone, now()),
      languages,
      ...(article === null ? {} : { articleIds: new Set([article]) }),
    }),
  );
  // A follow-up counts as answered by its article with less (`answerFollowUp`).
  const isTaken = article !== null && !answer.listing && answer.confidence >= IN_ARTICLE_FROM;
  return {
    answer: isTaken ? { ...answer, outcome: 'answered' } : answer,
    isWithinArticle: article !== null,
    about: reading.kind === 'alone' ? null : reading.text,
  };
}
