import { z } from 'zod';
import type { DueEdit, OutboxState, OutboxStore } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { dueRow, expiredBy, withArticles } from './outbox-lease.ts';
import { inChunks, integer, parseReadableRows, parseRow } from './rows.ts';

const editRow = dueRow.extend({ message_id: integer });
const nextRow = z.object({ at: integer.nullable() });
/** Edits are claimed in the order of their times: the next one is among the first. */
const MAX_LOOKED_AT = 1000;
/** What was sent in a digest shares its message with others. */
const SENT_ALONE = { state: 'sent' satisfies OutboxState, in_digest: 0 };

export async function queueEdits(
  sql: Sql,
  articleIds: readonly string[],
  { at, sentAfter }: { at: Millis; sentAfter: Millis },
): Promise<number> {
  let queued = 0;
  for (const chunk of inChunks(articleIds)) {
    queued += await sql('outbox')
      .whereIn('article_id', [...chunk])
      .where(SENT_ALONE)
      .where('sent_at', '>', sentAfter)
      .whereNotNull('message_id')
      .update({ edit_due_at: at, lease_expires_at: null });
    // They are sent as they were read: edited once they were, unless they are leased, and read, again.
    queued += await sql('outbox')
      .whereIn('article_id', [...chunk])
      .whereIn('state', ['leased', 'uncertain'] satisfies OutboxState[])
      .update({ edit_due_at: at });
  }
  return queued;
}

/** Run it in a write transaction. */
export async function claimEdits(
  sql: Sql,
  { limit, now, until }: Parameters<OutboxStore['claimEdits']>[0],
): Promise<DueEdit[]> {
  const due = sql('outbox')
    .where('edit_due_at', '<=', now)
    .where(SENT_ALONE)
    .whereNotNull('message_id')
    .where((free) => free.whereNull('lease_expires_at').orWhere(expiredBy(now, until - now)))
    .orderBy('edit_due_at')
    .orderBy('id')
    .limit(limit)
    .select(...Object.keys(editRow.shape));
  const rows = parseReadableRows(sql, editRow, await sql.claim(due, 'outbox'), 'outbox');
  for (const chunk of inChunks(rows)) {
    const ids = chunk.map(({ id }) => id);
    await sql('outbox').whereIn('id', ids).update({ lease_expires_at: until });
  }
  const pushes = await withArticles(sql, rows);
  const messageIds = new Map(rows.map((row) => [row.id, row.message_id]));
  return pushes.flatMap((push) => {
    const messageId = messageIds.get(push.id);
    return messageId === undefined ? [] : [{ push, messageId, claim: until }];
  });
}

export async function settleEdit(sql: Sql, { push, claim }: DueEdit, retryAt: Millis | null): Promise<void> {
  await sql('outbox')
    .where({ id: push.id, lease_expires_at: claim })
    .update({ edit_due_at: retryAt, lease_expires_at: null });
}

export async function nextEditAt(sql: Sql): Promise<Millis | null> {
  const free = 'case when lease_expires_at > edit_due_at then lease_expires_at else edit_due_at end';
  const first = sql('outbox')
    .whereNotNull('edit_due_at')
    .where(SENT_ALONE)
    .orderBy('edit_due_at')
    .limit(MAX_LOOKED_AT)
    .select({ at: sql.raw(free, []) });
  const row: unknown = await sql('outbox').from(first.as('edits')).min({ at: 'at' }).first();
  return parseRow(nextRow, row, 'outbox').at;
}
