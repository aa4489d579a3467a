import type { LeasedPush } from '../outbox/types.ts';
import type { Store } from '../store/store.ts';
import type { SendOutcome } from '../telegram/message-sender.ts';
import { backoff } from '../time/backoff.ts';
import type { Millis } from '../time/millis.ts';
import { rowIds } from './outgoing-batch.ts';

/** A row that waits for Telegram or the network is tried again at least this often. */
const MAX_PARK: Millis = 15 * 60_000;
/** A forum's General topic may be closed for the night, and nothing says when it is opened again. */
const CLOSED_PARK: Millis = 60 * 60_000;
const MAX_CLOSED: Millis = 48 * CLOSED_PARK;
/** Rows that one limit parked do not come back all at once. */
const SPREAD: Millis = 1000;

/** Stores what became of a send, for all the rows that were in it alike. Storing it again changes nothing. */
export async function recordOutcome(
  store: Store,
  pushes: readonly LeasedPush[],
  outcome: SendOutcome,
  { now, random }: { readonly now: Millis; readonly random: () => number },
): Promise<void> {
  const [first] = pushes;
  if (first === undefined) return;
  const { chatId, threadId } = first;
  const ids = rowIds(pushes);
  switch (outcome.kind) {
    case 'sent':
      return store.outbox.sent(ids, outcome.messageId, now);
    case 'tooManyRequests': {
      const until = now + outcome.retryAfter + Math.ceil(SPREAD * random());
      return store.outbox.defer(ids, until, outcome.description);
    }
    case 'botRefused':
    case 'unavailable':
    case 'unreached': {
      const until = now + backoff(first.attempts + 1, MAX_PARK, random);
      return store.outbox.defer(ids, until, outcome.description);
    }
    case 'migrated':
      return store.transaction(async ({ chats, outbox }) => {
        await chats.migrate(chatId, outcome.toChatId);
        await outbox.defer(ids, now, outcome.description);
      });
    case 'topicUnreachable':
      if (threadId === null) {
        const hold = { until: now + CLOSED_PARK, giveUpBefore: now - MAX_CLOSED };
        return store.outbox.holdClosedTopic(chatId, ids, { ...hold, reason: outcome.description });
      }
      return store.transaction(async ({ subscriptions, outbox }) => {
        await subscriptions.leaveTopic(chatId, threadId);
        await outbox.defer(ids, now, outcome.description);
      });
    case 'chatUnreachable':
      return endChat(store, chatId, ids, outcome.description);
    case 'unparsable':
    case 'messageRefused':
      return store.outbox.dead(ids, outcome.description);
    case 'unknownOutcome':
      return store.outbox.uncertain(ids, outcome.description);
  }
}

/** Nothing reaches the chat: nothing is pushed to it any more. */
function endChat(store: Store, chatId: number, ids: number[], problem: string): Promise<void> {
  return store.transaction(async ({ chats, outbox }) => {
    await outbox.dead(ids, problem);
    await chats.pause(chatId, problem);
  });
}
