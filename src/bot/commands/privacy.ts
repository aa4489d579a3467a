import type { Command } from './command.ts';

export const privacy: Command = {
  name: 'privacy',
  audience: 'everyone',
  async run(_services, conversation) {
    await conversation.reply({ html: conversation.texts.privacy.markup });
  },
};
