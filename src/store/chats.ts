import { z } from 'zod';
import type { ChatStore } from '../chats/chat.ts';
import { forgetChat } from './chat-erasure.ts';
import { migrateChat } from './chat-migration.ts';
import type { Database } from './database.ts';
import { countOf, integer, parseRows } from './rows.ts';
import { scheduleColumns, scheduleFromRow, scheduleToRow } from './schedule-row.ts';

const chatRow = z.object({
  id: integer,
  kind: z.enum(['private', 'group', 'supergroup', 'channel']),
  name: z.string(),
  language_code: z.string().nullable(),
  language: z.enum(['en', 'ru', 'kk']).nullable(),
  paused_reason: z.string().nullable(),
  ...scheduleColumns,
});
const scheduledRow = z.object({ id: integer, ...scheduleColumns });

export function chatStore(database: Database): ChatStore {
  const setPaused = (id: number, reason: string | null) =>
    database.run(async (sql) => {
      await sql('chats').where({ id }).update({ paused_reason: reason });
    });

  return {
    upsert: (chat) =>
      database.run(async (sql) => {
        await sql('chats')
          .insert({ id: chat.id, kind: chat.kind, name: chat.name, language_code: chat.languageCode })
          .onConflict('id')
          .merge(['kind', 'name', 'language_code']);
      }),

    get: (id) =>
      database.read(async (sql) => {
        const [row] = parseRows(chatRow, await sql('chats').where({ id }).select('*'), 'chats');
        if (!row) return null;
        return {
          id: row.id,
          kind: row.kind,
          name: row.name,
          languageCode: row.language_code,
          language: row.language,
          pausedReason: row.paused_reason,
          schedule: scheduleFromRow(row),
        };
      }),

    setLanguage: (id, language) =>
      database.run(async (sql) => {
        await sql('chats').where({ id }).update({ language });
      }),

    setSchedule: (id, schedule) =>
      database.run(async (sql) => {
        await sql('chats').where({ id }).update(scheduleToRow(schedule));
      }),

    schedules: () =>
      database.read(async (sql) => {
        const rows = await sql('chats')
          .whereNot({ rhythm: 'atOnce' })
          .orWhereNotNull('quiet_from')
          .select('id', ...Object.keys(scheduleColumns));
        return new Map(parseRows(scheduledRow, rows, 'chats').map((row) => [row.id, scheduleFromRow(row)]));
      }),

    pause: (id, reason) => setPaused(id, reason),
    resume: (id) => setPaused(id, null),

    count: () =>
      database.read(async (sql) => countOf(await sql('chats').count({ count: '*' }).first(), 'chats')),

    migrate: (fromId, toId) => database.transaction((sql) => migrateChat(sql, fromId, toId), { alone: true }),
    forget: (id) => database.transaction((sql) => forgetChat(sql, id), { alone: true }),
  };
}
