import type { OutboxState } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';

/**
 * What a paused chat missed comes together; rows queued before `since` are dropped. Returns how many come. Run it in a
 * write transaction.
 */
export async function gatherMissed(sql: Sql, chatId: number, since: Millis): Promise<number> {
  const missed = () =>
    sql('outbox')
      .where({ chat_id: chatId })
      .whereIn('state', ['pending', 'parked', 'leased'] satisfies OutboxState[])
      .whereNull('sending_at');
  await missed()
    .where('created_at', '<', since)
    .update({
      state: 'dead' satisfies OutboxState,
      lease_expires_at: null,
      next_attempt_at: null,
      problem: 'the chat could not be reached for too long',
    });
  return missed().update({ in_digest: 1 });
}
