import type { OutboxState } from '../outbox/types.ts';
import type { Sql } from './database.ts';

/** What is leased by processes that led before; run it in a write transaction. */
export async function endLeases(sql: Sql, haveEnded: boolean): Promise<void> {
  const leases = () => sql('outbox').where({ state: 'leased' satisfies OutboxState });
  await leases()
    .whereNull('sending_at')
    .update({ state: 'pending' satisfies OutboxState, lease_expires_at: null });
  if (haveEnded)
    await leases()
      .whereNotNull('sending_at')
      .update({
        ...{ state: 'uncertain' satisfies OutboxState, lease_expires_at: null },
        problem: 'its sender stopped while sending',
      });
  // An edit that is made twice changes nothing.
  await sql('outbox')
    .where({ state: 'sent' satisfies OutboxState })
    .whereNotNull('lease_expires_at')
    .update({ lease_expires_at: null });
}
