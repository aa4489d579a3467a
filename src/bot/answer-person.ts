import { answeringFollowUp, type Earlier } from '../answers/follow-up.ts';
import { articleLinked } from '../index/linked-article.ts';
import { isListRequest } from '../query/list-request.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import { runCooperatively } from '../time/cooperative.ts';
import type { ChatContext, ReplyOptions, Services } from './chat-context.ts';
import type { RepliedAnswer } from './message-routing.ts';
import { questionReply } from './question-reply.ts';
import { type Asker, topicOf } from './recent-talk.ts';
import { PASSAGES_IN_REPLY } from './views/answer-reply.ts';
import { dayIn } from './views/day.ts';
import { ARTICLES_A_PAGE } from './views/list-page.ts';
import { shorten } from './views/shorten.ts';

/** Characters of an unanswered question that are stored, without its author, for /stats. */
export const MAX_KEPT_LENGTH = 500;

export interface AskedQuestion {
  readonly text: string;
  /** The answer that the message replies to; absent or null if it replies to none. */
  readonly about?: RepliedAnswer | null;
  /** Whether nothing that was asked before matters; absent means that it may. */
  readonly standsAlone?: boolean;
}

/** Answers a question where it was asked, then counts it; the store is not used before the reply. */
export async function replyToQuestion(
  services: Services,
  context: ChatContext,
  question: AskedQuestion,
  options: ReplyOptions = { to: 'asked' },
): Promise<void> {
  await answerWith(services, context, question.text, {
    earlier: earlierOf(services, context, question),
    show: (message) => context.reply(message, options),
  });
}

/** Answers the changed text of a question in the message that answered it before; does nothing if that is forgotten. */
export async function answerAgain(services: Services, context: ChatContext, text: string): Promise<void> {
  const { chat, askedBy } = context;
  const asked = askedBy === null ? null : services.talk.answerTo(chat.id, askedBy);
  if (asked === null || asked.text === text) return;
  const { answerId, earlier } = asked;
  await answerWith(services, context, text, {
    earlier,
    show: async (message) => ((await context.edit(answerId, message)) ? answerId : null),
  });
}

interface Answering {
  readonly earlier: Earlier;
  /** Shows the answer; resolves with its message's id, or null. */
  readonly show: (message: OutgoingMessage) => Promise<number | null>;
}

async function answerWith(
  services: Services,
  context: ChatContext,
  text: string,
  { earlier, show }: Answering,
): Promise<void> {
  const { library, talk, log, store } = services;
  const { botName, languageOrder, chat, askedBy } = context;
  const { index } = library;
  const today = dayIn(services.timeZone, services.now());
  const { answer, reading, within } = await runCooperatively(
    answeringFollowUp(index, text, earlier, {
      top: PASSAGES_IN_REPLY,
      listed: ARTICLES_A_PAGE,
      today,
      languages: languageOrder,
    }),
  );
  const place = {
    isWithinArticle: within !== null || reading.kind !== 'alone',
    about: reading.kind === 'alone' ? null : reading.text,
    botName,
    languageOrder,
  };
  const answerId = await show(await questionReply(answer, index, context.language, place));
  if (answer.notNews !== null) return;
  if (answerId !== null) {
    const asker = askerOf(context);
    talk.remember(chat.id, { text, reading, earlier, answerId }, { asker, askedBy });
  }
  // Only questions that the news could have answered are counted: `/latest` asks none, nor does a list in words.
  if (answer.listing && isListRequest(text, index, today)) return;
  await store.questions
    .record({ text: shorten(text, MAX_KEPT_LENGTH), outcome: answer.outcome, at: services.now() })
    // The person has the answer: a missing count is no reason for an error message.
    .catch((error: unknown) => log.warn({ err: error }, 'a question could not be counted'));
}

/** A reply leans on the answer that it replies to, a plain message on the person's question before. */
function earlierOf({ library, talk }: Services, context: ChatContext, question: AskedQuestion): Earlier {
  const { about = null, standsAlone = false } = question;
  if (standsAlone) return { text: null, articleId: null };
  if (about === null) {
    const asker = askerOf(context);
    return { text: asker === null ? null : talk.lastOf(asker), articleId: null };
  }
  const asked = talk.answeredBy(context.chat.id, about.messageId);
  const article = about.linkId === null ? undefined : articleLinked(library.index, about.linkId);
  return { text: asked === null ? null : topicOf(asked), articleId: article?.id ?? null };
}

function askerOf({ chat, threadId, person }: ChatContext): Asker | null {
  return person === null ? null : { chatId: chat.id, threadId, personId: person.id };
}
