import { z } from 'zod';
import { listed, type OutboxState, type RowIds, type SentMessage } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { inChunks, integer, parseRows } from './rows.ts';

const idRow = z.object({ id: integer });

/** For each message, whether its rows are marked; run it in a write transaction. */
export async function markSending(
  sql: Sql,
  messages: readonly RowIds[],
  at: Millis,
  until?: Millis,
): Promise<boolean[]> {
  const held = new Set<number>();
  for (const chunk of inChunks(messages.flatMap(listed))) {
    const rows = await sql('outbox')
      .whereIn('id', [...chunk])
      .where({ state: 'leased' satisfies OutboxState })
      .whereNull('sending_at')
      .where('lease_expires_at', '>', at)
      .forUpdate()
      .select('id');
    for (const { id } of parseRows(idRow, rows, 'outbox')) held.add(id);
  }
  const marked = messages.map((ids) => listed(ids).every((id) => held.has(id)));
  for (const chunk of inChunks(messages.flatMap((ids, message) => (marked[message] ? listed(ids) : [])))) {
    await sql('outbox')
      .whereIn('id', [...chunk])
      .update({ sending_at: at, ...(until === undefined ? {} : { lease_expires_at: until }) })
      .increment('attempts', 1);
  }
  return marked;
}

/** Also of rows whose lease expired meanwhile: they are uncertain, but now the outcome is known. */
export async function settleSent(sql: Sql, messages: readonly SentMessage[], at: Millis): Promise<void> {
  const rows = messages.flatMap(({ ids, messageId }) =>
    listed(ids).map((id) => [id, messageId, listed(ids).length > 1 ? 1 : 0]),
  );
  for (const chunk of inChunks(rows)) {
    const values = chunk.map(() => '(cast(? as bigint), cast(? as bigint), cast(? as integer))').join(', ');
    await sql.execute(
      `with done (id, message_id, is_shared) as (values ${values})
      update outbox set state = 'sent', message_id = done.message_id, sent_at = cast(? as bigint), problem = null,
        lease_expires_at = null, in_digest = case when done.is_shared = 1 then 1 else outbox.in_digest end
      from done where outbox.id = done.id and outbox.state in ('leased', 'uncertain')`,
      [...chunk.flat(), at],
    );
  }
}
