import type { Update } from 'telegraf/types';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { InboxStore, ReceivedUpdate } from '../../store/store.ts';
import { isTransient } from '../../store/store-error.ts';
import { backoff } from '../../time/backoff.ts';
import type { Clock } from '../../time/clock.ts';
import type { Millis } from '../../time/millis.ts';

export interface UpdateHandlingOptions {
  readonly inbox: InboxStore;
  /** New updates stand in the store, and this process does not handle them. */
  readonly left?: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Handles one update to its end; what it throws is logged, and the update counts as handled. */
export type HandleUpdate = (update: Update) => Promise<void>;

/** How long an update's id is remembered, to know it when Telegram repeats it: it keeps unconfirmed ones for a day. */
const REMEMBERED_MILLIS: Millis = 2 * 24 * 60 * 60 * 1000;
const PRUNE_EVERY = 1000;
/** While the store refuses: an update that is handled and not known to be would be handled again. */
const MAX_TRIES = 8;
const MAX_WAIT: Millis = 4000;

/**
 * Takes updates into the store, then handles them: those of one chat in order, one at a time; those of different chats
 * side by side. Of the processes that share a store one handles, the others only take in. An update that was stored and
 * not handled, since the process stopped, is handled by the next that begins.
 */
export class InboxProcessor {
  readonly #options: UpdateHandlingOptions;
  /** The last work of each chat; what comes next waits for it. */
  readonly #lastOf = new Map<string, Promise<void>>();
  /** Ids of updates that wait, are being handled, or could not be marked as handled. */
  readonly #taken = new Set<number>();
  /** What was handled while the store was being read: it may still have shown it as unhandled. */
  #handledMeanwhile = new Set<number>();
  #lastLook: Promise<unknown> = Promise.resolve();
  /** Null where this process does not handle updates. */
  #handler: HandleUpdate | null = null;
  #received = 0;

  constructor(options: UpdateHandlingOptions) {
    this.#options = options;
  }

  /** Begins to handle: first what an earlier process left. */
  async begin(handle: HandleUpdate): Promise<void> {
    this.#handler = handle;
    await this.lookForMore();
  }

  /** Begins with nothing more; resolves when what it has begun with is done. The rest is left in the store. */
  async end(): Promise<void> {
    this.#handler = null;
    await this.#lastLook;
    await this.settled();
    this.#taken.clear();
  }

  /** Other processes may have taken in updates. */
  lookForMore(): Promise<void> {
    const look = this.#lastLook.then(() => this.#takeUp());
    this.#lastLook = look.catch(() => undefined);
    return look;
  }

  /** Resolves when the updates stand in the store, and may be confirmed. Repeated ones do nothing. */
  async receive(updates: readonly Update[]): Promise<void> {
    if (updates.length === 0) return;
    const { inbox, clock, left } = this.#options;
    const received = await inbox.receive(
      updates.map((update) => ({
        updateId: update.update_id,
        chatId: chatOf(update),
        payload: JSON.stringify(update),
      })),
      clock.now(),
    );
    for (const update of received) this.#enqueue(update);
    if (this.#handler === null && received.length > 0) left?.();
    await this.#pruneAtTimes(updates.length);
  }

  /** Resolves when everything received so far is handled. */
  async settled(): Promise<void> {
    while (this.#lastOf.size > 0) await Promise.all(this.#lastOf.values());
  }

  async #takeUp(): Promise<void> {
    if (this.#handler === null) return;
    this.#handledMeanwhile = new Set();
    const unhandled = await this.#options.inbox.unhandled();
    for (const update of unhandled) {
      if (!this.#handledMeanwhile.has(update.updateId)) this.#enqueue(update);
    }
  }

  #enqueue(update: ReceivedUpdate): void {
    if (this.#handler === null || this.#taken.has(update.updateId)) return;
    this.#taken.add(update.updateId);
    const key = update.chatId === null ? `update ${update.updateId}` : `chat ${update.chatId}`;
    const work = (this.#lastOf.get(key) ?? Promise.resolve()).then(() => this.#handle(update));
    this.#lastOf.set(key, work);
    void work.then(() => {
      if (this.#lastOf.get(key) === work) this.#lastOf.delete(key);
    });
  }

  async #handle({ updateId, payload }: ReceivedUpdate): Promise<void> {
    const handle = this.#handler;
    if (handle === null) return;
    const { log } = this.#options;
    try {
      await handle(JSON.parse(payload) as Update);
    } catch (error) {
      log.error({ err: error, updateId }, 'an update could not be handled');
    }
    try {
      await this.#markHandled(updateId);
      this.#handledMeanwhile.add(updateId);
      this.#taken.delete(updateId);
    } catch (error) {
      log.error({ err: error, updateId }, 'an update may be handled again at the next start');
    }
  }

  async #markHandled(updateId: number): Promise<void> {
    const { inbox, clock } = this.#options;
    for (let tries = 1; ; tries += 1) {
      try {
        return await inbox.handled(updateId);
      } catch (error) {
        if (tries === MAX_TRIES || !isTransient(error)) throw error;
        const wait = backoff(tries, MAX_WAIT, Math.random);
        await new Promise<void>((resolve) => clock.setTimer(wait, resolve));
      }
    }
  }

  async #pruneAtTimes(count: number): Promise<void> {
    const { inbox, clock } = this.#options;
    this.#received += count;
    if (this.#received < PRUNE_EVERY) return;
    this.#received = 0;
    await inbox.prune(clock.now() - REMEMBERED_MILLIS);
  }
}

const withChat = z.object({ chat: z.object({ id: z.int() }) });
const withSender = z.object({ from: z.object({ id: z.int() }) });
const withMessage = z.object({ message: withChat });

/** The chat whose order an update keeps; the sender's private chat where it names none; null where neither is known. */
export function chatOf(update: Update): number | null {
  const { update_id: _, ...kinds } = update;
  const [content] = Object.values(kinds) as unknown[];
  return (
    withChat.safeParse(content).data?.chat.id ??
    withMessage.safeParse(content).data?.message.chat.id ??
    withSender.safeParse(content).data?.from.id ??
    null
  );
}
