import type { Migration } from './migration.ts';

/** Indexes by which what is due is found at once, however much waits; urgent rows of a chat are its first. */
export const urgentFirst: Migration = {
  version: 14,
  name: 'urgent first',
  statements: () => [
    `drop index outbox_waiting_by_chat`,
    `create index outbox_waiting_by_chat on outbox (chat_id, is_urgent desc, id, due_at) where state in ('pending', 'parked', 'leased')`,
    `create index outbox_pending on outbox (is_urgent, chat_id) where state = 'pending'`,
    `create index outbox_parked on outbox (next_attempt_at, id) where state = 'parked'`,
  ],
};
