import { replyToQuestion } from '../answer-person.ts';
import type { Command } from './command.ts';

export const ask: Command = {
  name: 'ask',
  audience: 'everyone',
  async run(services, conversation, argument, about) {
    if (argument !== '')
      await replyToQuestion(services, conversation, { text: argument, about: about ?? null });
    else await conversation.reply({ html: conversation.texts.askHow.markup }, { to: 'asked' });
  },
};
