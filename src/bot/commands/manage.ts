import type { ChatContext, Person, Services } from '../chat-context.ts';
import { inManaged, notOpened, openManaged } from '../managed-chat.ts';
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
      if (person !== null) await context.reply(await managedChatsOf(services, { ...context, person }));
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

async function managedChatsOf(services: Services, context: ChatContext & { readonly person: Person }) {
  const { store } = services;
  const chats = [];
  for (const { chatId, isCurrent } of await store.managedChats.of(context.person.id)) {
    const known = (await store.chats.get(chatId)) ?? (await context.placeOf(chatId));
    if (known !== null) chats.push({ id: chatId, name: known.name, isCurrent });
  }
  return managedList(chats, context);
}
