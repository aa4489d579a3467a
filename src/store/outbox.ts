import { z } from 'zod';
import type { Database } from './database.ts';
import { leaseDue, nextDueAt } from './outbox-lease.ts';
import { listUncertain, settleUncertain } from './outbox-uncertain.ts';
import { deleteIfWithdrawn } from './outbox-withdrawal.ts';
import { inChunks, integer, parseRows } from './rows.ts';
import type { OutboxState, OutboxStore } from './store.ts';

const stateRow = z.object({
  state: z.enum(['pending', 'leased', 'sent', 'parked', 'uncertain', 'dead']),
  count: integer,
});

const sentRow = z.object({ created_at: integer, sent_at: integer.nullable() });

/** States that an outcome may follow: a lease that expired meanwhile made the row uncertain, but now it is known. */
const UNDER_WAY: readonly OutboxState[] = ['leased', 'uncertain'];

/** The verbs stand in the order of a row's life. */
export function outboxStore(database: Database): OutboxStore {
  const settle = (id: number, columns: { state: OutboxState } & Record<string, unknown>) =>
    database.run(async (sql) => {
      await sql('outbox')
        .where({ id })
        .whereIn('state', [...UNDER_WAY])
        .update({ lease_expires_at: null, ...columns });
    });

  return {
    enqueue: (rows, at) =>
      database.transaction(async (sql) => {
        let added = 0;
        for (const chunk of inChunks(rows)) {
          const inserted = await sql('outbox')
            .insert(
              chunk.map((row) => ({
                chat_id: row.chatId,
                article_id: row.articleId,
                state: 'pending' satisfies OutboxState,
                reason: row.reason,
                attempts: 0,
                created_at: at,
              })),
            )
            .onConflict(['chat_id', 'article_id'])
            .ignore()
            .returning('id');
          added += inserted.length;
        }
        return added;
      }),

    leaseDue: (options) => database.transaction((sql) => leaseDue(sql, options)),

    sending: (id, at, until) =>
      database.run(async (sql) => {
        const taken = await sql('outbox')
          .where({ id, state: 'leased' satisfies OutboxState })
          .whereNull('sending_at')
          .where('lease_expires_at', '>', at)
          .update({ sending_at: at, ...(until === undefined ? {} : { lease_expires_at: until }) })
          .increment('attempts', 1);
        return taken === 1;
      }),

    sent: (id, messageId, at) =>
      settle(id, { state: 'sent', message_id: messageId, sent_at: at, problem: null }),

    park: (id, until, reason) =>
      database.transaction(async (sql) => {
        await sql('outbox')
          .where({ id })
          .whereIn('state', [...UNDER_WAY])
          .update({
            state: 'parked' satisfies OutboxState,
            next_attempt_at: until,
            problem: reason,
            lease_expires_at: null,
            sending_at: null,
          });
        await deleteIfWithdrawn(sql, id);
      }),

    uncertain: (id, reason) => settle(id, { state: 'uncertain', problem: reason }),
    listUncertain: (limit) => database.run((sql) => listUncertain(sql, limit)),
    settleUncertain: (id, as) => database.transaction((sql) => settleUncertain(sql, id, as)),
    dead: (id, reason) => settle(id, { state: 'dead', problem: reason }),

    release: (ids) =>
      database.transaction(async (sql) => {
        for (const chunk of inChunks(ids)) {
          await sql('outbox')
            .whereIn('id', [...chunk])
            .where({ state: 'leased' satisfies OutboxState })
            .whereNull('sending_at')
            .update({ state: 'pending' satisfies OutboxState, lease_expires_at: null });
        }
      }),

    countByState: () =>
      database.run(async (sql) => {
        const counts: Record<OutboxState, number> = {
          pending: 0,
          leased: 0,
          sent: 0,
          parked: 0,
          uncertain: 0,
          dead: 0,
        };
        const rows = await sql('outbox').groupBy('state').select('state').count({ count: '*' });
        for (const { state, count } of parseRows(stateRow, rows, 'outbox')) counts[state] = count;
        return counts;
      }),

    recentDelays: (limit) =>
      database.run(async (sql) => {
        const rows = await sql('outbox')
          .where({ state: 'sent' satisfies OutboxState })
          .orderBy('id', 'desc')
          .limit(limit)
          .select('created_at', 'sent_at');
        // A push that an admin settled has no time of its own.
        return parseRows(sentRow, rows, 'outbox').flatMap(({ created_at, sent_at }) =>
          sent_at === null ? [] : sent_at - created_at,
        );
      }),

    nextDueAt: () => database.run(nextDueAt),
  };
}
