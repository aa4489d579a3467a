import { z } from 'zod';
import type { ArticleLanguage } from '../articles/article.ts';
import { KEPT_OF_PAUSE } from '../chats/own-pause.ts';
import type { DueTimes, MatchedArticle, OutboxState, OutboxStore, WaitTimes } from '../outbox/types.ts';
import { writeInterest } from '../subscriptions/interests.ts';
import type { Millis } from '../time/millis.ts';
import type { Sql } from './database.ts';
import { countOf, inChunks, integer, parseRow, parseRows } from './rows.ts';

/** Articles per statement, so that one with a million followers does not take minutes. */
const MAX_ARTICLES = 20;
/** Rows with seven bound values each; SQLite allows 32,766 values per statement. */
const MAX_PAIRS = 1000;
const MAX_CHATS = 500;
/** Chats per statement that inserts. */
const CHATS_AT_ONCE = 50_000;
const MAX_LACKING = 500;

const lastRow = z.object({ last: integer.nullable() });

type Queueing = Parameters<OutboxStore['enqueueForFollowers']>[1];

/**
 * Inserts rows with a query over the database's own subscriptions: a load of 1,000 articles for 10,000 followers has
 * hundreds of thousands of rows, which would otherwise pass through this process.
 */
export async function enqueueForFollowers(
  sql: Sql,
  matched: readonly MatchedArticle[],
  { at, due, waits, pauses = new Map(), limits, onQueued }: Queueing,
): Promise<number> {
  const last = parseRow(lastRow, await sql('outbox').max({ last: 'id' }).first(), 'outbox').last ?? 0;
  const ranges = matched.length === 0 ? [] : await rangesOfChats(sql);
  for (const [turn, range] of ranges.entries()) {
    let queued = 0;
    for (const articles of inChunks(matched, MAX_ARTICLES)) {
      await insertPushes(sql, articles, range, at);
      queued += articles.length;
      onQueued?.(Math.floor((turn * matched.length + queued) / ranges.length));
    }
  }
  await park(sql, last, at, due);
  await holdForLanguages(sql, last, matched, waits);
  const texts = new Set(matched.map(({ articleId, copyOf }) => copyOf ?? articleId));
  if (texts.size > limits.maxAtOnce) await gather(sql, last, limits);
  await holdPaused(sql, last, at, pauses);
  return countOf(await sql('outbox').where('id', '>', last).count({ count: '*' }).first(), 'outbox');
}

/** Parts of the chats by their ids, the first excluded: so that a statement for a million does not take minutes. */
async function rangesOfChats(sql: Sql): Promise<[number, number][]> {
  const ranges: [number, number][] = [];
  for (let from = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await sql('chats')
      .where('id', '>', from)
      .orderBy('id')
      .limit(1)
      .offset(CHATS_AT_ONCE - 1)
      .select({ last: 'id' });
    const [end] = parseRows(lastRow, rows, 'chats');
    ranges.push([from, end?.last ?? Number.MAX_SAFE_INTEGER]);
    if (end?.last == null) return ranges;
    from = end.last;
  }
}

async function insertPushes(
  sql: Sql,
  articles: readonly MatchedArticle[],
  [after, upTo]: readonly [number, number],
  at: Millis,
): Promise<void> {
  const pairs = articles.flatMap((article, position) => {
    const { articleId, isUrgent, copyOf = null, interests, mentions = [] } = article;
    const written = [
      ...interests.map((interest) => ({ ...writeInterest(interest), namedIn: '' })),
      ...[...mentions].map(([region, namedIn]) => ({
        ...writeInterest({ kind: 'region', region }),
        namedIn,
      })),
    ];
    // An empty text is null: drivers and databases differ in the type of a null among values.
    return written.map(({ kind, value, namedIn }) => [
      ...[position, articleId, isUrgent ? 1 : 0, copyOf ?? '', kind, value, namedIn],
    ]);
  });
  for (const chunk of inChunks(pairs, MAX_PAIRS))
    await sql.execute(insertion(chunk.length), [...chunk.flat(), at, after, upTo]);
}

/** Kinds in the order of preference as the reason; a mere mention is the last. */
function insertion(pairs: number): string {
  const values = Array(pairs).fill('(cast(? as integer), ?, cast(? as integer), ?, ?, ?, ?)').join(', ');
  return `insert into outbox
      (chat_id, article_id, state, reason, subscription_id, thread_id, is_urgent, copy_of, due_at, attempts, created_at)
    with matched (place, article_id, is_urgent, copy_of, kind, value, named_in) as (values ${values})
    select s.chat_id, m.article_id, 'pending',
      case when m.named_in = '' then s.kind else 'mention' end || ':' || s.value, s.id, s.thread_id, m.is_urgent,
      nullif(m.copy_of, ''), 0, 0,
      cast(? as bigint)
    from matched m join subscriptions s on s.kind = m.kind and s.value = m.value
    where (m.named_in = '' or s.mentions = 'text' or s.mentions = m.named_in) and s.chat_id > ? and s.chat_id <= ?
    order by m.place,
      case when m.named_in = '' then 0 else 1 end,
      case s.kind when 'region' then 0 when 'issuer' then 1 when 'filtered' then 2 when 'keywords' then 3 else 4 end, s.id
    on conflict (chat_id, article_id) do nothing`;
}

/** Of rows after `last`, those that are many for one chat and topic come in a digest (push-limits.ts). */
async function gather(sql: Sql, last: number, { maxAtOnce }: Queueing['limits']): Promise<void> {
  await sql.execute(
    `update outbox set in_digest = 1 where id > ? and (chat_id, coalesce(thread_id, 0)) in (
      select chat_id, coalesce(thread_id, 0) from outbox where id > ?
      group by chat_id, coalesce(thread_id, 0) having count(distinct coalesce(copy_of, article_id)) > ?)`,
    [last, last, maxAtOnce],
  );
}

/** Rows after `last` of paused chats come in a digest; those that would be too old by then do not come. */
async function holdPaused(
  sql: Sql,
  last: number,
  at: Millis,
  pauses: ReadonlyMap<number, Millis>,
): Promise<void> {
  const rows = (chats: readonly number[]) =>
    sql('outbox')
      .where('id', '>', last)
      .whereIn('chat_id', [...chats]);
  const long = [...pauses].flatMap(([chatId, until]) => (until - at > KEPT_OF_PAUSE ? [chatId] : []));
  for (const chunk of inChunks(long, MAX_CHATS)) await rows(chunk).delete();
  for (const chunk of inChunks([...pauses.keys()], MAX_CHATS)) await rows(chunk).update({ in_digest: 1 });
}

/** Defers rows after `last` if their chat's schedule requires it; many chats share a due time. */
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

/** Holds back rows after `last` of articles that have no edition in the language that their chat waits for. */
async function holdForLanguages(
  sql: Sql,
  last: number,
  matched: readonly MatchedArticle[],
  waits: ReadonlyMap<number, WaitTimes>,
): Promise<void> {
  for (const { times, chats } of alike(waits)) {
    const lacking = lackingEdition(matched, times.language);
    for (const articles of inChunks(lacking, MAX_LACKING)) {
      for (const chunk of inChunks(chats, MAX_CHATS)) {
        await sql('outbox')
          .where('id', '>', last)
          .whereIn('chat_id', [...chunk])
          .whereIn('article_id', [...articles])
          .update({
            state: 'parked' satisfies OutboxState,
            due_at: times.due,
            next_attempt_at: times.due,
            waits_until: times.until,
          });
      }
    }
  }
}

/** Articles that may wait for an edition in the language: urgent ones do not. */
function lackingEdition(matched: readonly MatchedArticle[], language: ArticleLanguage): string[] {
  return matched
    .filter(({ isUrgent, languages }) => !isUrgent && !languages.includes(language))
    .map(({ articleId }) => articleId);
}

/** The chats that wait in the same way, together: few languages and times are set by many. */
function alike(waits: ReadonlyMap<number, WaitTimes>): { times: WaitTimes; chats: number[] }[] {
  const groups = new Map<string, { times: WaitTimes; chats: number[] }>();
  for (const [chatId, times] of waits) {
    const key = `${times.language} ${times.until} ${times.due}`;
    const group = groups.get(key);
    if (group) group.chats.push(chatId);
    else groups.set(key, { times, chats: [chatId] });
  }
  return [...groups.values()];
}
