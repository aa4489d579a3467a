import type { Migration } from './migration.ts';

/** What handling an update changed, so that it does so once. */
export const updateEffects: Migration = {
  version: 7,
  name: 'update effects',
  statements: (schema) => [
    schema().alterTable('inbox', (table) => {
      // The outcome as JSON; null: nothing yet, or handled to its end.
      table.text('effect');
    }),
  ],
};
