import type { Command } from './command.ts';

export const forgetMe: Command = {
  name: 'forget_me',
  audience: 'chatAdmins',
  async run(services, conversation) {
    await services.store.chats.forget(conversation.chat.id);
    await conversation.reply({ html: conversation.texts.forgotten.markup });
  },
};
