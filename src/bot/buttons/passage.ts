import { z } from 'zod';
import { answerAs } from '../../answers/follow-up.ts';
import { articleLinked } from '../../index/linked-article.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { furtherPassage, PASSAGES_TO_PAGE } from '../views/answer-reply.ts';
import { dayIn } from '../views/day.ts';
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

/**
 * The question is read from the message that the answer replies to; the article of a follow-up from the answer, which
 * shows only that article.
 */
async function showPassage(
  { library, talk, timeZone, now }: Services,
  context: CallbackContext,
  { rank, articleId: linkId }: { readonly rank: number; readonly articleId: string | null },
): Promise<void> {
  const { question, language, texts } = context;
  if (question === null) return context.notify(texts.questionGone);
  const articleId = linkId === null ? null : (articleLinked(library.index, linkId)?.id ?? linkId);
  const articleIds = articleId === null ? {} : { articleIds: new Set([articleId]) };
  const options = { top: PASSAGES_TO_PAGE, today: dayIn(timeZone, now()), ...articleIds };
  const asked = talk.answeredBy(context.chat.id, context.messageId);
  const reading = asked?.text === question ? asked.reading : ({ kind: 'alone' } as const);
  const answer = answerAs(library.index, question, reading, { ...options, languages: context.languageOrder });
  const place = { isWithinArticle: articleId !== null, languageOrder: context.languageOrder };
  const message =
    furtherPassage(answer, rank, language, place) ??
    // A reload may have left fewer passages than there were.
    furtherPassage(answer, answer.passages.length - 1, language, place);
  if (message === null) await context.notify(texts.questionGone);
  else await context.update(message);
}
