import { z } from 'zod';
import { parseArticleUrl } from '../articles/article-url.ts';
import type { OutboxStore, SeenPush } from '../outbox/types.ts';

const post = z.object({
  message_id: z.int(),
  date: z.int(),
  chat: z.object({ id: z.int() }),
  from: z.object({ id: z.int() }).optional(),
  entities: z.array(z.looseObject({ type: z.string(), url: z.string().optional() })).default([]),
});
const press = z.object({ callback_query: z.object({ message: post }) });
const reply = z.object({ message: z.object({ reply_to_message: post }) });

/**
 * A press below a post of the bot, or a reply to it, shows that the post arrived: null if the update is neither, or the
 * post links no article.
 */
export function seenPush(update: object, botId: number): SeenPush | null {
  const seen =
    press.safeParse(update).data?.callback_query.message ??
    reply.safeParse(update).data?.message.reply_to_message;
  if (seen === undefined || (seen.from !== undefined && seen.from.id !== botId)) return null;
  const articleIds = seen.entities.flatMap(({ type, url }) => {
    const id = type === 'text_link' && url !== undefined ? parseArticleUrl(url)?.id : undefined;
    return id === undefined ? [] : [id];
  });
  if (articleIds.length === 0) return null;
  return { chatId: seen.chat.id, articleIds, messageId: seen.message_id, date: seen.date * 1000 };
}

/** Settles the push of unknown outcome that the update shows to have arrived, if there is one. */
export async function settleSeenPush(
  outbox: Pick<OutboxStore, 'settleSeen'>,
  update: object,
  botId: number,
): Promise<void> {
  const seen = seenPush(update, botId);
  if (seen !== null) await outbox.settleSeen(seen);
}
