import type { ChatContext, ReplyOptions, Services } from './chat-context.ts';
import { type AskedQuestion, answerInContext } from './follow-up.ts';
import { answerReply, PASSAGES_IN_REPLY } from './views/answer-reply.ts';
import { dayIn } from './views/day.ts';
import { shorten } from './views/shorten.ts';

/** Characters of an unanswered question that are stored, without its author, for /stats. */
export const MAX_KEPT_LENGTH = 500;

/** Answers a question where it was asked, then counts it; the store is not used before the reply. */
export async function replyToQuestion(
  services: Services,
  context: ChatContext,
  question: AskedQuestion,
  options: ReplyOptions = { to: 'asked' },
): Promise<void> {
  const { index } = services.library;
  const today = dayIn(services.timeZone, services.now());
  const { answer, within } = answerInContext(index, question, context, {
    top: PASSAGES_IN_REPLY,
    today,
  });
  const { botName, languageOrder } = context;
  const place = { isWithinArticle: within !== null, botName, languageOrder };
  await context.reply(answerReply(answer, index, context.language, place), options);
  // Only questions that the news could have answered are listed as unanswered.
  if (answer.notNews !== null) return;
  const text = shorten(question.text, MAX_KEPT_LENGTH);
  await services.store.questions
    .record({ text, outcome: answer.outcome, at: services.now() })
    // The person has the answer: a missing count is no reason for an error message.
    .catch((error: unknown) => services.log.warn({ err: error }, 'a question could not be counted'));
}
