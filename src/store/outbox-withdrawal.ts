import type { Sql } from './database.ts';

/**
 * Deletes the articles' rows whose send has not begun. What was sent (or may have been) stays, so that loading the
 * article again pushes it to nobody twice.
 */
export async function deleteUnsentOf(sql: Sql, articleIds: readonly string[]): Promise<void> {
  await sql('outbox')
    .whereIn('article_id', [...articleIds])
    .whereIn('state', ['pending', 'parked', 'leased'])
    .whereNull('sending_at')
    .delete();
}
