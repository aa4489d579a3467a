import type { LeasedPush, Millis, Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { backoff } from './backoff.ts';
import type { SendOutcome } from './push-sender.ts';

/** A row that waits for Telegram or the network is tried again at least this often. */
const LONGEST_PARK: Millis = 15 * 60_000;
/** Rows that one limit parked do not come back all at once. */
const SPREAD: Millis = 1000;

/** Stores what became of a send. Storing it again changes nothing. */
export async function settle(
  store: Store,
  push: LeasedPush,
  outcome: SendOutcome,
  { now, random }: { readonly now: Millis; readonly random: () => number },
): Promise<void> {
  switch (outcome.kind) {
    case 'sent':
      return store.outbox.sent(push.id, outcome.messageId, now);
    case 'tooManyRequests': {
      const until = now + outcome.retryAfter + Math.ceil(SPREAD * random());
      return store.outbox.park(push.id, until, outcome.description);
    }
    case 'botRefused':
    case 'unavailable':
    case 'unreached': {
      const until = now + backoff(push.attempts + 1, LONGEST_PARK, random);
      return store.outbox.park(push.id, until, outcome.description);
    }
    case 'migrated':
      return store.transaction(async ({ chats, outbox }) => {
        await chats.migrate(push.chatId, outcome.toChatId);
        await outbox.park(push.id, now, outcome.description);
      });
    case 'chatUnreachable':
    // Pushes name no topic: what is closed is where the whole group is written to.
    case 'topicUnreachable':
      return store.transaction(async ({ chats, outbox }) => {
        await outbox.dead(push.id, outcome.description);
        await chats.pause(push.chatId, outcome.description);
      });
    case 'unparsable':
    case 'messageRefused':
      return store.outbox.dead(push.id, outcome.description);
    case 'unknownOutcome':
      return store.outbox.uncertain(push.id, outcome.description);
  }
}

/** Whether the store's error may pass by itself or by an operator's hand, so that trying again makes sense. */
export function mayPass(error: unknown): boolean {
  return error instanceof StoreError && ['locked', 'full', 'unwritable', 'unopenable'].includes(error.kind);
}
