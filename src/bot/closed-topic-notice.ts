import type { ChatStore } from '../chats/chat.ts';
import type { Replies } from '../telegram/replies.ts';
import { languageFor, textsFor } from './locales/locale.ts';

/** Tells a forum, in the chat itself, that articles for a topic that is gone come there now. */
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
