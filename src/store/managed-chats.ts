import { z } from 'zod';
import type { ManagedChatStore } from '../chats/managing.ts';
import type { Database } from './database.ts';
import { integer, parseRows } from './rows.ts';

const managedRow = z.object({ chat_id: integer, is_current: integer });
const managerRow = z.object({ person_id: integer });

export function managedChatStore(database: Database): ManagedChatStore {
  return {
    of: (personId) =>
      database.read(async (sql) => {
        const rows = await sql('managed_chats')
          .where({ person_id: personId })
          .orderBy([
            { column: 'used_at', order: 'desc' },
            { column: 'chat_id', order: 'desc' },
          ])
          .select('chat_id', 'is_current');
        return parseRows(managedRow, rows, 'managed_chats').map((row) => ({
          chatId: row.chat_id,
          isCurrent: row.is_current !== 0,
        }));
      }),

    managersOf: (chatId) =>
      database.read(async (sql) => {
        const rows = await sql('managed_chats')
          .where({ chat_id: chatId })
          .orderBy([{ column: 'used_at', order: 'desc' }, { column: 'person_id' }])
          .select('person_id');
        return parseRows(managerRow, rows, 'managed_chats').map((row) => row.person_id);
      }),

    add: (personId, chatId, at) =>
      database.run(async (sql) => {
        await sql('managed_chats')
          .insert({ person_id: personId, chat_id: chatId, is_current: 0, used_at: at })
          .onConflict(['person_id', 'chat_id'])
          .ignore();
      }),

    setCurrent: (personId, chatId, at) =>
      database.transaction(async (sql) => {
        await sql('managed_chats').where({ person_id: personId }).update({ is_current: 0 });
        if (chatId === null) return;
        await sql('managed_chats')
          .insert({ person_id: personId, chat_id: chatId, is_current: 1, used_at: at })
          .onConflict(['person_id', 'chat_id'])
          .merge(['is_current', 'used_at']);
      }),

    remove: (personId, chatId) =>
      database.run(async (sql) => {
        await sql('managed_chats').where({ person_id: personId, chat_id: chatId }).delete();
      }),

    removeAll: (chatId) =>
      database.run(async (sql) => {
        await sql('managed_chats').where({ chat_id: chatId }).delete();
      }),
  };
}
