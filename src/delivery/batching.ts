import type { Chat } from '../chats/chat.ts';
import { dueAt, endOfQuiet, inZone } from '../chats/schedule.ts';
import type { Log } from '../log.ts';
import type { LeasedPush } from '../outbox/types.ts';
import type { Store } from '../store/store.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { type OutgoingBatch, rowIds } from './outgoing-batch.ts';

/** What packing works with. */
export interface Packing {
  readonly store: Store;
  /** The push as its chat is to see it. */
  readonly render: (push: LeasedPush, chat: Chat) => OutgoingMessage;
  /** A message of several pushes; those that find no room in it come in the next one. */
  readonly renderDigest: (pushes: readonly LeasedPush[], chat: Chat) => OutgoingBatch;
  /** Of the chats that chose none, for their quiet hours. */
  readonly timeZone: string;
  /** Unix time, for what is stored. */
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
}

/** Rows that are looked at for one page of a digest: more than a page holds. */
const MAX_IN_DIGEST = 100;
/** A push that cannot be rendered is a defect of the bot: it waits for the version that can. */
const UNRENDERABLE_WAIT: Millis = 60 * 60_000;

/**
 * The message that a leased row goes in, with the rows that go in it too, leased for so long. Null where nothing is to
 * be sent now: all rows are given back then.
 */
export async function pack(
  push: LeasedPush,
  leaseMillis: Millis,
  packing: Packing,
): Promise<OutgoingBatch | null> {
  const { store } = packing;
  const chat = await store.chats.get(push.chatId);
  if (chat === null || chat.pausedReason !== null) {
    await store.outbox.release([push.id]);
    return null;
  }
  if (await isHeldByQuiet(push, chat, packing)) return null;
  return rendered(await gathered(push, chat, leaseMillis, packing), chat, packing);
}

/** What is late, by an outage or a stop, waits for the end of the quiet hours, and all behind it. */
async function isHeldByQuiet(
  push: LeasedPush,
  chat: Chat,
  { store, clock, timeZone }: Packing,
): Promise<boolean> {
  const schedule = inZone(chat.schedule, timeZone);
  const now = clock.now();
  if ((push.isUrgent && schedule.urgentPasses) || endOfQuiet(now, schedule) <= now) return false;
  await store.transaction(async ({ outbox }) => {
    await outbox.release([push.id]);
    const due = { urgent: dueAt(now, schedule, true), others: dueAt(now, schedule, false) };
    await outbox.reschedule(chat.id, due, now);
  });
  return true;
}

/** All that is to go in one message: for a digest, whatever is due at the same place. */
async function gathered(
  push: LeasedPush,
  { schedule }: Chat,
  leaseMillis: Millis,
  { store, clock }: Packing,
): Promise<readonly LeasedPush[]> {
  if (schedule.rhythm.kind === 'atOnce') return [push];
  const options = { limit: MAX_IN_DIGEST, now: clock.now(), leaseMillis };
  return [push, ...(await store.outbox.leaseRest(push.id, options))];
}

/** Rows that find no room in the message are given back. */
async function rendered(
  pushes: readonly LeasedPush[],
  chat: Chat,
  { store, render, renderDigest, clock, log }: Packing,
): Promise<OutgoingBatch | null> {
  const parcel = tryTo(() => {
    const [first, ...others] = pushes;
    if (first !== undefined && others.length === 0) return { pushes, message: render(first, chat) };
    return renderDigest(pushes, chat);
  });
  if ('error' in parcel) {
    log.error({ pushes: rowIds(pushes), err: parcel.error }, 'a push cannot be rendered');
    await store.outbox.defer(rowIds(pushes), clock.now() + UNRENDERABLE_WAIT, 'it cannot be rendered');
    return null;
  }
  const covered = new Set(rowIds(parcel.pushes));
  const left = rowIds(pushes).filter((id) => !covered.has(id));
  if (left.length > 0) await store.outbox.release(left);
  return parcel;
}

function tryTo(render: () => OutgoingBatch): OutgoingBatch | { readonly error: unknown } {
  try {
    return render();
  } catch (error) {
    return { error };
  }
}
