import type { Migration } from './migration.ts';

/** How often an update was begun, so that one that ends the process does not do so for ever. */
export const begunUpdates: Migration = {
  version: 16,
  name: 'begun updates',
  statements: (schema) => [
    schema().alterTable('inbox', (table) => {
      // By processes that found it unhandled: the one that received it does not count.
      table.integer('begun').notNullable().defaultTo(0);
    }),
  ],
};
