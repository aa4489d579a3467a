import { z } from 'zod';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { integer, parseRows } from './rows.ts';

const sentRow = z.object({ subscription_id: integer.nullable(), count: integer });

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
