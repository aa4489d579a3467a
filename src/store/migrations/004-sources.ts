import type { Migration } from './migration.ts';

/** Sources that are fetched, articles that wait for review, digests of many pushes, and edits of sent posts. */
export const sources: Migration = {
  version: 4,
  name: 'sources',
  statements: (schema) => [
    schema().createTable('source_states', (table) => {
      table.text('name').primary();
      // What the source remembers, as JSON; null: nothing.
      table.text('state');
      table.bigInteger('last_fetch_at');
      table.bigInteger('last_success_at');
      table.bigInteger('last_new_at');
      table.integer('failures').notNullable().defaultTo(0);
      table.bigInteger('failing_since');
      table.text('problem_kind');
      table.text('problem');
      table.bigInteger('noticed_at');
      table.bigInteger('next_run_at').notNullable();
      // Why it is paused; null: it is not.
      table.text('paused');
      table.bigInteger('claimed_until');
    }),
    schema().createTable('review_items', (table) => {
      table.bigIncrements('id');
      table.text('source').notNullable();
      table.text('article_id').notNullable();
      table.text('digest').notNullable();
      // As JSON; null once it is decided.
      table.text('article');
      table.text('reason').notNullable();
      table.text('decision');
      table.bigInteger('created_at').notNullable();
      table.unique(['source', 'article_id', 'digest']);
    }),
    `create index review_items_waiting on review_items (id) where decision is null`,
    schema().alterTable('outbox', (table) => {
      // It comes with others in a digest, because one load brought many; or it was sent with others.
      table.integer('in_digest').notNullable().defaultTo(0);
      // The post is to be edited then, because its article changed; null: it is not.
      table.bigInteger('edit_due_at');
    }),
    // Of these it is not known whether they were sent with others.
    `update outbox set in_digest = 1 where state = 'sent'`,
    `create index outbox_edits on outbox (edit_due_at) where edit_due_at is not null`,
  ],
};
