import type { Telegram } from 'telegraf';
import { PAUSE_REASONS } from '../chats/pause.ts';
import type { Place } from './chat-context.ts';

/**
 * Why the bot cannot write to a group or channel, if Telegram says that it must not: who commands it there, or manages it from
 * elsewhere, shows only that they can. Null for all else.
 */
export async function askObstacle(
  telegram: Pick<Telegram, 'callApi'>,
  { id, kind }: Pick<Place, 'id' | 'kind'>,
  botId: number,
): Promise<string | null> {
  if (kind === 'private') return null;
  try {
    const member = await telegram.callApi('getChatMember', { chat_id: id, user_id: botId });
    switch (member.status) {
      case 'administrator':
        return kind === 'channel' && member.can_post_messages === false ? PAUSE_REASONS.notAllowed : null;
      case 'restricted':
        return member.can_send_messages === false ? PAUSE_REASONS.notAllowed : null;
      case 'member':
        return kind !== 'channel' && (await isSilenced(telegram, id)) ? PAUSE_REASONS.notAllowed : null;
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** Whether nobody but admins may write in a group. */
async function isSilenced(telegram: Pick<Telegram, 'callApi'>, chatId: number): Promise<boolean> {
  const chat = await telegram.callApi('getChat', { chat_id: chatId });
  return 'permissions' in chat && chat.permissions?.can_send_messages === false;
}
