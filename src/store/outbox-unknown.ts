import { z } from 'zod';
import type { OutboxState, SeenPush, UncertainPush } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Database, Sql } from './database.ts';
import { deleteIfWithdrawn } from './outbox-cancel.ts';
import { articlesOf } from './outbox-lease.ts';
import { integer, parseReadableRows } from './rows.ts';

const uncertainRow = z.object({
  id: integer,
  chat_id: integer,
  article_id: z.string(),
  sending_at: integer,
  problem: z.string(),
});

/** How long a request may be under way, and how far this machine's clock may be from Telegram's. */
const UNDER_WAY: Millis = 90_000;
const CLOCKS_APART: Millis = 5000;
/** More than a page of a digest links. */
const MAX_ARTICLES = 100;

const UNCERTAIN = { state: 'uncertain' satisfies OutboxState };

export async function listUncertain(sql: Sql, limit: number): Promise<UncertainPush[]> {
  const selected = await sql('outbox')
    .where(UNCERTAIN)
    .orderBy('id')
    .limit(limit)
    .select('id', 'chat_id', 'article_id', 'sending_at', 'problem');
  const rows = parseReadableRows(sql, uncertainRow, selected, 'outbox');
  const articles = await articlesOf(
    sql,
    rows.map(({ article_id }) => article_id),
  );
  return rows.flatMap((row) => {
    const article = articles.get(row.article_id);
    if (article === undefined) return [];
    const { id, chat_id: chatId, sending_at: sendingAt, problem } = row;
    return [{ id, chatId, article, sendingAt, problem }];
  });
}

/** Run it in a write transaction. */
export async function settleUncertain(sql: Sql, id: number, as: 'sent' | 'resend'): Promise<boolean> {
  const row = sql('outbox').where({ id, ...UNCERTAIN });
  if (as === 'sent') {
    const settled = await row.update({ state: 'sent' satisfies OutboxState, problem: null });
    return settled === 1;
  }
  const settled = await row.update({
    state: 'pending' satisfies OutboxState,
    sending_at: null,
    problem: null,
  });
  await deleteIfWithdrawn(sql, [id]);
  return settled === 1;
}

/** Writes only if there is something to settle: people's presses wait for no writer. */
export async function settleSeen(database: Database, seen: SeenPush): Promise<number> {
  const { chatId, articleIds, messageId, date } = seen;
  const rows = (sql: Sql) =>
    sql('outbox')
      .where({ chat_id: chatId, ...UNCERTAIN })
      .whereIn('article_id', articleIds.slice(0, MAX_ARTICLES))
      .whereBetween('sending_at', [date - UNDER_WAY, date + CLOCKS_APART]);
  const found: unknown[] = await database.read((sql) => rows(sql).select('id'));
  if (found.length === 0) return 0;
  return database.run((sql) =>
    rows(sql).update({
      state: 'sent' satisfies OutboxState,
      message_id: messageId,
      sent_at: date,
      problem: null,
      ...(articleIds.length > 1 ? { in_digest: 1 } : {}),
    }),
  );
}
