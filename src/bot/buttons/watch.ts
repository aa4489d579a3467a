import { watchQuestion } from '../commands/watch.ts';
import { shorten } from '../views/shorten.ts';
import type { Button } from './button.ts';
import { notifyFollowed } from './follow.ts';
import { NO_VALUES } from './values.ts';

/** Telegram's limit for a notice. */
const MAX_NAME_IN_NOTICE = 80;

/** Under an answer: follows its question. */
export const watch: Button<'watch'> = {
  kind: 'watch',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    const { question, texts } = context;
    if (question === null) return context.notify(texts.questionGone);
    const outcome = await watchQuestion(services, context, question);
    if (outcome === null) return context.notify(texts.questionGone);
    await notifyFollowed(context, outcome, texts.questionName(shorten(question, MAX_NAME_IN_NOTICE)));
  },
};
