import type { Rights } from './chat-admins.ts';
import { type CallbackContext, isBotAdmin, type Services } from './chat-context.ts';
import { MANAGE_TEXTS } from './locales/manage-texts.ts';

/**
 * Who may use a command or a button:
 * - `everyone`;
 * - `chatAdmins`: in groups and channels only those who administer the chat;
 * - `botAdmins`: only ADMIN_IDS.
 */
export type Audience = 'everyone' | 'chatAdmins' | 'botAdmins';

/** Whether the person who pressed a button may do what it does; says in a notice why not. */
export async function mayPress(
  audience: Audience,
  services: Services,
  context: CallbackContext,
): Promise<boolean> {
  switch (audience) {
    case 'everyone':
      return true;
    case 'botAdmins':
      if (isBotAdmin(services, context)) return true;
      await context.notify(context.texts.onlyAdminsNote);
      return false;
    case 'chatAdmins': {
      const rights = await context.rights();
      if (rights !== 'admin') await refuse(services, context, rights);
      return rights === 'admin';
    }
  }
}

/** Who lost the rights manages the chat no longer. */
async function refuse(
  { store }: Services,
  context: CallbackContext,
  rights: Exclude<Rights, 'admin'>,
): Promise<void> {
  const { chat, person, isManaged, texts, language } = context;
  const { notAdminNote, unknownRightsNote } = MANAGE_TEXTS[language];
  if (rights === 'unknown') return context.notify(unknownRightsNote);
  if (!isManaged) return context.notify(texts.onlyChatAdmins);
  if (person !== null) await store.managedChats.remove(person.id, chat.id);
  await context.notify(notAdminNote);
}
