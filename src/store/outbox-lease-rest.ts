import { z } from 'zod';
import type { LeasedPush, OutboxStore } from '../outbox/types.ts';
import type { Sql } from './database.ts';
import {
  candidateRow,
  DUE_COLUMNS,
  type DueRow,
  isDue,
  lease,
  readable,
  waiting,
  withReadableArticles,
} from './outbox-lease.ts';
import { integer, parseRows } from './rows.ts';

/** The leased row: where it goes, and its place in the order of its chat. */
const placeRow = z.object({
  chat_id: integer,
  thread_id: integer.nullable(),
  max_together: integer.nullable(),
  is_urgent: integer,
});
type Place = z.infer<typeof placeRow>;
const otherRow = candidateRow.extend({ next_attempt_at: integer.nullable() });
type OtherRow = z.infer<typeof otherRow>;

/** Leases due rows for the same chat and topic as a leased row; run it in a write transaction. */
export async function leaseRest(
  sql: Sql,
  id: number,
  options: Parameters<OutboxStore['leaseRest']>[1],
): Promise<LeasedPush[]> {
  const { now, limit, copyOf, onlyInDigest = false } = options;
  const leased = await sql('outbox')
    .where({ id, state: 'leased' })
    .select(...Object.keys(placeRow.shape));
  const [place] = parseRows(placeRow, leased, 'outbox');
  if (place === undefined) return [];
  const others = await sql('outbox as waiting')
    .whereRaw(waiting('waiting'))
    .where({ 'waiting.chat_id': place.chat_id, 'waiting.thread_id': place.thread_id })
    .where('waiting.due_at', '<=', now)
    .where((either) =>
      either
        .where((due) => isDue(due, now))
        .orWhere('waiting.is_urgent', '<', place.is_urgent)
        .orWhere((behind) => behind.where('waiting.is_urgent', place.is_urgent).where('waiting.id', '>', id)),
    )
    .where(copyOf ? { 'waiting.copy_of': copyOf } : {})
    .orderBy([{ column: 'waiting.is_urgent', order: 'desc' }, { column: 'waiting.id' }])
    .limit(limit)
    .select(...DUE_COLUMNS, 'waiting.state', 'waiting.next_attempt_at');
  const read = await readable(sql, others, otherRow);
  // In the order in which they are leased, up to one that does not belong in the message: none behind it may come before it.
  const end = read.findIndex((row) => !isFree(row, now) || !isTogether(row, place, onlyInDigest));
  const due = end < 0 ? read : read.slice(0, end);
  await lease(sql, due, options);
  return withReadableArticles(sql, due, now);
}

/** Not held by a process that ended, whose lease goes on, and not put off. */
function isFree({ state, next_attempt_at }: OtherRow, now: number): boolean {
  return state === 'pending' || (state === 'parked' && next_attempt_at !== null && next_attempt_at <= now);
}

/** One that Telegram may refuse must not take others with it. */
function isTogether(row: DueRow, place: Place, onlyInDigest: boolean): boolean {
  const isSafe =
    row.max_together === null || row.max_together >= (place.max_together ?? Number.POSITIVE_INFINITY);
  return isSafe && (!onlyInDigest || row.in_digest === 1);
}
