import type { Answer } from '../answers/answer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { BotLocale } from '../languages/bot-locale.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import { type AnswerPlace, answerReply } from './views/answer-reply.ts';
import { findExamples } from './views/examples.ts';

/** The reply to a question (`answerReply`). Examples for one that nothing answers are found in turns with what others ask. */
export async function questionReply(
  answer: Answer,
  index: NewsIndex,
  language: BotLocale,
  place: AnswerPlace,
): Promise<OutgoingMessage> {
  if (answer.notNews !== null || answer.outcome === 'nothing') await findExamples(index, language);
  return answerReply(answer, index, language, place);
}
