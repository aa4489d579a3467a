import { z } from 'zod';
import type { OutboxState } from '../outbox/types.ts';
import { readInterest, writeInterest } from '../subscriptions/interests.ts';
import { MENTIONS } from '../subscriptions/mentions.ts';
import type { Interest, Subscription, SubscriptionStore } from '../subscriptions/types.ts';
import { forEachYielding } from '../time/cooperative.ts';
import type { Database, Sql } from './database.ts';
import { countOf, inChunks, insertedId, integer, parseReadableRows, regionCode } from './rows.ts';

const subscriptionRow = z
  .object({
    id: integer,
    chat_id: integer,
    thread_id: integer.nullable(),
    kind: z.string(),
    value: z.string(),
    mentions: z.enum(MENTIONS),
  })
  .transform((row, problems) => {
    const interest = readInterest(row);
    if (interest !== null) return { ...row, interest };
    problems.addIssue({ code: 'custom', message: 'no interest', path: ['value'] });
    return z.NEVER;
  });
const topicRow = z.object({ kind: z.string(), value: z.string() });
const regionCountRow = z.object({ value: regionCode, count: integer });

const REGION = { kind: 'region' satisfies Interest['kind'] };

export function subscriptionStore(database: Database): SubscriptionStore {
  return {
    all: () =>
      database.read(async (sql) =>
        toAllSubscriptions(sql, await sql('subscriptions').orderBy('id').select('*')),
      ),

    topics: () =>
      database.read(async (sql) => {
        const rows = await sql('subscriptions')
          .whereIn('kind', ['filtered', 'keywords', 'question'] satisfies Interest['kind'][])
          .groupBy('kind', 'value')
          .orderBy('id')
          .min({ id: 'id' })
          .select('kind', 'value');
        return parseReadableRows(sql, topicRow, rows, 'subscriptions').flatMap(
          (row) => readInterest(row) ?? [],
        );
      }),

    of: (chatId) =>
      database.read(async (sql) =>
        toSubscriptions(sql, await sql('subscriptions').where({ chat_id: chatId }).orderBy('id').select('*')),
      ),

    subscribe: (chatId, interest, threadId = null, mentions = 'none') =>
      database.transaction(async (sql) => {
        const { kind, value } = writeInterest(interest);
        const inserted: unknown[] = await sql('subscriptions')
          .insert({ chat_id: chatId, thread_id: threadId, kind, value, mentions })
          .onConflict(['chat_id', 'kind', 'value'])
          .ignore()
          .returning('id');
        const isNew = inserted.length === 1;
        const same = { chat_id: chatId, kind, value };
        if (!isNew) await sql('subscriptions').where(same).update({ thread_id: threadId });
        const id = insertedId(await sql('subscriptions').where(same).select('id'), 'subscriptions');
        const [subscription] = toSubscriptions(sql, await sql('subscriptions').where({ id }).select('*'));
        return { subscription: subscription ?? { id, chatId, threadId, interest, mentions }, isNew };
      }),

    setMentions: (chatId, id, mentions) =>
      database.transaction(async (sql) => {
        const row = () => sql('subscriptions').where({ chat_id: chatId, id, ...REGION });
        await row().update({ mentions });
        const [subscription] = toSubscriptions(sql, await row().select('*'));
        return subscription ?? null;
      }),

    unsubscribe: (chatId, id) =>
      database.transaction(async (sql) => {
        const row = () => sql('subscriptions').where({ chat_id: chatId, id });
        const [subscription] = toSubscriptions(sql, await row().select('*'));
        await row().delete();
        return subscription ?? null;
      }),

    countChats: () =>
      database.read(async (sql) =>
        countOf(await sql('subscriptions').countDistinct({ count: 'chat_id' }).first(), 'subscriptions'),
      ),

    countByRegion: () =>
      database.read(async (sql) => {
        const rows = await sql('subscriptions')
          .where(REGION)
          .groupBy('value')
          .select('value')
          .count({ count: '*' });
        return new Map(
          parseReadableRows(sql, regionCountRow, rows, 'subscriptions').map(({ value, count }) => [
            value,
            count,
          ]),
        );
      }),

    leaveTopic: (chatId, threadId) =>
      database.transaction(async (sql) => {
        const topic = { chat_id: chatId, thread_id: threadId };
        await sql('subscriptions').where(topic).update({ thread_id: null });
        await sql('outbox')
          .where(topic)
          .whereIn('state', ['pending', 'parked', 'leased'] satisfies OutboxState[])
          .update({ thread_id: null });
      }),
  };
}

/** There may be very many over all chats. */
async function toAllSubscriptions(sql: Sql, rows: readonly unknown[]): Promise<Subscription[]> {
  const subscriptions: Subscription[] = [];
  await forEachYielding(inChunks(rows), (chunk) => subscriptions.push(...toSubscriptions(sql, chunk)));
  return subscriptions;
}

function toSubscriptions(sql: Sql, rows: unknown): Subscription[] {
  return parseReadableRows(sql, subscriptionRow, rows, 'subscriptions').map((row) => ({
    id: row.id,
    chatId: row.chat_id,
    threadId: row.thread_id,
    interest: row.interest,
    mentions: row.mentions,
  }));
}
