import type { Update } from 'telegraf/types';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { InboxStore, Millis, ReceivedUpdate } from '../../store/store.ts';

export interface UpdateHandlingOptions {
  readonly inbox: InboxStore;
  /** Handles one update to its end; what it throws is logged, and the update counts as handled. */
  readonly handle: (update: Update) => Promise<void>;
  readonly now: () => Millis;
  readonly log: Log;
}

/** How long an update's id is remembered, to know it when Telegram repeats it: it keeps unconfirmed ones for a day. */
const REMEMBERED_MILLIS: Millis = 2 * 24 * 60 * 60 * 1000;
const PRUNE_EVERY = 1000;

/**
 * Takes updates into the store, then handles them: those of one chat in order, one at a time; those of different chats
 * side by side. An update that was stored and not handled, since the process stopped, is handled at the next start.
 */
export class UpdateHandling {
  readonly #options: UpdateHandlingOptions;
  /** The last work of each chat; what comes next waits for it. */
  readonly #lastOf = new Map<string, Promise<void>>();
  #received = 0;

  constructor(options: UpdateHandlingOptions) {
    this.#options = options;
  }

  /** Handles what an earlier process left. */
  async resume(): Promise<void> {
    for (const update of await this.#options.inbox.unhandled()) this.#enqueue(update);
  }

  /** Resolves when the updates stand in the store, and may be confirmed. Repeated ones do nothing. */
  async receive(updates: readonly Update[]): Promise<void> {
    if (updates.length === 0) return;
    const { inbox, now } = this.#options;
    const received = await inbox.receive(
      updates.map((update) => ({
        updateId: update.update_id,
        chatId: chatOf(update),
        payload: JSON.stringify(update),
      })),
      now(),
    );
    for (const update of received) this.#enqueue(update);
    await this.#pruneAtTimes(updates.length);
  }

  /** Resolves when everything received so far is handled. */
  async settled(): Promise<void> {
    while (this.#lastOf.size > 0) await Promise.all(this.#lastOf.values());
  }

  #enqueue(update: ReceivedUpdate): void {
    const key = update.chatId === null ? `update ${update.updateId}` : `chat ${update.chatId}`;
    const work = (this.#lastOf.get(key) ?? Promise.resolve()).then(() => this.#handle(update));
    this.#lastOf.set(key, work);
    void work.then(() => {
      if (this.#lastOf.get(key) === work) this.#lastOf.delete(key);
    });
  }

  async #handle({ updateId, payload }: ReceivedUpdate): Promise<void> {
    const { handle, inbox, log } = this.#options;
    try {
      await handle(JSON.parse(payload) as Update);
    } catch (error) {
      log.error({ err: error, updateId }, 'an update could not be handled');
    }
    await inbox.handled(updateId).catch((error: unknown) => {
      log.error({ err: error, updateId }, 'an update may be handled again at the next start');
    });
  }

  async #pruneAtTimes(count: number): Promise<void> {
    const { inbox, now } = this.#options;
    this.#received += count;
    if (this.#received < PRUNE_EVERY) return;
    this.#received = 0;
    await inbox.prune(now() - REMEMBERED_MILLIS);
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
