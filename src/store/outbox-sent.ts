import { z } from 'zod';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { inChunks, integer, parseRows } from './rows.ts';

const sentRow = z.object({ subscription_id: integer.nullable(), count: integer });
const articleRow = z.object({ id: z.string() });
const receivedRow = z.object({ chat_id: integer, article_id: z.string() });

/** Reads an index of what the chat was sent since then alone (migrations/013), however much it was sent before. */
export async function sentBySubscription(
  sql: Sql,
  chatId: number,
  since: Millis,
): Promise<Map<number | null, number>> {
  const rows = await sql('outbox')
    .where({ chat_id: chatId })
    .where('sent_at', '>=', since)
    .groupBy('subscription_id')
    .select('subscription_id')
    .count({ count: '*' });
  return new Map(parseRows(sentRow, rows, 'outbox').map((row) => [row.subscription_id, row.count]));
}

/** Goes through the outbox only where an article was withdrawn: rarely, after a rollback. */
export async function sentBeforeWithdrawal(
  sql: Sql,
  articleIds: readonly string[],
): Promise<Map<string, Set<number>>> {
  const chats = new Map<string, Set<number>>();
  for (const chunk of inChunks(articleIds)) {
    const rows = await sql('articles')
      .whereIn('id', [...chunk])
      .whereNotNull('withdrawn_at')
      .select('id');
    const withdrawn = parseRows(articleRow, rows, 'articles').map(({ id }) => id);
    if (withdrawn.length === 0) continue;
    const received = await sql('outbox').whereIn('article_id', withdrawn).select('chat_id', 'article_id');
    for (const { chat_id, article_id } of parseRows(receivedRow, received, 'outbox')) {
      const some = chats.get(article_id) ?? new Set();
      chats.set(article_id, some.add(chat_id));
    }
  }
  return chats;
}
