import type { Knex } from 'knex';
import type { Migration } from './migration.ts';

/** Ids of Telegram exceed 32 bits; times are Unix milliseconds. */
function newsTables(schema: () => Knex.SchemaBuilder): Knex.SchemaBuilder[] {
  return [
    schema().createTable('meta', (table) => {
      table.text('name').primary();
      table.bigInteger('number').notNullable();
    }),
    schema().createTable('loads', (table) => {
      table.bigIncrements('id');
      table.text('source').notNullable();
      table.bigInteger('loaded_at').notNullable();
      table.integer('new_articles').notNullable();
      table.integer('changed_articles').notNullable();
      table.bigInteger('rolled_back_at');
    }),
    schema().createTable('articles', (table) => {
      table.text('id').primary();
      table.text('title').notNullable();
      table.text('body').notNullable();
      table.text('url').notNullable();
      table.text('issuer').notNullable();
      table.text('region').notNullable();
      table.text('mentions').notNullable();
      table.text('category');
      table.text('published').notNullable();
      table.text('language').notNullable();
      table.text('digest').notNullable();
      table.bigInteger('first_load_id').notNullable().references('id').inTable('loads');
      table.bigInteger('withdrawn_at');
    }),
    schema().createTable('load_changes', (table) => {
      table.bigInteger('load_id').notNullable().references('id').inTable('loads');
      table.text('article_id').notNullable().references('id').inTable('articles');
      // The article before the load, as JSON; null if the load added it.
      table.text('before');
      table.primary(['load_id', 'article_id']);
    }),
    schema().createTable('load_previews', (table) => {
      table.bigIncrements('id');
      table.bigInteger('requested_by').notNullable();
      table.text('source').notNullable();
      table.text('articles').notNullable();
      table.bigInteger('created_at').notNullable();
    }),
  ];
}

function chatTables(schema: () => Knex.SchemaBuilder): Knex.SchemaBuilder[] {
  return [
    schema().createTable('chats', (table) => {
      table.bigInteger('id').primary();
      table.text('kind').notNullable();
      table.text('name').notNullable();
      table.text('language_code');
      // What /language chose; null: by language_code.
      table.text('language');
      table.text('paused_reason');
      // When its articles come; minutes are counted from midnight in the chat's zone (null: the bot's).
      table.text('rhythm').notNullable().defaultTo('atOnce');
      table.integer('digest_weekday');
      table.integer('digest_minute');
      table.integer('quiet_from');
      table.integer('quiet_to');
      table.integer('urgent_passes').notNullable().defaultTo(0);
      table.text('time_zone');
    }),
    schema().createTable('subscriptions', (table) => {
      table.bigIncrements('id');
      table.bigInteger('chat_id').notNullable().references('id').inTable('chats');
      // Topic of a forum; null: the chat itself.
      table.bigInteger('thread_id');
      table.text('kind').notNullable();
      // A region's code, an issuing body's slug, keywords, or a question.
      table.text('value').notNullable();
      table.unique(['chat_id', 'kind', 'value']);
    }),
    schema().createTable('outbox', (table) => {
      table.bigIncrements('id');
      table.bigInteger('chat_id').notNullable().references('id').inTable('chats');
      table.text('article_id').notNullable().references('id').inTable('articles');
      table.text('state').notNullable();
      // Why it is pushed to this chat; `problem` is why it is not sent yet, or will not be.
      table.text('reason').notNullable();
      // The subscription may be gone when the push is sent.
      table.bigInteger('subscription_id');
      table.bigInteger('thread_id');
      table.integer('is_urgent').notNullable();
      // By the chat's schedule; until then, the row does not block later ones.
      table.bigInteger('due_at').notNullable();
      table.text('problem');
      table.integer('attempts').notNullable();
      table.bigInteger('next_attempt_at');
      table.bigInteger('lease_expires_at');
      table.bigInteger('sending_at');
      table.bigInteger('sent_at');
      table.bigInteger('message_id');
      table.bigInteger('created_at').notNullable();
      table.unique(['chat_id', 'article_id']);
      table.index(['article_id']);
    }),
    schema().createTable('inbox', (table) => {
      table.bigInteger('update_id').primary();
      table.bigInteger('chat_id');
      // Null once it is handled: only the id is kept then, to know a repetition.
      table.text('payload');
      table.bigInteger('received_at').notNullable();
      table.index(['received_at']);
    }),
    schema().createTable('questions', (table) => {
      table.bigIncrements('id');
      // Empty if it is only counted.
      table.text('text').notNullable();
      table.text('outcome').notNullable();
      table.bigInteger('asked_at').notNullable();
      table.index(['outcome']);
      table.index(['asked_at', 'outcome']);
    }),
    schema().createTable('feedback', (table) => {
      table.bigIncrements('id');
      // A hash of the person and the answer, from which neither can be recovered.
      table.text('ballot').notNullable().unique();
      table.text('question').notNullable();
      table.text('article_ids').notNullable();
      table.integer('is_up').notNullable();
      table.bigInteger('voted_at').notNullable();
    }),
  ];
}

/**
 * Partial indexes, so that their size and cost follow what waits and not all that was ever sent. The outbox ones
 * hold every column that choosing rows to lease reads; their condition must stay word for word that of outbox-lease.ts.
 */
const WAITING_INDEXES = [
  `create index outbox_waiting on outbox (id, chat_id, state, next_attempt_at, due_at) where state in ('pending', 'parked', 'leased')`,
  `create index outbox_waiting_by_chat on outbox (chat_id, id, state, due_at, next_attempt_at) where state in ('pending', 'parked', 'leased')`,
  `create index outbox_leases on outbox (lease_expires_at) where lease_expires_at is not null`,
  `create index outbox_uncertain on outbox (id) where state = 'uncertain'`,
  `create index questions_with_text on questions (asked_at) where text <> ''`,
  `create index inbox_unhandled on inbox (update_id) where payload is not null`,
];

export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  statements: (schema) => [
    ...newsTables(schema),
    ...chatTables(schema),
    ...WAITING_INDEXES,
    `insert into meta (name, number) values ('revision', 0)`,
  ],
};
