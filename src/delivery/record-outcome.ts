import type { SentMessage } from '../outbox/types.ts';
import type { Store } from '../store/store.ts';
import type { SendOutcome } from '../telegram/message-sender.ts';
import { backoff } from '../time/backoff.ts';
import type { Millis } from '../time/millis.ts';
import { type OutgoingBatch, rowIds } from './outgoing-batch.ts';

/** A row deferred for Telegram or the network is tried again at least this often. */
const MAX_DEFERRAL: Millis = 15 * 60_000;
/** A forum's General topic may be closed overnight, and no update says when it opens again. */
const TOPIC_CLOSED_DEFERRAL: Millis = 60 * 60_000;
const MAX_TOPIC_CLOSED: Millis = 48 * TOPIC_CLOSED_DEFERRAL;
/** Rows deferred by the same limit are spread over this time. */
const SPREAD: Millis = 1000;

const SIGNS_OF_OUTAGE: ReadonlySet<SendOutcome['kind']> = new Set([
  'botRefused',
  'unavailable',
  'gatewayError',
  'unreached',
  'unknownOutcome',
]);

/** True if Telegram or the network fails, so that other messages would fail too. */
export function isSignOfOutage({ kind }: SendOutcome): boolean {
  return SIGNS_OF_OUTAGE.has(kind);
}

/**
 * What becomes of a push after a gateway error (500, 502, 504), before which Telegram may have accepted it: uncertain, so
 * that it comes at most once, or sent again, so that it comes at least once.
 */
export type GatewayErrors = 'at-most-once' | 'at-least-once';

/** Stores the outcome of a send for all rows of its batch. Idempotent. */
export async function recordOutcome(
  store: Store,
  { pushes, isProbe = false }: Omit<OutgoingBatch, 'message'>,
  outcome: SendOutcome,
  {
    now,
    random,
    gatewayErrors,
    storeSent = ({ ids, messageId }) => store.outbox.sent(ids, messageId, now),
  }: {
    readonly now: Millis;
    readonly random: () => number;
    readonly gatewayErrors: GatewayErrors;
    /** Stores that a message was sent. */
    readonly storeSent?: (message: SentMessage) => Promise<void>;
  },
): Promise<void> {
  const [first] = pushes;
  if (first === undefined) return;
  const { chatId, threadId } = first;
  const ids = rowIds(pushes);
  const backOff = (description: string) => {
    const until = now + backoff(first.attempts + 1, MAX_DEFERRAL, random);
    return store.outbox.defer(ids, until, description);
  };
  switch (outcome.kind) {
    case 'sent':
      if (!isProbe) return storeSent({ ids, messageId: outcome.messageId });
      return store.transaction(async ({ chats, outbox }) => {
        await outbox.sent(ids, outcome.messageId, now);
        await chats.resume(chatId);
      });
    case 'tooManyRequests': {
      const until = now + outcome.retryAfter + Math.ceil(SPREAD * random());
      return store.outbox.defer(ids, until, outcome.description);
    }
    case 'gatewayError':
      if (gatewayErrors === 'at-most-once') return store.outbox.uncertain(ids, outcome.description);
      return backOff(outcome.description);
    case 'botRefused':
    case 'unavailable':
    case 'unreached':
      return backOff(outcome.description);
    case 'migrated':
      return store.transaction(async ({ chats, outbox }) => {
        await chats.migrate(chatId, outcome.toChatId);
        await outbox.defer(ids, now, outcome.description);
      });
    case 'topicUnreachable':
      if (threadId === null) {
        const hold = { until: now + TOPIC_CLOSED_DEFERRAL, giveUpBefore: now - MAX_TOPIC_CLOSED };
        return store.outbox.holdClosedTopic(chatId, ids, { ...hold, reason: outcome.description });
      }
      return store.transaction(async ({ subscriptions, outbox }) => {
        await subscriptions.leaveTopic(chatId, threadId);
        await outbox.defer(ids, now, outcome.description);
      });
    case 'chatUnreachable':
      // Nothing was accepted: the rows stay, and come with what else is missed until the chat can be reached.
      return store.transaction(async ({ chats, outbox }) => {
        await outbox.defer(ids, now, outcome.description);
        await chats.pause(chatId, outcome.description, now);
      });
    case 'unparsable':
    case 'messageRefused':
      if (first.maxTogether === 0) return store.outbox.dead(ids, outcome.description);
      // One article that Telegram refuses is found by halving: 1 becomes 0.
      return store.outbox.split(ids, Math.floor(ids.length / 2), now, outcome.description);
    case 'keptConnectionBroke':
    case 'unknownOutcome':
      return store.outbox.uncertain(ids, outcome.description);
  }
}
