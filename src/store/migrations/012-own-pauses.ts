import type { Migration } from './migration.ts';

/** Pauses that chats ask for. */
export const ownPauses: Migration = {
  version: 12,
  name: 'own pauses',
  statements: (schema) => [
    schema().alterTable('chats', (table) => {
      // Until when the chat wants no messages; null: it did not ask for a pause. A time that has passed is none.
      table.bigInteger('paused_until');
    }),
  ],
};
