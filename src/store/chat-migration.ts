import { z } from 'zod';
import type { Sql } from './database.ts';
import { gatherMissed } from './outbox-missed.ts';
import { integer, parseRows } from './rows.ts';

/**
 * A group became a supergroup: moves everything of `fromId` to `toId`, also sent pushes, because the same people must
 * not get them again. If both have a row, the one in the later state stays. A pause ends: what refused the bot under the old id may
 * be that it is gone. What it missed comes as a digest. Idempotent.
 */
export async function migrateChat(sql: Sql, fromId: number, toId: number): Promise<void> {
  if (fromId === toId) return;
  await moveManagers(sql, fromId, toId);
  const old = await sql('chats').where({ id: fromId }).first();
  if (!old) return;
  if (old.paused_reason !== null) await gatherMissed(sql, fromId, Number.MIN_SAFE_INTEGER);
  await sql('chats')
    .insert({ ...old, id: toId, kind: 'supergroup', paused_reason: null, probe_at: null, probes: 0 })
    .onConflict('id')
    .ignore();

  await moveSubscriptions(sql, fromId, toId);

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

/** Who managed the group goes on managing it. */
async function moveManagers(sql: Sql, fromId: number, toId: number): Promise<void> {
  const already = sql('managed_chats').where({ chat_id: toId }).select('person_id');
  await sql('managed_chats').where({ chat_id: fromId }).whereIn('person_id', already).delete();
  await sql('managed_chats').where({ chat_id: fromId }).update({ chat_id: toId });
}

const followedRow = z.object({ id: integer, kind: z.string(), value: z.string() });

/** If both follow the same, the subscription of the new id stays, and pushes of the old one refer to it. */
async function moveSubscriptions(sql: Sql, fromId: number, toId: number): Promise<void> {
  const columns = ['id', 'kind', 'value'];
  const followed = await sql('subscriptions')
    .where({ chat_id: fromId })
    .select(...columns);
  for (const { id, kind, value } of parseRows(followedRow, followed, 'subscriptions')) {
    const same = await sql('subscriptions')
      .where({ chat_id: toId, kind, value })
      .select(...columns);
    const [other] = parseRows(followedRow, same, 'subscriptions');
    if (other === undefined) {
      await sql('subscriptions').where({ id }).update({ chat_id: toId });
    } else {
      await sql('outbox').where({ subscription_id: id }).update({ subscription_id: other.id });
      await sql('subscriptions').where({ id }).delete();
    }
  }
}
