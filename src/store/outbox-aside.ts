import type { OutboxState } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { inChunks } from './rows.ts';

/** A row that cannot be sent as it is stored is looked at again so often, and so long. */
const AGAIN: Millis = 60 * 60_000;
const MAX_AGE: Millis = 48 * AGAIN;

/**
 * Rows that cannot be sent as they are stored wait for an hour, those queued too long ago are given up. The chat's later
 * rows do not wait for them.
 */
export async function holdAside(
  sql: Sql,
  ids: readonly number[],
  now: Millis,
  reason: string,
): Promise<void> {
  for (const chunk of inChunks(ids)) {
    const held = () =>
      sql('outbox')
        .whereIn('id', [...chunk])
        .where({ state: 'leased' satisfies OutboxState });
    const settled = { lease_expires_at: null, sending_at: null, problem: reason };
    await held()
      .where('created_at', '<', now - MAX_AGE)
      .update({ state: 'dead' satisfies OutboxState, ...settled });
    await held().update({
      state: 'parked' satisfies OutboxState,
      due_at: now + AGAIN,
      next_attempt_at: now + AGAIN,
      ...settled,
    });
  }
}
