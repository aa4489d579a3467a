import { z } from 'zod';
import type { OutboxState, UncertainPush } from '../outbox/types.ts';
import type { Sql } from './database.ts';
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
