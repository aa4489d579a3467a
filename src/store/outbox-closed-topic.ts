import type { ClosedTopicHold, OutboxState } from '../outbox/types.ts';
import type { Sql } from './database.ts';
import { deleteIfWithdrawn } from './outbox-cancel.ts';

/**
 * A forum's General topic is closed: the rows that were refused wait, and with them all that goes there, as if by the
 * chat's schedule, so that they hold up nothing of its other topics and one refusal an hour is enough.
 */
export async function holdClosedTopic(
  sql: Sql,
  chatId: number,
  ids: readonly number[],
  { until, giveUpBefore, reason }: ClosedTopicHold,
): Promise<void> {
  const held = () =>
    sql('outbox')
      .where({ chat_id: chatId })
      .whereNull('thread_id')
      .where((rows) =>
        rows
          .whereIn('state', ['pending', 'parked'] satisfies OutboxState[])
          .orWhere((refused) =>
            refused.whereIn('id', [...ids]).whereIn('state', ['leased', 'uncertain'] satisfies OutboxState[]),
          ),
      )
      .where('due_at', '<', until);
  const settled = { lease_expires_at: null, sending_at: null, problem: reason };
  await held()
    .where('created_at', '<', giveUpBefore)
    .update({ state: 'dead' satisfies OutboxState, ...settled });
  await held().update({
    state: 'parked' satisfies OutboxState,
    due_at: until,
    next_attempt_at: until,
    ...settled,
  });
  await deleteIfWithdrawn(sql, ids);
}
