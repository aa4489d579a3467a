import { z } from 'zod';
import type { LatestWait, OutboxState } from '../outbox/types.ts';
import { MAX_CLOCK_SKEW } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { integer, parseReadableRows } from './rows.ts';

/** Failed sends are mostly tried again within this time; edits within a part of it. */
const PLAUSIBLE: Millis = 15 * 60_000 + MAX_CLOCK_SKEW;

const latestRow = z.object({
  chat_id: integer,
  is_urgent: integer,
  due_at: integer,
  waits_until: integer.nullable(),
});

/** Failed sends and edits that are to be tried again later than is usual are tried now. */
export async function boundRetries(sql: Sql, now: Millis): Promise<void> {
  await sql('outbox')
    .where({ state: 'parked' satisfies OutboxState })
    .whereNotNull('problem')
    .where('next_attempt_at', '>', now + PLAUSIBLE)
    .update({ next_attempt_at: now, due_at: now });
  await sql('outbox')
    .where('edit_due_at', '>', now + PLAUSIBLE)
    .update({ edit_due_at: now });
}

export async function latestWaits(sql: Sql, now: Millis): Promise<LatestWait[]> {
  const rows = await sql('outbox')
    .whereIn('state', ['pending', 'parked'] satisfies OutboxState[])
    .whereNull('problem')
    .where('due_at', '>', now)
    .groupBy('chat_id', 'is_urgent')
    .select('chat_id', 'is_urgent')
    .max({ due_at: 'due_at', waits_until: 'waits_until' });
  return parseReadableRows(sql, latestRow, rows, 'outbox').map((row) => ({
    chatId: row.chat_id,
    isUrgent: row.is_urgent !== 0,
    dueAt: row.due_at,
    waitsUntil: row.waits_until,
  }));
}
