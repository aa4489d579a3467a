import { unwatchQuestion, watchQuestion } from '../commands/watch.ts';
import type { Button } from './button.ts';
import { showFollowed, showStopped } from './follow.ts';
import { NO_VALUES } from './values.ts';

/** Under an answer: follows its question; the button shows it then. */
export const watch: Button<'watch'> = {
  kind: 'watch',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    const { question, texts } = context;
    const outcome = question === null ? null : await watchQuestion(services, context, question);
    if (question === null || outcome === null) return context.notify(texts.questionGone);
    await showFollowed(context, outcome, { kind: 'question', text: question });
  },
};

/** The same button once the question is watched: ends that. */
export const watching: Button<'watching'> = {
  kind: 'watching',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    const { question, texts } = context;
    if (question === null) return context.notify(texts.questionGone);
    await unwatchQuestion(services, context, question);
    await showStopped(context, { kind: 'question', text: question });
  },
};
