import type { Migration } from './migration.ts';

/** When a paused chat is tried again. */
export const pausedChats: Migration = {
  version: 6,
  name: 'paused chats',
  statements: (schema) => [
    schema().alterTable('chats', (table) => {
      // From when on one push may be tried, to see whether the chat can be reached again; null: it is not paused.
      table.bigInteger('probe_at');
      // Refused probes of this pause.
      table.integer('probes').notNullable().defaultTo(0);
    }),
    'update chats set probe_at = 0 where paused_reason is not null',
  ],
};
