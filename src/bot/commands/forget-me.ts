import type { Command } from './command.ts';

export const forgetMe: Command = {
  name: 'forget_me',
  audience: 'chatAdmins',
  settings: 'here',
  async run(services, context) {
    await services.store.chats.forget(context.chat.id);
    services.talk.forget(context.chat.id);
    await context.reply({ html: context.texts.forgotten.markup });
  },
};
