import { z } from 'zod';
import type { CallbackContext, Services } from '../chat-context.ts';
import { questionReply } from '../question-reply.ts';
import { shownAnswer } from '../shown-answer.ts';
import { furtherPassage } from '../views/answer-reply.ts';
import type { Button } from './button.ts';
import { COUNT } from './values.ts';

/** Replaces the passage shown with the answer's passage of this rank, counted from 0. */
export const passage: Button<'passage', [rank: number]> = {
  kind: 'passage',
  audience: 'everyone',
  values: z.tuple([COUNT]),
  run: (services, context, rank) => showPassage(services, context, { rank, articleId: null }),
};

/** The same for the answer to a follow-up question: only passages of its article. */
export const passageOfArticle: Button<'passageOfArticle', [rank: number]> = {
  kind: 'passageOfArticle',
  audience: 'everyone',
  values: z.tuple([COUNT]),
  run: (services, context, rank) => showPassage(services, context, { rank, articleId: context.articleId }),
};

async function showPassage(
  { library, talk, timeZone, now }: Services,
  context: CallbackContext,
  { rank, articleId }: { readonly rank: number; readonly articleId: string | null },
): Promise<void> {
  const { language, languageOrder, botName, texts } = context;
  const shown = await shownAnswer({ library, talk, timeZone, now }, context, articleId);
  const last = (shown?.answer.passages.length ?? 0) - 1;
  if (shown === null || last < 0) return context.notify(texts.questionGone);
  const { answer, about, isWithinArticle } = shown;
  const place = { isWithinArticle, about, languageOrder, botName };
  // A reload may have left fewer passages than there were. The first is shown as the answer was at first.
  const further = rank === 0 ? null : furtherPassage(answer, Math.min(rank, last), language, place);
  await context.update(further ?? (await questionReply(answer, library.index, language, place)));
}
