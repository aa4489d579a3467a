import type { Sql } from './database.ts';

/**
 * A group became a supergroup: moves everything of `fromId` to `toId`, also what was sent, since the people are the
 * same and must not get it again. Where both have a row, the one further in its life stays. Repeating it does nothing.
 */
export async function migrateChat(sql: Sql, fromId: number, toId: number): Promise<void> {
  if (fromId === toId) return;
  const old = await sql('chats').where({ id: fromId }).first();
  if (!old) return;
  await sql('chats')
    .insert({ ...old, id: toId, kind: 'supergroup' })
    .onConflict('id')
    .ignore();

  const followedByNew = sql('subscriptions').where({ chat_id: toId }).select('region');
  await sql('subscriptions').where({ chat_id: fromId }).whereIn('region', followedByNew).delete();
  await sql('subscriptions').where({ chat_id: fromId }).update({ chat_id: toId });

  const begunByOld = sql('outbox')
    .where({ chat_id: fromId })
    .where((begun) => begun.whereNotNull('sending_at').orWhereIn('state', ['sent', 'uncertain', 'dead']))
    .select('article_id');
  await sql('outbox')
    .where({ chat_id: toId })
    .whereIn('state', ['pending', 'parked', 'leased'])
    .whereNull('sending_at')
    .whereIn('article_id', begunByOld)
    .delete();
  const queuedForNew = sql('outbox').where({ chat_id: toId }).select('article_id');
  await sql('outbox').where({ chat_id: fromId }).whereIn('article_id', queuedForNew).delete();
  await sql('outbox').where({ chat_id: fromId }).update({ chat_id: toId });

  await sql('chats').where({ id: fromId }).delete();
}
