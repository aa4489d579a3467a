import type { Migration } from './migration.ts';

/** How a push is sent after Telegram refused a message that held it. */
export const refusedPages: Migration = {
  version: 8,
  name: 'refused pages',
  statements: (schema) => [
    schema().alterTable('outbox', (table) => {
      // With how many others at most, counting itself; 0: alone, as plain text; null: nothing was refused.
      table.integer('max_together');
    }),
  ],
};
