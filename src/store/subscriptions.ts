import { z } from 'zod';
import type { Database } from './database.ts';
import { integer, parseRows, regionCode } from './rows.ts';
import type { Subscription, SubscriptionStore } from './store.ts';

const subscriptionRow = z.object({ chat_id: integer, region: regionCode });
const regionCountRow = z.object({ region: regionCode, count: integer });

export function subscriptionStore(database: Database): SubscriptionStore {
  return {
    all: () =>
      database.run(async (sql) =>
        toSubscriptions(
          await sql('subscriptions').orderBy(['chat_id', 'region']).select('chat_id', 'region'),
        ),
      ),

    of: (chatId) =>
      database.run(async (sql) =>
        toSubscriptions(
          await sql('subscriptions').where({ chat_id: chatId }).orderBy('region').select('chat_id', 'region'),
        ),
      ),

    follow: (chatId, region) =>
      database.run(async (sql) => {
        const inserted = await sql('subscriptions')
          .insert({ chat_id: chatId, region })
          .onConflict(['chat_id', 'region'])
          .ignore()
          .returning('region');
        return inserted.length === 1;
      }),

    unfollow: (chatId, region) =>
      database.run(
        async (sql) => (await sql('subscriptions').where({ chat_id: chatId, region }).delete()) === 1,
      ),

    countByRegion: () =>
      database.run(async (sql) => {
        const rows = await sql('subscriptions').groupBy('region').select('region').count({ count: '*' });
        return new Map(
          parseRows(regionCountRow, rows, 'subscriptions').map(({ region, count }) => [region, count]),
        );
      }),
  };
}

function toSubscriptions(rows: unknown): Subscription[] {
  return parseRows(subscriptionRow, rows, 'subscriptions').map((row) => ({
    chatId: row.chat_id,
    region: row.region,
  }));
}
