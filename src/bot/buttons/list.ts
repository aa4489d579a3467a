import { z } from 'zod';
import type { Answer } from '../../answers/answer.ts';
import { answeringAs } from '../../answers/follow-up.ts';
import { understanding } from '../../query/question.ts';
import { runCooperatively } from '../../time/cooperative.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { knownPart } from '../known-part.ts';
import { dayIn } from '../views/day.ts';
import { ARTICLES_A_PAGE } from '../views/list-page.ts';
import { listingReply, skippedFor } from '../views/listing-reply.ts';
import type { Button } from './button.ts';
import { COUNT } from './values.ts';

/** Shows a page, counted from 0, of the list that the message is; read again from the message that asked for it. */
export const list: Button<'list', [page: number]> = {
  kind: 'list',
  audience: 'everyone',
  values: z.tuple([COUNT]),
  async run(services, context, page) {
    const answer = await listAsked(services, context, page);
    if (answer === null) return context.notify(context.texts.questionGone);
    const isGone = answer.passages.length === 0 && page > 0;
    // A reload may have left fewer pages than there were.
    const shown = isGone ? await listAsked(services, context, 0) : answer;
    if (shown !== null) await context.update(listingReply(shown, context, isGone ? 0 : page));
  },
};

/** The list that a message is; null where the message that asked for it is gone. */
export async function listAsked(
  { library, talk, timeZone, now }: Services,
  context: CallbackContext,
  page: number,
): Promise<Answer | null> {
  const { question, chat, messageId, languageOrder } = context;
  if (question === null) return null;
  const today = dayIn(timeZone, now());
  const asked = talk.answeredBy(chat.id, messageId);
  const reading = asked?.text === question ? asked.reading : ({ kind: 'alone' } as const);
  const { index } = library;
  // What only a command makes a list of may hold words that nothing is known of.
  const isList =
    reading.kind !== 'alone' || (await runCooperatively(understanding(question, index, { today }))).isListing;
  const listed = isList ? question : (await runCooperatively(knownPart(index, question, today))).known;
  return runCooperatively(
    answeringAs(index, listed, reading, {
      ...{ listed: ARTICLES_A_PAGE, skip: skippedFor(page), asList: true },
      ...{ today, languages: languageOrder },
    }),
  );
}
