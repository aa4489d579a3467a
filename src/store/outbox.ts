import { z } from 'zod';
import { listed, type OutboxState, type OutboxStore, type RowIds } from '../outbox/types.ts';
import { MAX_CLOCK_SKEW } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import type { Database } from './database.ts';
import { holdAside } from './outbox-aside.ts';
import { backlog } from './outbox-backlog.ts';
import { deleteIfWithdrawn, unsentArticlesOf, withdrawUnsent } from './outbox-cancel.ts';
import { boundRetries, latestWaits } from './outbox-clock.ts';
import { holdClosedTopic } from './outbox-closed-topic.ts';
import { editionsArrived, reschedule, timed } from './outbox-due.ts';
import { claimEdits, nextEditAt, queueEdits, settleEdit } from './outbox-edits.ts';
import { endLeases } from './outbox-end-leases.ts';
import { enqueueForFollowers } from './outbox-followers.ts';
import { endWaits, freeNotBegun, leaseDue, nextDueAt } from './outbox-lease.ts';
import { leaseRest } from './outbox-lease-rest.ts';
import { gatherMissed } from './outbox-missed.ts';
import { markSending, settleSent } from './outbox-sending.ts';
import { sentBeforeWithdrawal, sentBySubscription } from './outbox-sent.ts';
import { listUncertain, settleSeen, settleUncertain } from './outbox-unknown.ts';
import { inChunks, integer, parseRows } from './rows.ts';

const stateRow = z.object({
  state: z.enum(['pending', 'leased', 'sent', 'parked', 'uncertain', 'dead']),
  count: integer,
});

/** Telegram's limit of a group is by the minute. */
const MINUTE: Millis = 60_000;
const begunRow = z.object({ chat_id: integer, sending_at: integer });
const sentRow = z.object({ created_at: integer, due_at: integer, sent_at: integer.nullable() });

/**
 * States that an outcome may follow: if the lease expired meanwhile, the row is uncertain, but now the outcome is
 * known.
 */
const UNDER_WAY: readonly OutboxState[] = ['leased', 'uncertain'];

/** Methods are in the order of a row's life. */
export function outboxStore(database: Database): OutboxStore {
  const settle = (ids: RowIds, columns: { state: OutboxState } & Record<string, unknown>) =>
    database.run(async (sql) => {
      await sql('outbox')
        .whereIn('id', listed(ids))
        .whereIn('state', [...UNDER_WAY])
        .update({ lease_expires_at: null, ...columns });
    });

  const postpone = (ids: RowIds, until: Millis, reason: string, columns: Record<string, number> = {}) =>
    database.transaction(async (sql) => {
      await sql('outbox')
        .whereIn('id', listed(ids))
        .whereIn('state', [...UNDER_WAY])
        .update({
          state: 'parked' satisfies OutboxState,
          next_attempt_at: until,
          problem: reason,
          lease_expires_at: null,
          sending_at: null,
          ...columns,
        });
      await deleteIfWithdrawn(sql, listed(ids));
    });

  const markAll = (messages: readonly RowIds[], at: Millis, until?: Millis) =>
    database.transaction((sql) => markSending(sql, messages, at, until));

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
                ...timed(row.dueAt ?? at, at),
                reason: row.reason,
                subscription_id: row.subscriptionId ?? null,
                thread_id: row.threadId ?? null,
                waits_until: row.waitsUntil ?? null,
                is_urgent: row.isUrgent ? 1 : 0,
                in_digest: row.inDigest ? 1 : 0,
                copy_of: row.copyOf ?? null,
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

    enqueueForFollowers: (matched, options) =>
      database.transaction((sql) => enqueueForFollowers(sql, matched, options)),

    reschedule: (chatId, dueFrom, at) => database.transaction((sql) => reschedule(sql, chatId, dueFrom, at)),

    endLanguageWait: (chatId) =>
      database.run(async (sql) => {
        await sql('outbox')
          .where({ chat_id: chatId })
          .whereNotNull('waits_until')
          .update({ waits_until: null });
      }),

    editionsArrived: (articles, options) =>
      database.transaction((sql) => editionsArrived(sql, articles, options)),

    unsentOf: (chatId, subscriptionId) =>
      database.read((sql) => unsentArticlesOf(sql, chatId, subscriptionId)),
    withdraw: (chatId, subscriptionId, reassigned) =>
      database.transaction((sql) => withdrawUnsent(sql, chatId, subscriptionId, reassigned)),

    leaseDue: async (options) => {
      // By itself: rows changed here must not wait for a load that waits for the articles of the lease.
      await database.transaction((sql) => endWaits(sql, options.now));
      return database.transaction((sql) => leaseDue(sql, options));
    },
    endLeases: (haveEnded) => database.transaction((sql) => endLeases(sql, haveEnded)),
    leaseRest: (id, options) => database.transaction((sql) => leaseRest(sql, id, options)),

    markSending: async (ids, at, until) => {
      const [isMarked = false] = await markAll([ids], at, until);
      return isMarked;
    },
    markSendingAll: (messages, at, until) => markAll(messages, at, until),

    unmarkSending: (ids, at) =>
      database.transaction(async (sql) => {
        await sql('outbox')
          .whereIn('id', listed(ids))
          .where({ state: 'leased' satisfies OutboxState, sending_at: at })
          .update({ state: 'pending' satisfies OutboxState, lease_expires_at: null, sending_at: null });
        await deleteIfWithdrawn(sql, listed(ids));
      }),

    sent: (ids, messageId, at) =>
      settle(ids, {
        state: 'sent',
        message_id: messageId,
        sent_at: at,
        problem: null,
        ...(listed(ids).length > 1 ? { in_digest: 1 } : {}),
      }),

    sentAll: (messages, at) => database.run((sql) => settleSent(sql, messages, at)),

    defer: (ids, until, reason) => postpone(ids, until, reason),
    split: (ids, maxTogether, at, reason) => postpone(ids, at, reason, { max_together: maxTogether }),

    holdAside: (ids, now, reason) => database.transaction((sql) => holdAside(sql, listed(ids), now, reason)),

    holdClosedTopic: (chatId, ids, hold) =>
      database.transaction((sql) => holdClosedTopic(sql, chatId, listed(ids), hold)),

    uncertain: (ids, reason) => settle(ids, { state: 'uncertain', problem: reason }),
    listUncertain: (limit) => database.read((sql) => listUncertain(sql, limit)),
    settleUncertain: (id, as) => database.transaction((sql) => settleUncertain(sql, id, as)),
    settleSeen: (seen) => settleSeen(database, seen),
    dead: (ids, reason) => settle(ids, { state: 'dead', problem: reason }),

    release: (ids) =>
      database.transaction(async (sql) => {
        for (const chunk of inChunks(ids)) {
          await freeNotBegun(sql('outbox').whereIn('id', [...chunk]));
        }
      }),

    gatherMissed: (chatId, since) => database.transaction((sql) => gatherMissed(sql, chatId, since)),

    queueEdits: (articleIds, options) => database.transaction((sql) => queueEdits(sql, articleIds, options)),
    claimEdits: (options) => database.transaction((sql) => claimEdits(sql, options)),
    settleEdit: (edit, retryAt) => database.run((sql) => settleEdit(sql, edit, retryAt)),
    nextEditAt: () => database.read(nextEditAt),

    countOf: (chatId) =>
      database.read(async (sql) => {
        const rows = await sql('outbox')
          .where({ chat_id: chatId })
          .groupBy('state')
          .select('state')
          .count({ count: '*' });
        const counts = { sent: 0, waiting: 0 };
        for (const { state, count } of parseRows(stateRow, rows, 'outbox')) {
          if (state === 'sent' || state === 'uncertain') counts.sent += count;
          else if (state !== 'dead') counts.waiting += count;
        }
        return counts;
      }),

    countByState: () =>
      database.read(async (sql) => {
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

    sentBySubscription: (chatId, since) => database.read((sql) => sentBySubscription(sql, chatId, since)),

    sentBeforeWithdrawal: (articleIds) => database.read((sql) => sentBeforeWithdrawal(sql, articleIds)),

    backlog: (now) => database.read((sql) => backlog(sql, now)),

    recentDelays: (limit) =>
      database.read(async (sql) => {
        const rows = await sql('outbox')
          .where({ state: 'sent' satisfies OutboxState })
          .orderBy('id', 'desc')
          .limit(limit)
          .select('created_at', 'due_at', 'sent_at');
        const delays: { direct: Millis[]; scheduled: Millis[] } = { direct: [], scheduled: [] };
        for (const { created_at, due_at, sent_at } of parseRows(sentRow, rows, 'outbox')) {
          // A push that an admin resolved has no time of sending.
          if (sent_at === null) continue;
          if (due_at > created_at) delays.scheduled.push(Math.max(0, sent_at - due_at));
          else delays.direct.push(sent_at - created_at);
        }
        return delays;
      }),

    sendsToGroups: (now) =>
      database.transaction(async (sql) => {
        const begun = () => sql('outbox').where('chat_id', '<', 0);
        await begun()
          .where('sending_at', '>', now + MAX_CLOCK_SKEW)
          .update({ sending_at: now });
        const rows = await begun()
          .where('sending_at', '>=', now - MINUTE)
          .orderBy('sending_at')
          .select('chat_id', 'sending_at');
        return parseRows(begunRow, rows, 'outbox').map((row) => ({
          chatId: row.chat_id,
          at: row.sending_at,
        }));
      }),

    nextDueAt: () => database.read(nextDueAt),

    boundRetries: (now) => database.transaction((sql) => boundRetries(sql, now)),
    latestWaits: (now) => database.read((sql) => latestWaits(sql, now)),
    shortenLanguageWait: (chatId, until) =>
      database.run(async (sql) => {
        await sql('outbox')
          .where({ chat_id: chatId })
          .where('waits_until', '>', until)
          .update({ waits_until: until });
      }),
  };
}
