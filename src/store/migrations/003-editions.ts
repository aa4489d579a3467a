import type { Migration } from './migration.ts';

/** The texts of an article in other languages than its first, as a JSON array. */
export const editions: Migration = {
  version: 3,
  name: 'editions',
  statements: (schema) => [
    schema().alterTable('articles', (table) => {
      table.text('other_editions').notNullable().defaultTo('[]');
    }),
  ],
};
