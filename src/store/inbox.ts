import { z } from 'zod';
import type { InboxStore } from '../inbox/types.ts';
import type { Database } from './database.ts';
import { inChunks, integer, parseReadableRows, parseRows } from './rows.ts';

const updateIdRow = z.object({ update_id: integer });
const effectRow = z.object({ effect: z.string().nullable() });
const unhandledRow = z.object({
  update_id: integer,
  chat_id: integer.nullable(),
  payload: z.string(),
  begun: integer,
});

/** A handled update keeps only its id, to recognise repeats: its payload, which is personal, is deleted at once. */
export function inboxStore(database: Database): InboxStore {
  return {
    receive: (updates, at) =>
      database.transaction(async (sql) => {
        const isNew = new Set<number>();
        for (const chunk of inChunks(updates)) {
          const rows = await sql('inbox')
            .insert(
              chunk.map((update) => ({
                update_id: update.updateId,
                chat_id: update.chatId,
                payload: update.payload,
                received_at: at,
              })),
            )
            .onConflict('update_id')
            .ignore()
            .returning('update_id');
          for (const { update_id } of parseRows(updateIdRow, rows, 'inbox')) isNew.add(update_id);
        }
        // If a batch repeats an id, `delete` keeps only the first.
        return updates
          .filter(({ updateId }) => isNew.delete(updateId))
          .sort((a, b) => a.updateId - b.updateId);
      }),

    unhandled: () =>
      database.read(async (sql) => {
        const rows = await sql('inbox')
          .whereNotNull('payload')
          .orderBy('update_id')
          .select(...Object.keys(unhandledRow.shape));
        return parseReadableRows(sql, unhandledRow, rows, 'inbox').map((row) => ({
          updateId: row.update_id,
          chatId: row.chat_id,
          payload: row.payload,
          begun: row.begun,
        }));
      }),

    begin: (updateIds) =>
      database.run(async (sql) => {
        for (const ids of inChunks(updateIds)) {
          await sql('inbox')
            .whereIn('update_id', [...ids])
            .increment('begun');
        }
      }),

    handled: (updateId) =>
      database.run(async (sql) => {
        await sql('inbox')
          .where({ update_id: updateId })
          .update({ payload: null, chat_id: null, effect: null, begun: 0 });
      }),

    effect: (updateId) =>
      database.read(async (sql) => {
        const rows = await sql('inbox').where({ update_id: updateId }).select('effect');
        return parseRows(effectRow, rows, 'inbox')[0]?.effect ?? null;
      }),

    recordEffect: (updateId, effect) =>
      database.run(async (sql) => {
        await sql('inbox').where({ update_id: updateId }).update({ effect });
      }),

    prune: (before) =>
      database.run(async (sql) => {
        await sql('inbox').whereNull('payload').where('received_at', '<', before).delete();
      }),
  };
}
