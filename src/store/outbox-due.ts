import { z } from 'zod';
import type { DueFrom, OutboxState, OutboxStore } from '../outbox/types.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { inChunks, integer, parseRows } from './rows.ts';

const WAITING = ['pending', 'parked'] satisfies OutboxState[];

const untilRow = z.object({ waits_until: integer });
const waitingRow = z.object({ id: integer, chat_id: integer, article_id: z.string() });

/**
 * Columns of a row that the chat's schedule holds back until then; turning the clock back must not hold back others.
 */
export function timed(dueAt: Millis, at: Millis) {
  return dueAt > at
    ? { state: 'parked' satisfies OutboxState, due_at: dueAt, next_attempt_at: dueAt }
    : { state: 'pending' satisfies OutboxState, due_at: 0, next_attempt_at: null };
}

/** Sets new times for a chat's waiting rows; run it in a write transaction. */
export async function reschedule(sql: Sql, chatId: number, dueFrom: DueFrom, at: Millis): Promise<void> {
  const rows = () =>
    sql('outbox')
      .where({ chat_id: chatId })
      .whereIn('state', [...WAITING])
      .whereNull('problem');
  for (const isUrgent of [false, true]) {
    await rows()
      .where({ is_urgent: isUrgent ? 1 : 0 })
      .where((waits) => waits.whereNull('waits_until').orWhere('waits_until', '<=', at))
      .update(timed(dueFrom(at, isUrgent), at));
  }
  const waiting = await rows().where('waits_until', '>', at).distinct('waits_until');
  for (const { waits_until: until } of parseRows(untilRow, waiting, 'outbox')) {
    await rows()
      .where({ waits_until: until })
      .update(timed(dueFrom(until, false), at));
  }
}

/** Run it in a write transaction. */
export async function editionsArrived(
  sql: Sql,
  articles: Parameters<OutboxStore['editionsArrived']>[0],
  { at, due, waits }: Parameters<OutboxStore['editionsArrived']>[1],
): Promise<number> {
  const languages = new Map(articles.map((article) => [article.articleId, article.languages]));
  const released = new Map<Millis, number[]>();
  for (const ids of inChunks([...languages.keys()])) {
    const rows = await sql('outbox')
      .whereIn('article_id', [...ids])
      .whereIn('state', [...WAITING])
      .whereNull('problem')
      .where('waits_until', '>', at)
      .select('id', 'chat_id', 'article_id');
    for (const row of parseRows(waitingRow, rows, 'outbox')) {
      const language = waits.get(row.chat_id)?.language;
      if (language === undefined || !languages.get(row.article_id)?.includes(language)) continue;
      const time = due.get(row.chat_id)?.others ?? at;
      const known = released.get(time);
      if (known) known.push(row.id);
      else released.set(time, [row.id]);
    }
  }
  let count = 0;
  for (const [time, ids] of released) {
    for (const chunk of inChunks(ids)) {
      await sql('outbox')
        .whereIn('id', [...chunk])
        .update({ ...timed(time, at), waits_until: null });
    }
    count += ids.length;
  }
  return count;
}
