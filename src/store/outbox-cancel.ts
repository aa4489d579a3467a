import { z } from 'zod';
import type { OutboxState, ReassignedPush } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { parseRows } from './rows.ts';

const unsentRow = z.object({ article_id: z.string() });

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

/** The articles of a subscription's rows that are not being sent, in order. */
export async function unsentArticlesOf(sql: Sql, chatId: number, subscriptionId: number): Promise<string[]> {
  const rows = await unsentBy(sql, chatId, subscriptionId).orderBy('id').select('article_id');
  return parseRows(unsentRow, rows, 'outbox').map(({ article_id }) => article_id);
}

/** A subscription ended: run it in a write transaction. */
export async function withdrawUnsent(
  sql: Sql,
  chatId: number,
  subscriptionId: number,
  reassigned: readonly ReassignedPush[],
): Promise<void> {
  for (const push of reassigned) {
    const row = () => unsentBy(sql, chatId, subscriptionId).where({ article_id: push.articleId });
    // Who leased it has read the old place and reason.
    await row()
      .where({ state: 'leased' satisfies OutboxState })
      .update({ state: 'pending' satisfies OutboxState, lease_expires_at: null });
    await row().update({
      reason: push.reason,
      subscription_id: push.subscriptionId,
      thread_id: push.threadId,
    });
  }
  // Those that the subscription still brings stay.
  const kept = reassigned.filter((push) => push.subscriptionId === subscriptionId);
  await unsentBy(sql, chatId, subscriptionId)
    .whereNotIn(
      'article_id',
      kept.map(({ articleId }) => articleId),
    )
    .delete();
}

function unsentBy(sql: Sql, chatId: number, subscriptionId: number) {
  return sql('outbox')
    .where({ chat_id: chatId, subscription_id: subscriptionId })
    .whereIn('state', ['pending', 'parked', 'leased'])
    .whereNull('sending_at');
}
