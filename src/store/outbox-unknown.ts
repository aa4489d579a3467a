import { z } from 'zod';
import type { OutboxState, UncertainPush } from '../outbox/types.ts';
import type { Sql } from './database.ts';
import { deleteIfWithdrawn } from './outbox-cancel.ts';
import { articlesOf } from './outbox-lease.ts';
import { integer, parseRows } from './rows.ts';

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
  const rows = parseRows(uncertainRow, selected, 'outbox');
  const articles = await articlesOf(
    sql,
    rows.map(({ article_id }) => article_id),
  );
  return rows.map((row) => ({
    id: row.id,
    chatId: row.chat_id,
    article: articles.get(row.article_id)!,
    sendingAt: row.sending_at,
    problem: row.problem,
  }));
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
