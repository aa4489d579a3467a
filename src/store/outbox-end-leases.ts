import type { OutboxState } from '../outbox/types.ts';
import type { Sql } from './database.ts';
import { freeNotBegun, settleBegun } from './outbox-lease.ts';

/** What is leased by processes that led before; run it in a write transaction. */
export async function endLeases(sql: Sql, haveEnded: boolean): Promise<void> {
  await freeNotBegun(sql('outbox'));
  if (haveEnded) await settleBegun(sql('outbox'));
  // An edit that is made twice changes nothing.
  await sql('outbox')
    .where({ state: 'sent' satisfies OutboxState })
    .whereNotNull('lease_expires_at')
    .update({ lease_expires_at: null });
}
