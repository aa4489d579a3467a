import { createHash } from 'node:crypto';
import { z } from 'zod';
import { answering } from '../../answers/answer-question.ts';
import { articleLinked } from '../../index/linked-article.ts';
import { runCooperatively } from '../../time/cooperative.ts';
import { MAX_KEPT_LENGTH } from '../answer-person.ts';
import type { CallbackContext } from '../chat-context.ts';
import { PASSAGES_IN_REPLY } from '../views/answer-reply.ts';
import { dayIn } from '../views/day.ts';
import { shorten } from '../views/shorten.ts';
import type { Button } from './button.ts';
import type { Vote } from './button-states.ts';
import { showStates } from './follow.ts';

const VOTE = z.enum(['up', 'down']);

/** Votes on an answer; stored with its question and articles, without the person. */
export const vote: Button<'vote', [vote: Vote]> = {
  kind: 'vote',
  audience: 'everyone',
  values: z.tuple([VOTE]),
  async run(services, context, vote) {
    const { question, person, texts, articleId: linkId } = context;
    if (question === null) return context.notify(texts.questionGone);
    const today = dayIn(services.timeZone, services.now());
    const { index } = services.library;
    const articleId = linkId === null ? null : (articleLinked(index, linkId)?.id ?? linkId);
    const { passages } = await runCooperatively(
      answering(index, question, { top: PASSAGES_IN_REPLY, today }),
    );
    const others = passages.map(({ article }) => article.id);
    // The news may have changed since, and a follow-up was answered from its own article.
    const isAsShown = articleId === null || articleId === others[0];
    await services.store.feedback.vote({
      ballot: ballotOf(context.chat.id, context.messageId, person?.id ?? 0),
      question: shorten(question, MAX_KEPT_LENGTH),
      articleIds: isAsShown ? [...new Set(others)] : [articleId],
      vote,
      at: services.now(),
    });
    await showVote(context, vote);
  },
};

/** The same button once the vote is given: takes it back. */
export const voted: Button<'voted', [vote: Vote]> = {
  kind: 'voted',
  audience: 'everyone',
  values: z.tuple([VOTE]),
  async run(services, context) {
    const { chat, messageId, person } = context;
    await services.store.feedback.withdraw(ballotOf(chat.id, messageId, person?.id ?? 0));
    await showVote(context, null);
  },
};

/** In a private chat the buttons show it; in a group they are everybody's, so that the voter is told. */
async function showVote(context: CallbackContext, vote: Vote | null): Promise<void> {
  const { chat, texts, notify } = context;
  if (chat.kind === 'private') await showStates(context, texts.thanksForVote, { vote });
  else await notify(texts.thanksForVote);
}

/** The same for every vote of one person on one answer; reveals neither of them. */
function ballotOf(...ids: readonly number[]): string {
  return createHash('sha256').update(ids.join(' ')).digest('base64url');
}
