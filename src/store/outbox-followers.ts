import { z } from 'zod';
import type { DueTimes, MatchedArticle, OutboxState, OutboxStore } from '../outbox/types.ts';
import { writeInterest } from '../subscriptions/interests.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { countOf, inChunks, integer, parseRow } from './rows.ts';

/** A statement inserts the rows of a few articles, so that one to a million followers is no statement of minutes. */
const MAX_ARTICLES = 20;
/** Of five bound values each; SQLite takes 32,766 a statement. */
const MAX_PAIRS = 1000;
const MAX_CHATS = 500;

const lastRow = z.object({ last: integer.nullable() });

type Queueing = Parameters<OutboxStore['enqueueForFollowers']>[1];

/**
 * The rows are made by the database from its own subscriptions: a load of 1,000 articles for 10,000 followers is some
 * hundred thousand rows, which would otherwise go through this process one by one.
 */
export async function enqueueForFollowers(
  sql: Sql,
  matched: readonly MatchedArticle[],
  { at, due, onQueued }: Queueing,
): Promise<number> {
  const last = parseRow(lastRow, await sql('outbox').max({ last: 'id' }).first(), 'outbox').last ?? 0;
  let queued = 0;
  for (const articles of inChunks(matched, MAX_ARTICLES)) {
    const pairs = articles.flatMap(({ articleId, isUrgent, interests }, position) =>
      interests.map((interest) => {
        const { kind, value } = writeInterest(interest);
        return [position, articleId, isUrgent ? 1 : 0, kind, value];
      }),
    );
    for (const chunk of inChunks(pairs, MAX_PAIRS))
      await sql.execute(insertion(chunk.length), [...chunk.flat(), at]);
    queued += articles.length;
    onQueued?.(queued);
  }
  await park(sql, last, at, due);
  return countOf(await sql('outbox').where('id', '>', last).count({ count: '*' }).first(), 'outbox');
}

/** The kinds stand in the order in which they are given as the reason. */
function insertion(pairs: number): string {
  const values = Array(pairs).fill('(cast(? as integer), ?, cast(? as integer), ?, ?)').join(', ');
  return `insert into outbox
      (chat_id, article_id, state, reason, subscription_id, thread_id, is_urgent, due_at, attempts, created_at)
    with matched (place, article_id, is_urgent, kind, value) as (values ${values})
    select s.chat_id, m.article_id, 'pending', s.kind || ':' || s.value, s.id, s.thread_id, m.is_urgent, 0, 0,
      cast(? as bigint)
    from matched m join subscriptions s on s.kind = m.kind and s.value = m.value
    where true
    order by m.place,
      case s.kind when 'region' then 0 when 'issuer' then 1 when 'keywords' then 2 else 3 end, s.id
    on conflict (chat_id, article_id) do nothing`;
}

/** Rows after `last` whose chat's schedule holds them back wait for their time; many chats have the same. */
async function park(sql: Sql, last: number, at: Millis, due: ReadonlyMap<number, DueTimes>): Promise<void> {
  for (const urgency of ['urgent', 'others'] as const) {
    const chatsByTime = new Map<Millis, number[]>();
    for (const [chatId, times] of due) {
      const time = times[urgency];
      if (time <= at) continue;
      const chats = chatsByTime.get(time);
      if (chats) chats.push(chatId);
      else chatsByTime.set(time, [chatId]);
    }
    for (const [time, chats] of chatsByTime) {
      for (const chunk of inChunks(chats, MAX_CHATS)) {
        await sql('outbox')
          .where('id', '>', last)
          .whereIn('chat_id', [...chunk])
          .where({ is_urgent: urgency === 'urgent' ? 1 : 0 })
          .update({ state: 'parked' satisfies OutboxState, due_at: time, next_attempt_at: time });
      }
    }
  }
}
