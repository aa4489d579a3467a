import type { Migration } from './migration.ts';

/** What a chat was sent lately is counted without reading all that it was ever sent. */
export const sentByChat: Migration = {
  version: 13,
  name: 'sent by chat',
  statements: () => [
    `create index outbox_sent_by_chat on outbox (chat_id, sent_at, subscription_id) where sent_at is not null`,
  ],
};
