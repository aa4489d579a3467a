import type { Migration } from './migration.ts';

/** Which pushes of one load are of one text, published by several. */
export const copies: Migration = {
  version: 9,
  name: 'copies',
  statements: (schema) => [
    schema().alterTable('outbox', (table) => {
      // The id of the first article of that text; null: nobody else published it.
      table.text('copy_of');
    }),
  ],
};
