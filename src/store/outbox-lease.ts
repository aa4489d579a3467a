import type { Knex } from 'knex';
import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import { type LeasedPush, LONGEST_LEASE, type OutboxState, type OutboxStore } from '../outbox/types.ts';
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
const DUE_COLUMNS = Object.keys(dueRow.shape).map((column) => `waiting.${column}`);
export type DueRow = z.infer<typeof dueRow>;
const placeRow = z.object({
  chat_id: integer,
  thread_id: integer.nullable(),
  max_together: integer.nullable(),
});
const waitRow = z.object({ at: integer.nullable() });

/**
 * The condition of the partial indexes of waiting rows (migrations/001): databases use them only if it is repeated
 * literally.
 */
export const waiting = (alias: string) => `${alias}.state in ('pending', 'parked', 'leased')`;

/**
 * True for a chat's first waiting row that its schedule allows by the given time. Only that row may be leased, so
 * that a chat gets its articles in order, one at a time: while it is leased or deferred, later rows wait.
 */
const firstOfItsChat = (time: string) => `not exists (
  select 1 from outbox as earlier
  where earlier.chat_id = waiting.chat_id and earlier.id < waiting.id and earlier.due_at <= ${time}
    and ${waiting('earlier')})`;

export const NOT_PAUSED = `not exists (
  select 1 from chats where chats.id = waiting.chat_id and chats.paused_reason is not null)`;

/** True for rows of chats that are not paused, or whose probe is due. */
const REACHABLE = `not exists (
  select 1 from chats where chats.id = waiting.chat_id and chats.paused_reason is not null and chats.probe_at > ?)`;

/**
 * Leases due rows; run it in a write transaction. Reads rows in the order of their chats until it has enough. A
 * second process gets other rows: on SQLite it waits for the write lock, on PostgreSQL it skips locked rows (`for
 * update skip locked`).
 */
export async function leaseDue(
  sql: Sql,
  options: { limit: number; now: Millis; leaseMillis: number; afterChatId?: number },
): Promise<LeasedPush[]> {
  await settleExpiredLeases(sql, options.now);
  const { afterChatId = Number.MIN_SAFE_INTEGER } = options;
  const due: DueRow[] = [];
  for (const operator of ['>', '<='] as const) {
    const limit = options.limit - due.length;
    if (limit > 0) due.push(...(await dueOf(sql, { ...options, limit }, operator, afterChatId)));
  }
  await lease(sql, due, options);
  return withReadableArticles(sql, due, options.now);
}

/** Leases due rows for the same chat and topic as a leased row; run it in a write transaction. */
export async function leaseRest(
  sql: Sql,
  id: number,
  options: Parameters<OutboxStore['leaseRest']>[1],
): Promise<LeasedPush[]> {
  const leased = await sql('outbox')
    .where({ id, state: 'leased' })
    .select(...Object.keys(placeRow.shape));
  const [place] = parseRows(placeRow, leased, 'outbox');
  if (place === undefined) return [];
  const rows = await sql('outbox as waiting')
    .whereRaw(waiting('waiting'))
    .where({ 'waiting.chat_id': place.chat_id, 'waiting.thread_id': place.thread_id })
    .where((due) => isDue(due, options.now))
    // One that Telegram may refuse must not take others with it.
    .where((other) => {
      other.whereNull('waiting.max_together');
      if (place.max_together !== null) other.orWhere('waiting.max_together', '>=', place.max_together);
    })
    .where(options.onlyInDigest ? { 'waiting.in_digest': 1 } : {})
    .where(options.copyOf ? { 'waiting.copy_of': options.copyOf } : {})
    .orderBy('waiting.id')
    .limit(options.limit)
    .select(...DUE_COLUMNS);
  const due = await readable(sql, rows);
  await lease(sql, due, options);
  return withReadableArticles(sql, due, options.now);
}

/** Gives up the rows that cannot be read: those after them go on. */
async function readable(sql: Sql, rows: unknown): Promise<DueRow[]> {
  const due = parseReadableRows(sql, dueRow, rows, 'outbox');
  const read = new Set(due.map(({ id }) => id));
  const lost = parseRows(idRow, rows, 'outbox').flatMap(({ id }) => (read.has(id) ? [] : [id]));
  for (const ids of inChunks(lost)) {
    await sql('outbox')
      .whereIn('id', [...ids])
      .update({ state: 'dead' satisfies OutboxState, problem: 'the row cannot be read' });
  }
  return due;
}

async function lease(
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
      .update({ state: 'leased', lease_expires_at: now + leaseMillis, next_attempt_at: null, problem: null });
  }
}

function isDue(rows: Knex.QueryBuilder, now: Millis): void {
  rows
    .where('waiting.state', 'pending')
    .orWhere((parked) => parked.where('waiting.state', 'parked').where('waiting.next_attempt_at', '<=', now));
}

async function dueOf(
  sql: Sql,
  { limit, now }: { limit: number; now: Millis },
  operator: '>' | '<=',
  chatId: number,
): Promise<DueRow[]> {
  const due = sql('outbox as waiting')
    .whereRaw(waiting('waiting'))
    .where('waiting.chat_id', operator, chatId)
    .where((due) => isDue(due, now))
    .whereRaw(firstOfItsChat('?'), [now])
    .whereRaw(REACHABLE, [now])
    .orderBy('waiting.chat_id')
    .limit(limit)
    .select(...DUE_COLUMNS);
  return readable(sql, await sql.claim(due, 'waiting'));
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
async function settleExpiredLeases(sql: Sql, now: Millis): Promise<void> {
  const expired = () => sql('outbox').where({ state: 'leased' }).where(expiredBy(now, LONGEST_LEASE));
  await expired().whereNotNull('sending_at').update({
    state: 'uncertain',
    lease_expires_at: null,
    problem: 'its sender stopped while sending',
  });
  await expired().whereNull('sending_at').update({ state: 'pending', lease_expires_at: null });
}

/** When the next chat's first waiting row becomes due or its lease ends. */
export async function nextDueAt(sql: Sql): Promise<Millis | null> {
  const parked = await sql('outbox as waiting')
    .whereRaw(waiting('waiting'))
    .where('waiting.state', 'parked')
    .whereRaw(firstOfItsChat('waiting.next_attempt_at'))
    .whereRaw(NOT_PAUSED)
    .min({ at: 'waiting.next_attempt_at' });
  const leased = await sql('outbox').where({ state: 'leased' }).min({ at: 'lease_expires_at' });
  const times = parseRows(waitRow, [...parked, ...leased], 'outbox').flatMap(({ at }) => at ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}

/** Rows whose article cannot be read are held aside until a load brings it again: those after them go on. */
async function withReadableArticles(sql: Sql, due: readonly DueRow[], now: Millis): Promise<LeasedPush[]> {
  const pushes = await withArticles(sql, due);
  const read = new Set(pushes.map(({ id }) => id));
  const lacking = due.flatMap(({ id }) => (read.has(id) ? [] : [id]));
  if (lacking.length > 0) await holdAside(sql, lacking, now, 'its article cannot be read');
  return pushes;
}

/** Leaves out those whose article cannot be read. */
export async function withArticles(sql: Sql, due: readonly DueRow[]): Promise<LeasedPush[]> {
  const articles = await articlesOf(
    sql,
    due.map(({ article_id }) => article_id),
  );
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

/** The articles of pushes by id, withdrawn ones too. */
export async function articlesOf(sql: Sql, articleIds: readonly string[]): Promise<Map<string, Article>> {
  const articles = new Map<string, Article>();
  for (const ids of inChunks([...new Set(articleIds)])) {
    const rows = await sql('articles')
      .whereIn('id', [...ids])
      .select('*');
    for (const article of readableRows(sql, rows, 'articles', articleFromRow))
      articles.set(article.id, article);
  }
  return articles;
}
