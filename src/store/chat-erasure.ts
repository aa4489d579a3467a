import { z } from 'zod';
import type { Sql } from './database.ts';
import { integer, parseRows } from './rows.ts';

const payloadRow = z.object({ update_id: integer, payload: z.string() });

/**
 * Erases everything that names the chat. A private chat has the id of its person, so that what the person did
 * elsewhere (previews asked for, updates from groups that are not handled yet) is found by the same number.
 * Ids of updates stay without their content: they name nobody, and a repeated update must still be known.
 */
export async function forgetChat(sql: Sql, id: number): Promise<void> {
  await sql('load_previews').where({ requested_by: id }).delete();
  await sql('outbox').where({ chat_id: id }).delete();
  await sql('subscriptions').where({ chat_id: id }).delete();
  await sql('chats').where({ id }).delete();
  await sql('inbox').where({ chat_id: id }).update({ payload: null, chat_id: null });

  // The pattern only narrows the search: 123 also stands in 41235.
  const rows = await sql('inbox')
    .whereNotNull('payload')
    .where('payload', 'like', `%${id}%`)
    .select('update_id', 'payload');
  const naming = parseRows(payloadRow, rows, 'inbox').filter(({ payload }) => names(payload, id));
  for (const { update_id } of naming) {
    await sql('inbox').where({ update_id }).update({ payload: null, chat_id: null });
  }
}

/** True where an `id` or `…_id` in the update's JSON is the given number; message and update ids are other numbers. */
function names(payload: string, id: number): boolean {
  return new RegExp(`"(?!message_id|update_id)\\w*id"\\s*:\\s*${id}(?![\\d.])`).test(payload);
}
