import type { Migration } from './migration.ts';

/** How a chat's posts look, and who manages groups and channels from a private chat. */
export const managedChats: Migration = {
  version: 10,
  name: 'managed chats',
  statements: (schema) => [
    schema().alterTable('chats', (table) => {
      table.integer('silent').notNullable().defaultTo(0);
      table.integer('link_preview').notNullable().defaultTo(0);
      table.integer('hashtags').notNullable().defaultTo(0);
    }),
    schema().createTable('managed_chats', (table) => {
      table.bigInteger('person_id').notNullable();
      // Without a reference: who adds the bot manages a chat that follows nothing yet.
      table.bigInteger('chat_id').notNullable();
      // What the person types in the private chat is meant for it.
      table.integer('is_current').notNullable();
      table.bigInteger('used_at').notNullable();
      table.primary(['person_id', 'chat_id']);
      table.index(['chat_id']);
    }),
  ],
};
