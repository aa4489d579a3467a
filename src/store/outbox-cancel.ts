import { z } from 'zod';
import type { WithdrawnPush } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { integer, parseRows } from './rows.ts';

const unsentRow = z.object({ article_id: z.string(), in_digest: integer, copy_of: z.string().nullable() });

/**
 * Deletes the articles' rows that are not being sent. Rows that were sent (or may have been) stay, so that loading
 * the article again pushes it to nobody twice.
 */
export async function deleteUnsentOf(sql: Sql, articleIds: readonly string[]): Promise<void> {
  await unsentOf(sql, articleIds).delete();
}

/** The same, of rows queued at that time: those of a load that is undone, of articles that stay. */
export async function deleteUnsentQueuedAt(
  sql: Sql,
  articleIds: readonly string[],
  at: Millis,
): Promise<void> {
  await unsentOf(sql, articleIds).where({ created_at: at }).delete();
}

function unsentOf(sql: Sql, articleIds: readonly string[]) {
  return sql('outbox')
    .whereIn('article_id', [...articleIds])
    .whereIn('state', ['pending', 'parked', 'leased'])
    .whereNull('sending_at');
}

/** A rollback keeps rows that are being sent; if it turns out that they were not, they are deleted too. */
export async function deleteIfWithdrawn(sql: Sql, ids: readonly number[]): Promise<void> {
  const withdrawn = sql('articles').whereNotNull('withdrawn_at').select('id');
  await sql('outbox')
    .whereIn('id', [...ids])
    .whereIn('state', ['pending', 'parked'])
    .whereIn('article_id', withdrawn)
    .delete();
}

/** A subscription ended: deletes its rows that are not being sent, and returns them in order. */
export async function withdrawUnsent(
  sql: Sql,
  chatId: number,
  subscriptionId: number,
): Promise<WithdrawnPush[]> {
  const unsent = () =>
    sql('outbox')
      .where({ chat_id: chatId, subscription_id: subscriptionId })
      .whereIn('state', ['pending', 'parked', 'leased'])
      .whereNull('sending_at');
  const rows = await unsent().orderBy('id').select('article_id', 'in_digest', 'copy_of');
  await unsent().delete();
  return parseRows(unsentRow, rows, 'outbox').map(({ article_id, in_digest, copy_of }) => ({
    articleId: article_id,
    inDigest: in_digest !== 0,
    copyOf: copy_of,
  }));
}
