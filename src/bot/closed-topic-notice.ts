import type { ChatStore } from '../chats/chat.ts';
import type { Replies } from '../telegram/replies.ts';
import { languageFor, textsFor } from './locales/locale.ts';

/** Notifies a forum, in its main chat, that articles for a closed or deleted topic are now sent there. */
export async function notifyTopicClosed(
  chats: Pick<ChatStore, 'get'>,
  replies: Replies,
  chatId: number,
): Promise<void> {
  const chat = await chats.get(chatId);
  if (chat === null) return;
  const { topicGone } = textsFor(chat.language ?? languageFor(chat.languageCode));
  await replies.send(chatId, { html: topicGone.markup }, {});
}
