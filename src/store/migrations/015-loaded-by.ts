import type { Migration } from './migration.ts';

/** Which admin loaded what, for whoever is to undo it. */
export const loadedBy: Migration = {
  version: 15,
  name: 'loaded by',
  statements: (schema) => [
    schema().alterTable('loads', (table) => {
      // An admin's id; null: nobody did (a source, the first start), or they had it erased.
      table.bigInteger('loaded_by');
    }),
  ],
};
