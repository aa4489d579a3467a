import type { Migration } from './migration.ts';

/** In which languages a chat is sent articles, and how long an article waits for its edition in the first of them. */
export const languageOrder: Migration = {
  version: 5,
  name: 'language order',
  statements: (schema) => [
    schema().alterTable('chats', (table) => {
      // Codes of languages, best first, separated by spaces; null: by the bot's language in the chat.
      table.text('language_order');
      // Null: articles do not wait.
      table.integer('wait_for_language_minutes');
    }),
    schema().alterTable('outbox', (table) => {
      // Until when it waits for an edition in the chat's first language; null: it does not.
      table.bigInteger('waits_until');
    }),
  ],
};
