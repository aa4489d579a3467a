import { z } from 'zod';
import type { Sql } from './database.ts';
import { integer, parseRows } from './rows.ts';

const payloadRow = z.object({ update_id: integer, payload: z.string() });

/**
 * Erases everything that names the chat. A private chat has the id of its person, so what the person did elsewhere
 * (requested previews, loads, unhandled updates from groups) is found by the same number. Ids of updates stay without
 * content: they identify nobody, and are needed to recognise a repeated update.
 */
export async function forgetChat(sql: Sql, id: number): Promise<void> {
  await sql('load_previews').where({ requested_by: id }).delete();
  await sql('loads').where({ loaded_by: id }).update({ loaded_by: null });
  await sql('outbox').where({ chat_id: id }).delete();
  await sql('subscriptions').where({ chat_id: id }).delete();
  await sql('managed_chats').where({ person_id: id }).orWhere({ chat_id: id }).delete();
  await sql('chats').where({ id }).delete();
  await sql('inbox').where({ chat_id: id }).update({ payload: null, chat_id: null, effect: null });

  // The pattern only narrows the search: 123 also occurs in 41235.
  const rows = await sql('inbox')
    .whereNotNull('payload')
    .where('payload', 'like', `%${id}%`)
    .select('update_id', 'payload');
  const naming = parseRows(payloadRow, rows, 'inbox').filter(({ payload }) => names(payload, id));
  for (const { update_id } of naming) {
    await sql('inbox').where({ update_id }).update({ payload: null, chat_id: null, effect: null });
  }
}

/** True if an `id` or `…_id` in the update's JSON is the given number; message and update ids do not count. */
function names(payload: string, id: number): boolean {
  return new RegExp(`"(?!message_id|update_id)\\w*id"\\s*:\\s*${id}(?![\\d.])`).test(payload);
}
