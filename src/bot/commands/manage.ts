import type { ChatContext, Services } from '../chat-context.ts';
import { inManaged, managedChats, notOpened, openManaged } from '../managed-chat.ts';
import { managedList } from '../views/chat-menu.ts';
import type { Command } from './command.ts';
import { menuOf } from './settings.ts';

/** In a private chat, the groups and channels that the person manages from there; elsewhere, the menu of that chat. */
export const manage: Command = {
  name: 'manage',
  audience: 'chatAdmins',
  settings: 'here',
  async run(services, context) {
    const { chat, person } = context;
    if (chat.kind === 'private') {
      await context.reply(managedList(await managedChats(services, context), context));
      return;
    }
    if (person !== null) await openManaged(services, { ...context, person }, chat.id);
    await context.reply(await menuOf(services, context));
  },
};

/** Opens the menu of a group or channel in the private chat where this was asked. */
export async function manageHere(services: Services, context: ChatContext, chatId: number): Promise<void> {
  const { person } = context;
  if (person === null) return;
  const opened = await openManaged(services, { ...context, person }, chatId);
  if (opened.outcome === 'opened') {
    const managed = inManaged(context, opened.chat);
    await managed.reply(await menuOf(services, managed));
  } else await context.reply(notOpened(opened, context));
}
