import type { Answer } from '../../answers/answer.ts';
import { buildIndex, type NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { plainTextOf } from '../../telegram/plain-text.ts';
import { answerReply } from './answer-reply.ts';

/** The reply as readable text, for a terminal. */
export function plainReply(answer: Answer, index: NewsIndex, language: BotLocale): string {
  return plainTextOf(answerReply(answer, index, language).html);
}

/** Examples are offered only if nothing was found: the evaluation does not need them. */
const EMPTY = buildIndex([]);

/** The text of the English reply, for the evaluation. */
export function renderPlainReply(answer: Answer): string {
  return plainReply(answer, EMPTY, 'en');
}
