import type { Knex } from 'knex';
import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import { type LeasedPush, LONGEST_LEASE, type OutboxState } from '../outbox/types.ts';
import { MAX_CLOCK_SKEW } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { articleFromRow } from './article-row.ts';
import type { Sql } from './database.ts';
import { holdAside } from './outbox-aside.ts';
import { idRow, inChunks, integer, parseReadableRows, parseRows, readableRows } from './rows.ts';

export const dueRow = z.object({
  id: integer,
  chat_id: integer,
  article_id: z.string(),
  thread_id: integer.nullable(),
  subscription_id: integer.nullable(),
  reason: z.string(),
  is_urgent: integer,
  in_digest: integer,
  max_together: integer.nullable(),
  copy_of: z.string().nullable(),
  attempts: integer,
});
export const DUE_COLUMNS = Object.keys(dueRow.shape).map((column) => `waiting.${column}`);
export type DueRow = z.infer<typeof dueRow>;
const waitRow = z.object({ at: integer });
export const candidateRow = dueRow.extend({ state: z.string() });
const firstRow = z.object({ id: integer.nullable() });

/** More chats are looked through than rows are wanted: the first row of some is leased or deferred. */
const SPARE_CHATS = 50;
/** Rows whose lease or wait ends at once, at most; the rest at the next lease. */
const MAX_ENDED = 1000;

/**
 * The condition of the partial indexes of waiting rows (migrations/001): databases use them only if it is repeated
 * literally.
 */
export const waiting = (alias: string) => `${alias}.state in ('pending', 'parked', 'leased')`;

/**
 * True for a chat's first waiting row that its schedule allows by the given time: an urgent one, else the oldest. Only that
 * row may be leased, so that a chat gets its articles in order, one at a time: while it is leased or deferred, later rows
 * wait, except urgent ones.
 */
const firstOfItsChat = (time: string) => `not exists (
  select 1 from outbox as earlier
  where earlier.chat_id = waiting.chat_id and earlier.due_at <= ${time} and ${waiting('earlier')}
    and (earlier.is_urgent > waiting.is_urgent
      or (earlier.is_urgent = waiting.is_urgent and earlier.id < waiting.id)))`;

export const NOT_PAUSED = `not exists (
  select 1 from chats where chats.id = waiting.chat_id and chats.paused_reason is not null)`;

/** Ends leases that are over, and the waits of rows whose time has come; run it in a write transaction before a lease. */
export async function endWaits(sql: Sql, now: Millis): Promise<void> {
  await settleExpiredLeases(sql, now);
  await endParking(sql, now);
}

/**
 * Leases due rows; run it in a write transaction. Goes through the chats that have a pending row, urgent ones first, until
 * it has enough: its cost follows what it leases, not what waits. A second process gets other rows: on SQLite it waits for
 * the write lock, on PostgreSQL it skips locked rows (`for update skip locked`).
 */
export async function leaseDue(
  sql: Sql,
  options: { limit: number; now: Millis; leaseMillis: number; afterChatId?: number },
): Promise<LeasedPush[]> {
  const { limit, now, afterChatId = Number.MIN_SAFE_INTEGER } = options;
  const due: DueRow[] = [];
  for (const isUrgent of [true, false]) {
    for (const [after, upTo] of [
      [afterChatId, Number.MAX_SAFE_INTEGER],
      [Number.MIN_SAFE_INTEGER, afterChatId],
    ] as const) {
      for (let from = after; due.length < limit; ) {
        const chatIds = await chatsWithPending(sql, {
          isUrgent,
          after: from,
          upTo,
          limit: limit + SPARE_CHATS,
        });
        const last = chatIds.at(-1);
        if (last === undefined) break;
        due.push(...(await firstOf(sql, chatIds, { isUrgent, now, limit: limit - due.length })));
        from = last;
      }
    }
  }
  await lease(sql, due, options);
  return withReadableArticles(sql, due, options.now);
}

/** Gives up the rows that cannot be read: those after them go on. */
export async function readable<Row extends DueRow>(
  sql: Sql,
  rows: unknown,
  schema: z.ZodType<Row>,
): Promise<Row[]> {
  const due = parseReadableRows(sql, schema, rows, 'outbox');
  const read = new Set(due.map(({ id }) => id));
  const lost = parseRows(idRow, rows, 'outbox').flatMap(({ id }) => (read.has(id) ? [] : [id]));
  for (const ids of inChunks(lost)) {
    await sql('outbox')
      .whereIn('id', [...ids])
      .update({ state: 'dead' satisfies OutboxState, problem: 'the row cannot be read' });
  }
  return due;
}

export async function lease(
  sql: Sql,
  due: readonly DueRow[],
  { now, leaseMillis }: { now: Millis; leaseMillis: number },
): Promise<void> {
  for (const chunk of inChunks(due)) {
    await sql('outbox')
      .whereIn(
        'id',
        chunk.map(({ id }) => id),
      )
      .update({
        ...{ state: 'leased', lease_expires_at: now + leaseMillis, next_attempt_at: null, problem: null },
        // Its article is read as it is now.
        edit_due_at: null,
      });
  }
}

export function isDue(rows: Knex.QueryBuilder, now: Millis): void {
  rows
    .where('waiting.state', 'pending')
    .orWhere((parked) => parked.where('waiting.state', 'parked').where('waiting.next_attempt_at', '<=', now));
}

/**
 * The next chats after a chat's id, up to another, that have a pending row: one step of the index for each chat, whatever it
 * has waiting. "Order by … limit 1" and not `min`, for which PostgreSQL may read all rows while it has no statistics.
 */
async function chatsWithPending(
  sql: Sql,
  { isUrgent, after, upTo, limit }: { isUrgent: boolean; after: number; upTo: number; limit: number },
): Promise<number[]> {
  const next = (from: string) => `(select pending.chat_id from outbox as pending
    where pending.state = 'pending' and pending.is_urgent = ? and pending.chat_id > ${from} and pending.chat_id <= ?
    order by pending.chat_id limit 1)`;
  const urgency = isUrgent ? 1 : 0;
  const steps = sql.raw(
    `select ${next('?')} union all select ${next('chat.id')} from chat where chat.id is not null`,
    [urgency, after, upTo, urgency, upTo],
  );
  const rows = await sql('chat')
    .withRecursive('chat', ['id'], steps)
    .whereNotNull('id')
    .limit(limit)
    .select('id');
  return parseReadableRows(sql, idRow, rows, 'outbox').map(({ id }) => id);
}

/** The rows of that urgency that are due and the first of their chat, locked; of chats that are not paused, or to be probed. */
async function firstOf(
  sql: Sql,
  chatIds: readonly number[],
  { isUrgent, now, limit }: { isUrgent: boolean; now: Millis; limit: number },
): Promise<DueRow[]> {
  const first = sql.raw(
    `(select first.id from outbox as first
      where first.chat_id = chats.id and first.due_at <= ? and ${waiting('first')}
      order by first.is_urgent desc, first.id limit 1)`,
    [now],
  );
  const found = await sql('chats')
    .whereIn('id', [...chatIds])
    .where((reachable) => reachable.whereNull('paused_reason').orWhere('probe_at', '<=', now))
    .orderBy('chats.id')
    .select({ id: first });
  const ids = parseRows(firstRow, found, 'outbox').flatMap(({ id }) => id ?? []);
  const claimed: DueRow[] = [];
  for (let at = 0; at < ids.length && claimed.length < limit; ) {
    // No more than may be leased: another process passes over what is locked.
    const some = ids.slice(at, at + limit - claimed.length);
    at += some.length;
    // By their ids alone: while PostgreSQL has no statistics, it would take the index of all pending rows for a short one.
    const rows = sql('outbox as waiting')
      .whereIn('waiting.id', some)
      .orderBy('waiting.chat_id')
      .select(...DUE_COLUMNS, 'waiting.state');
    const read = await readable(sql, await sql.claim(rows, 'waiting'), candidateRow);
    claimed.push(
      ...read.filter(({ state, is_urgent }) => state === 'pending' && is_urgent === (isUrgent ? 1 : 0)),
    );
  }
  return claimed;
}

/** Rows whose time has come are pending again. */
async function endParking(sql: Sql, now: Millis): Promise<void> {
  const over = sql('outbox')
    .whereRaw(`state = 'parked'`)
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .limit(MAX_ENDED)
    .select('id');
  for (const ids of idChunks(await sql.claim(over, 'outbox'))) {
    await sql('outbox').whereIn('id', ids).update({ state: 'pending', next_attempt_at: null });
  }
}

function* idChunks(rows: unknown): Generator<number[]> {
  for (const chunk of inChunks(parseRows(idRow, rows, 'outbox'))) yield chunk.map(({ id }) => id);
}

/** Leases that are over, and those that no clock set right would have given. */
export function expiredBy(now: Millis, longest: Millis): (leases: Knex.QueryBuilder) => void {
  return (leases) => {
    leases
      .where('lease_expires_at', '<=', now)
      .orWhere('lease_expires_at', '>', now + longest + MAX_CLOCK_SKEW);
  };
}

/** A send that had begun may have reached Telegram, which cannot recognise a repetition: never sent again. */
export async function settleBegun(rows: Knex.QueryBuilder): Promise<void> {
  await rows
    .where({ state: 'leased' satisfies OutboxState })
    .whereNotNull('sending_at')
    .update({
      ...{ state: 'uncertain' satisfies OutboxState, lease_expires_at: null },
      problem: 'its sender stopped while sending',
    });
}

/** Leased rows whose send has not begun are pending again. */
export async function freeNotBegun(rows: Knex.QueryBuilder): Promise<void> {
  await rows
    .where({ state: 'leased' satisfies OutboxState })
    .whereNull('sending_at')
    .update({ state: 'pending' satisfies OutboxState, lease_expires_at: null });
}

/**
 * Settles leases that are over, or longer than any clock set right would have them. Reads a few at a
 * time by the index of leases: without statistics PostgreSQL would expect a third of all rows to match, and read them all.
 */
async function settleExpiredLeases(sql: Sql, now: Millis): Promise<void> {
  for (const [operator, time, direction] of [
    ['<=', now, 'asc'],
    ['>', now + LONGEST_LEASE + MAX_CLOCK_SKEW, 'desc'],
  ] as const) {
    const expired = await sql('outbox')
      .where('lease_expires_at', operator, time)
      .where({ state: 'leased' })
      .orderBy('lease_expires_at', direction)
      .limit(MAX_ENDED)
      .select('id');
    for (const ids of idChunks(expired)) {
      const leases = () => sql('outbox').whereIn('id', ids).where('lease_expires_at', operator, time);
      await settleBegun(leases());
      await freeNotBegun(leases());
    }
  }
}

/** When the next chat's first waiting row becomes due or its lease ends. */
export async function nextDueAt(sql: Sql): Promise<Millis | null> {
  const parked = await sql('outbox as waiting')
    .whereRaw(`waiting.state = 'parked'`)
    .whereRaw(firstOfItsChat('waiting.next_attempt_at'))
    .whereRaw(NOT_PAUSED)
    .orderBy('waiting.next_attempt_at')
    .limit(1)
    .select({ at: 'waiting.next_attempt_at' });
  const leased = await sql('outbox')
    .where({ state: 'leased' })
    .whereNotNull('lease_expires_at')
    .orderBy('lease_expires_at')
    .limit(1)
    .select({ at: 'lease_expires_at' });
  const times = parseRows(waitRow, [...parked, ...leased], 'outbox').map(({ at }) => at);
  return times.length > 0 ? Math.min(...times) : null;
}

/** Rows whose article cannot be read are held aside until a load brings it again: those after them go on. */
export async function withReadableArticles(
  sql: Sql,
  due: readonly DueRow[],
  now: Millis,
): Promise<LeasedPush[]> {
  // Kept from being changed until the lease is stored: a change that comes later finds the lease.
  const pushes = await withArticles(sql, due, (articles) => articles.forShare());
  const read = new Set(pushes.map(({ id }) => id));
  const lacking = due.flatMap(({ id }) => (read.has(id) ? [] : [id]));
  if (lacking.length > 0) await holdAside(sql, lacking, now, 'its article cannot be read');
  return pushes;
}

/** Leaves out those whose article cannot be read. */
export async function withArticles(
  sql: Sql,
  due: readonly DueRow[],
  reading?: Reading,
): Promise<LeasedPush[]> {
  const ids = due.map(({ article_id }) => article_id);
  const articles = await articlesOf(sql, ids, reading);
  return due.flatMap((row) => {
    const article = articles.get(row.article_id);
    if (article === undefined) return [];
    return [
      {
        id: row.id,
        chatId: row.chat_id,
        article,
        threadId: row.thread_id,
        subscriptionId: row.subscription_id,
        reason: row.reason,
        isUrgent: row.is_urgent !== 0,
        inDigest: row.in_digest !== 0,
        maxTogether: row.max_together,
        copyOf: row.copy_of,
        attempts: row.attempts,
      },
    ];
  });
}

type Reading = (articles: Knex.QueryBuilder) => Knex.QueryBuilder;

/** The articles of pushes by id, withdrawn ones too. */
export async function articlesOf(
  sql: Sql,
  articleIds: readonly string[],
  reading: Reading = (articles) => articles,
): Promise<Map<string, Article>> {
  const articles = new Map<string, Article>();
  for (const ids of inChunks([...new Set(articleIds)])) {
    const rows = await reading(
      sql('articles')
        .whereIn('id', [...ids])
        .select('*'),
    );
    for (const article of readableRows(sql, rows, 'articles', articleFromRow))
      articles.set(article.id, article);
  }
  return articles;
}
