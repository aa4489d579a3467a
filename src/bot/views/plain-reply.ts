import type { Answer } from '../../answers/answer.ts';
import { buildIndex } from '../../search/index.ts';
import { answerReply } from './answer-reply.ts';
import { visibleText } from './html.ts';

/** Examples are offered only where nothing was found: the evaluation needs none. */
const EMPTY = buildIndex([]);

/** The words of the English reply as a person reads them, for the evaluation. */
export function renderPlainReply(answer: Answer): string {
  return visibleText(answerReply(answer, EMPTY, 'en').html);
}
