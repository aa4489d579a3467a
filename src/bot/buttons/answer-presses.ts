import { createHash } from 'node:crypto';
import { answerQuestion } from '../../answers/answer-question.ts';
import { bold } from '../../telegram/html.ts';
import { MAX_KEPT_LENGTH, replyToQuestion } from '../answer-person.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { furtherPassage, PASSAGES_IN_REPLY, PASSAGES_TO_PAGE } from '../views/answer-reply.ts';
import { dayIn } from '../views/day.ts';
import { exampleQuestions } from '../views/examples.ts';
import { shorten } from '../views/shorten.ts';

/**
 * Turns an answer to another of its passages. The question is read from the message that the answer replies to; the
 * article of a follow-up from the answer, which shows no other.
 */
export async function showFurtherPassage(
  { library, timeZone, now }: Services,
  press: CallbackContext,
  { kind, from }: { readonly kind: 'more' | 'within'; readonly from: number },
): Promise<void> {
  const { question, articleId, language } = press;
  if (question === null) return press.note(press.texts.questionGone);
  const isWithinArticle = kind === 'within' && articleId !== null;
  const articleIds = isWithinArticle ? { articleIds: new Set([articleId]) } : {};
  const options = { top: PASSAGES_TO_PAGE, today: dayIn(timeZone, now()), ...articleIds };
  const answer = answerQuestion(library.index, question, options);
  const place = { isWithinArticle };
  const message =
    furtherPassage(answer, from, language, place) ??
    // A reload may have left fewer passages than there were.
    furtherPassage(answer, answer.passages.length - 1, language, place);
  if (message === null) await press.note(press.texts.questionGone);
  else await press.update(message);
}

/** Votes on an answer: kept with its question and articles, without who voted. */
export async function voteOnAnswer(
  services: Services,
  press: CallbackContext,
  vote: 'up' | 'down',
): Promise<void> {
  const { question, person, texts, articleId } = press;
  if (question === null) return press.note(texts.questionGone);
  const today = dayIn(services.timeZone, services.now());
  const { passages } = answerQuestion(services.library.index, question, { top: PASSAGES_IN_REPLY, today });
  const others = passages.map(({ article }) => article.id);
  // The news may have changed since, and a follow-up was answered from its own article.
  const isAsShown = articleId === null || articleId === others[0];
  await services.store.feedback.vote({
    ballot: ballotOf(press.chat.id, press.messageId, person?.id ?? 0),
    question: shorten(question, MAX_KEPT_LENGTH),
    articleIds: isAsShown ? [...new Set(others)] : [articleId],
    vote,
    at: services.now(),
  });
  await press.note(texts.thanksForVote);
}

/** The same for a second vote of the same person on the same answer, and telling nothing of either. */
function ballotOf(...ids: readonly number[]): string {
  return createHash('sha256').update(ids.join(' ')).digest('base64url');
}

/** Puts the example into the chat as if it had been written, and answers it. */
export async function sendExample(services: Services, press: CallbackContext, number: number): Promise<void> {
  const question = exampleQuestions(services.library.index, press.language)[number];
  if (question === undefined) return press.note(press.texts.oldButton);
  const asked = await press.reply({ html: bold(question).markup });
  await replyToQuestion(services, press, { text: question }, asked === null ? {} : { to: asked });
}
