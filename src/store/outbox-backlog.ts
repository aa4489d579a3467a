import { z } from 'zod';
import type { Backlog } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { NOT_PAUSED, waiting } from './outbox-lease.ts';
import { countOf, integer, parseRows } from './rows.ts';

const stateRow = z.object({ state: z.enum(['pending', 'leased', 'parked']), count: integer });
const dueRow = z.object({ created_at: integer, due_at: integer });

/** Reads only the indexes of waiting rows, so the cost does not grow with what was sent. */
export async function backlog(sql: Sql, now: Millis): Promise<Backlog> {
  const counts = { pending: 0, leased: 0, parked: 0 };
  const counted = await sql('outbox as waiting')
    .whereRaw(waiting('waiting'))
    .groupBy('state')
    .select('state')
    .count({ count: '*' });
  for (const { state, count } of parseRows(stateRow, counted, 'outbox')) counts[state] = count;
  const uncertain = countOf(
    await sql('outbox').whereRaw(`state = 'uncertain'`).count({ count: '*' }).first(),
    'outbox',
  );
  const due = await sql('outbox as waiting')
    .whereRaw(waiting('waiting'))
    .where('waiting.due_at', '<=', now)
    .whereRaw(NOT_PAUSED)
    .orderBy('waiting.id')
    .limit(1)
    .select('waiting.created_at', 'waiting.due_at');
  const [oldest] = parseRows(dueRow, due, 'outbox');
  return {
    ...counts,
    uncertain,
    oldestAge: oldest === undefined ? 0 : Math.max(0, now - Math.max(oldest.created_at, oldest.due_at)),
  };
}
