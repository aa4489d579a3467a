import type { Answer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import type { NewsIndex } from '../search/index.ts';
import type { Conversation, ReplyOptions, Services } from './conversation.ts';
import { answerReply, PASSAGES_IN_REPLY } from './views/answer-reply.ts';
import { dayIn } from './views/day.ts';
import { shorten } from './views/shorten.ts';

/** Characters of a question that are kept, without its author, for the list of the unanswered. */
export const MOST_KEPT_LENGTH = 500;

/**
 * In a reply to an answer the topic is given, and its words are left out (`And how much did it cost?`): so much
 * confidence is enough there.
 */
const FOLLOW_UP_FROM = 0.2;

export interface AskedQuestion {
  readonly text: string;
  /** The article of the answer that is replied to, or null. */
  readonly about?: string | null;
}

/** Answers a question where it was asked, then counts it: nothing is read or written before the reply. */
export async function answerPerson(
  services: Services,
  conversation: Conversation,
  question: AskedQuestion,
  options: ReplyOptions = { to: 'asked' },
): Promise<void> {
  const { index } = services.newsroom;
  const answer = answerTo(question, index, dayIn(services.timeZone, services.now()));
  await conversation.reply(answerReply(answer, index, conversation.language), options);
  const text = shorten(question.text, MOST_KEPT_LENGTH);
  await services.store.questions
    .record({ text, outcome: answer.outcome, at: services.now() })
    // The person has the answer; a count less is not worth an apology.
    .catch((error: unknown) => services.log.warn({ err: error }, 'a question could not be counted'));
}

/** A follow-up is looked for in its article first, then everywhere. */
function answerTo({ text, about = null }: AskedQuestion, index: NewsIndex, today: string): Answer {
  if (about !== null) {
    const top = PASSAGES_IN_REPLY;
    const within = answerQuestion(index, text, { top, today, articleIds: new Set([about]) });
    if (!within.listing && within.confidence >= FOLLOW_UP_FROM) return { ...within, outcome: 'answered' };
  }
  return answerQuestion(index, text, { top: PASSAGES_IN_REPLY, today });
}
