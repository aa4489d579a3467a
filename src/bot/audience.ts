import { type ChatContext, isBotAdmin, type Services } from './chat-context.ts';

/**
 * Who may use a command or a button:
 * - `everyone`;
 * - `chatAdmins`: in groups and channels only those who administer the chat;
 * - `botAdmins`: only ADMIN_IDS.
 */
export type Audience = 'everyone' | 'chatAdmins' | 'botAdmins';

export async function isOf(audience: Audience, services: Services, context: ChatContext): Promise<boolean> {
  switch (audience) {
    case 'everyone':
      return true;
    case 'chatAdmins':
      return (await context.rights()) === 'admin';
    case 'botAdmins':
      return isBotAdmin(services, context);
  }
}
