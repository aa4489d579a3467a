import { askWhether } from '../confirmation.ts';
import { erase } from '../destructive-steps/erase-chat.ts';
import type { Command } from './command.ts';

/** Erases a chat, after a question that says what goes; at once where next to nothing is stored. */
export const forgetMe: Command = {
  name: 'forget_me',
  audience: 'chatAdmins',
  settings: 'here',
  async run(services, context) {
    if ((await services.store.chats.get(context.chat.id)) !== null) {
      return askWhether(services, context, 'eraseChat', '');
    }
    await erase(services, context);
    await context.reply({ html: context.texts.forgotten.markup });
  },
};
