import { askWhether } from '../confirmation.ts';
import { erase } from '../destructive-steps/erase-chat.ts';
import { managedChats } from '../managed-chat.ts';
import type { Command } from './command.ts';

/** Erases a chat, after a question that says what goes; at once where next to nothing is stored. */
export const forgetMe: Command = {
  name: 'forget_me',
  audience: 'chatAdmins',
  settings: 'here',
  async run(services, context) {
    const isStored = (await services.store.chats.get(context.chat.id)) !== null;
    if (isStored || (await managedChats(services, context)).length > 0) {
      return askWhether(services, context, 'eraseChat', '');
    }
    await erase(services, context);
    await context.reply({ html: context.texts.forgotten.markup });
  },
};
