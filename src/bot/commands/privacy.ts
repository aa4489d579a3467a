import type { Command } from './command.ts';

export const privacy: Command = {
  name: 'privacy',
  audience: 'everyone',
  async run(_services, context) {
    await context.reply({ html: context.texts.privacy.markup });
  },
};
