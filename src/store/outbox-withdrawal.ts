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

/** A rollback leaves alone what is being sent; once it turns out that it was not, it goes as the others did. */
export async function deleteIfWithdrawn(sql: Sql, id: number): Promise<void> {
  const withdrawn = sql('articles').whereNotNull('withdrawn_at').select('id');
  await sql('outbox')
    .where({ id })
    .whereIn('state', ['pending', 'parked'])
    .whereIn('article_id', withdrawn)
    .delete();
}
