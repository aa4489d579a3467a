import type { Article } from '../articles/article.ts';
import { inLanguage } from '../articles/editions.ts';
import type { Chat } from '../chats/chat.ts';
import { languageOrder } from '../chats/language-order.ts';
import { dueAfterPause, pauseEnd } from '../chats/own-pause.ts';
import { MISSED_KEPT } from '../chats/pause.ts';
import { endOfQuiet, inZone } from '../chats/schedule.ts';
import type { Log } from '../log.ts';
import { type LeasedPush, shownOfCopies } from '../outbox/types.ts';
import type { Store } from '../store/store.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import { simplified } from '../telegram/simplified.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { type OutgoingBatch, rowIds } from './outgoing-batch.ts';

/** What a batch is made with. */
export interface BatchingOptions {
  readonly store: Store;
  /**
   * The message for one push, with the copies of its text that the chat gets with it; articles are in the edition that
   * the chat prefers.
   */
  readonly render: (push: LeasedPush, chat: Chat, copies: readonly Article[]) => OutgoingMessage;
  /** One message for several pushes; those that do not fit go in the next one. */
  readonly renderDigest: (pushes: readonly LeasedPush[], chat: Chat) => OutgoingBatch;
  /** For the quiet hours of chats that chose no time zone. */
  readonly timeZone: string;
  /** Unix time, for what is stored. */
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
}

/** Rows leased for one page of a digest: more than a page holds. */
const MAX_IN_DIGEST = 100;

/**
 * Makes the message for a leased row of the chat (null: it is gone), with the other rows that belong in it, which are leased for `leaseMillis`.
 * Null if nothing is to be sent now; all rows are then released. To a paused chat that is tried again goes what it missed.
 */
export async function composeBatch(
  push: LeasedPush,
  chat: Chat | null,
  leaseMillis: Millis,
  options: BatchingOptions,
): Promise<OutgoingBatch | null> {
  const { store } = options;
  const now = options.clock.now();
  const isProbe = chat !== null && chat.pausedReason !== null;
  if (chat === null || (isProbe && (chat.probeAt ?? 0) > now)) {
    await store.outbox.release([push.id]);
    return null;
  }
  if (await deferWhileSilent(push, chat, options)) return null;
  if (!isProbe) return renderBatch(await leaseForMessage(push, chat, leaseMillis, options), chat, options);
  await store.outbox.gatherMissed(chat.id, now - MISSED_KEPT);
  const missed = await leaseForMessage({ ...push, inDigest: true }, chat, leaseMillis, options);
  const batch = await renderBatch(missed, chat, options);
  return batch === null ? null : { ...batch, isProbe };
}

/**
 * A push delayed into the quiet hours or a pause (by an outage, a restart or a retry) waits until they end, as do those
 * after it.
 */
async function deferWhileSilent(
  push: LeasedPush,
  chat: Chat,
  { store, clock, timeZone }: BatchingOptions,
): Promise<boolean> {
  const schedule = inZone(chat.schedule, timeZone);
  const now = clock.now();
  const pause = pauseEnd(chat, now);
  const isQuiet = !(push.isUrgent && schedule.urgentPasses) && endOfQuiet(now, schedule) > now;
  if (!isQuiet && pause === null) return false;
  await store.transaction(async ({ outbox }) => {
    await outbox.release([push.id]);
    await outbox.reschedule(chat.id, (from, isUrgent) => dueAfterPause(from, schedule, isUrgent, pause), now);
    if (pause !== null) await outbox.gatherMissed(chat.id, Number.MIN_SAFE_INTEGER);
  });
  return true;
}

/** The rows of one message: for a digest, everything due in the same chat and topic, or what is many there; else copies. */
async function leaseForMessage(
  push: LeasedPush,
  { schedule }: Chat,
  leaseMillis: Millis,
  { store, clock }: BatchingOptions,
): Promise<readonly LeasedPush[]> {
  const isAtOnce = schedule.rhythm.kind === 'atOnce';
  const limit = Math.min(MAX_IN_DIGEST, (push.maxTogether ?? Number.POSITIVE_INFINITY) - 1);
  const isAlone = isAtOnce && !push.inDigest;
  if ((isAlone && push.copyOf === null) || limit < 1) return [push];
  const copyOf = isAlone ? push.copyOf : null;
  const options = { limit, now: clock.now(), leaseMillis, onlyInDigest: isAtOnce && !isAlone, copyOf };
  return [push, ...(await store.outbox.leaseRest(push.id, options))];
}

/** Articles are sent in the edition that the chat prefers now. Rows that do not fit in the message are released. */
async function renderBatch(
  leased: readonly LeasedPush[],
  chat: Chat,
  { store, render, renderDigest, clock, log }: BatchingOptions,
): Promise<OutgoingBatch | null> {
  const order = languageOrder(chat);
  const pushes = leased.map((push) => ({ ...push, article: inLanguage(push.article, order) }));
  const batch = tryTo(() => {
    const [first, ...others] = pushes;
    if (first !== undefined && others.every(({ copyOf }) => copyOf !== null && copyOf === first.copyOf)) {
      const shown = shownOfCopies(first, others);
      const copies = pushes.flatMap((push) => (push === shown ? [] : [push.article]));
      const message = render(shown, chat, copies);
      return { pushes, message: first.maxTogether === 0 ? simplified(message) : message };
    }
    return renderDigest(pushes, chat);
  });
  if ('error' in batch) {
    return setAside(pushes, batch.error, { store, clock, log });
  }
  const covered = new Set(rowIds(batch.pushes));
  const notSent = rowIds(pushes).filter((id) => !covered.has(id));
  if (notSent.length > 0) await store.outbox.release(notSent);
  return batch;
}

/**
 * A push that cannot be rendered is a bug: it waits for a version that can render it, and the others go on. Of several,
 * the one is found by sending each alone.
 */
async function setAside(
  pushes: readonly LeasedPush[],
  error: unknown,
  { store, clock, log }: Pick<BatchingOptions, 'store' | 'clock' | 'log'>,
): Promise<null> {
  const ids = rowIds(pushes);
  log.error({ pushes: ids, err: error }, 'a push cannot be rendered');
  if (ids.length === 1) await store.outbox.holdAside(ids, clock.now(), 'it cannot be rendered');
  else await store.outbox.split(ids, 1, clock.now(), 'one of a page cannot be rendered');
  return null;
}

function tryTo(render: () => OutgoingBatch): OutgoingBatch | { readonly error: unknown } {
  try {
    return render();
  } catch (error) {
    return { error };
  }
}
