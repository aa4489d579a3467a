import type { Migration } from './migration.ts';

/** The store's revision in which each article last changed, so that an index can be updated from what changed since. */
export const articleRevisions: Migration = {
  version: 2,
  name: 'article revisions',
  statements: (schema) => [
    schema().alterTable('articles', (table) => {
      table.bigInteger('revision').notNullable().defaultTo(0);
      table.index(['revision']);
    }),
  ],
};
