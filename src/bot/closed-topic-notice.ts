import type { ChatStore } from '../chats/chat.ts';
import { localeOf } from '../chats/language-order.ts';
import type { Replies } from '../telegram/replies.ts';
import { textsFor } from './locales/locale.ts';

/** Notifies a forum, in its main chat, that articles for a closed or deleted topic are now sent there. */
export async function notifyTopicClosed(
  chats: Pick<ChatStore, 'get'>,
  replies: Replies,
  chatId: number,
): Promise<void> {
  const chat = await chats.get(chatId);
  if (chat === null) return;
  const { topicGone } = textsFor(localeOf(chat));
  await replies.send(chatId, { html: topicGone.markup }, {});
}
