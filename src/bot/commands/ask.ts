import { replyToQuestion } from '../answer-person.ts';
import type { Command } from './command.ts';

export const ask: Command = {
  name: 'ask',
  audience: 'everyone',
  isForReaders: true,
  async run(services, context, argument, about) {
    if (argument !== '') await replyToQuestion(services, context, { text: argument, about: about ?? null });
    else await context.reply({ html: context.texts.askHow.markup }, { to: 'asked' });
  },
};
