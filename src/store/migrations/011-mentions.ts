import type { Migration } from './migration.ts';

/** Which articles of others a follower of a region gets too. */
export const mentions: Migration = {
  version: 11,
  name: 'mentions',
  statements: (schema) => [
    schema().alterTable('subscriptions', (table) => {
      // 'none', 'title' or 'text'; what was followed before brings what it brought.
      table.text('mentions').notNullable().defaultTo('none');
    }),
  ],
};
