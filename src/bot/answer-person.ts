import { answerQuestion } from '../answers/answer-question.ts';
import type { Conversation, ReplyOptions, Services } from './conversation.ts';
import { answerReply, PASSAGES_IN_REPLY } from './views/answer-reply.ts';
import { shorten } from './views/shorten.ts';

/** Characters of a question that are kept, without its author, for the list of the unanswered. */
export const MOST_KEPT_LENGTH = 500;

/** Answers a question where it was asked, then counts it: nothing is read or written before the reply. */
export async function answerPerson(
  services: Services,
  conversation: Conversation,
  question: string,
  options: ReplyOptions = { to: 'asked' },
): Promise<void> {
  const { index } = services.newsroom;
  const answer = answerQuestion(index, question, { top: PASSAGES_IN_REPLY });
  await conversation.reply(answerReply(answer, index, conversation.language), options);
  await services.store.questions
    .record({ text: shorten(question, MOST_KEPT_LENGTH), outcome: answer.outcome, at: services.now() })
    // The person has the answer; a count less is not worth an apology.
    .catch((error: unknown) => services.log.warn({ err: error }, 'a question could not be counted'));
}
