import type { Update } from 'telegraf/types';
import { z } from 'zod';
import type { InboxStore, ReceivedUpdate, UnhandledUpdate } from '../../inbox/types.ts';
import type { Log } from '../../log.ts';
import { isTransient } from '../../store/store-error.ts';
import { abortableDelay } from '../../time/abortable-delay.ts';
import { backoff } from '../../time/backoff.ts';
import type { Clock } from '../../time/clock.ts';
import type { Millis } from '../../time/millis.ts';
import { NotLeadingError } from '../send-right.ts';
import { hasSafeIds } from './safe-ids.ts';

export interface InboxProcessorOptions {
  readonly inbox: InboxStore;
  /** New updates are in the store, and this process does not handle updates. */
  readonly onDeferred?: () => void;
  readonly clock: Clock;
  readonly log: Log;
  /** Ends back-offs; what a handler rejects with after it leaves the update unhandled. */
  readonly signal?: AbortSignal;
}

/**
 * Handles one update. If it rejects because the store fails for a while, and not with a ToldError, it is tried again;
 * else the error is logged and the update counts as handled.
 */
export type HandleUpdate = (update: Update) => Promise<void>;

/**
 * What becomes of an update that was received: it is handled; it is one too many, of which its sender is told; or it is
 * dropped, since they were told.
 */
export type Admission = 'welcome' | 'firstTooMany' | 'tooMany';

/** Marks a stored update as one too many. */
const TOO_MANY = 'is_too_many';

/** Whether all that is to be done about the update is to tell its sender that it is one too many. */
export function isTooMany(update: object): boolean {
  return TOO_MANY in update;
}

/** Marks an update that is not handled, since processes ended again and again while they handled it. */
const GIVEN_UP = 'is_given_up';

/** Whether all that is to be done about the update is to tell its sender that it could not be handled. */
export function isGivenUp(update: object): boolean {
  return GIVEN_UP in update;
}

/** Processes that found an update unhandled and ended while they handled it, all but the first of them alone. */
const MAX_BEGUN = 4;
/** From so many on, its sender is not told any more either. */
const MAX_TOLD = 8;

/** How long update ids are kept to recognise repeats; Telegram repeats unconfirmed updates for a day. */
const REMEMBERED_MILLIS: Millis = 2 * 24 * 60 * 60 * 1000;
const PRUNE_EVERY: Millis = 60 * 60_000;
/** While the store fails: its update would be lost, or handled again. */
const MAX_TRIES = 8;
const MAX_WAIT: Millis = 4000;
const NEVER = new AbortController().signal;

/**
 * Stores updates, then handles them: those of one chat in order, one at a time; those of different chats concurrently.
 * Of the processes that share a store one handles updates, the others only store them. An update that was stored but not
 * handled because the process stopped is handled by the next process that starts. What two of them did not get to the end of is
 * handled alone, and given up in the end: an update that ends the process must not do so for ever.
 */
export class InboxProcessor {
  readonly #options: InboxProcessorOptions;
  /** The last update of each chat; the next one waits for it. */
  readonly #lastOf = new Map<string, Promise<void>>();
  /** Ids of updates that are queued, being handled, or could not be marked as handled. */
  readonly #queued = new Set<number>();
  /** Updates handled while the store was being read, which may have returned them as unhandled. */
  #handledSinceRead = new Set<number>();
  #lastRead: Promise<unknown> = Promise.resolve();
  /** The last update that is handled alone; the next one waits for it. */
  #lastAlone: Promise<void> = Promise.resolve();
  /** Null if this process does not handle updates. */
  #handler: HandleUpdate | null = null;
  #cancelPruning = () => {};
  #admit: (update: Update) => Admission = () => 'welcome';

  constructor(options: InboxProcessorOptions) {
    this.#options = options;
  }

  /** Starts to handle updates, first those that an earlier process left unhandled. */
  async start(handle: HandleUpdate): Promise<void> {
    this.#handler = handle;
    await this.lookForMore();
    await this.#prune();
  }

  /** Starts no other update; resolves when those under way are handled. The others stay in the store. */
  async stop(): Promise<void> {
    this.#handler = null;
    this.#cancelPruning();
    await this.#lastRead;
    await this.settled();
    this.#queued.clear();
  }

  /** Looks for updates that other processes have stored. */
  lookForMore(): Promise<void> {
    const read = this.#lastRead.then(() => this.#enqueueUnhandled());
    this.#lastRead = read.catch(() => undefined);
    return read;
  }

  /** From now on, what is received is stored and handled only as far as `admit` lets it. */
  limit(admit: (update: Update) => Admission): void {
    this.#admit = admit;
  }

  /**
   * Resolves when the updates are stored and may be confirmed to Telegram. Repeated ones are ignored, and those with ids that
   * are no safe integers refused.
   */
  async receive(updates: readonly Update[]): Promise<void> {
    const { inbox, clock, onDeferred, log } = this.#options;
    const sound = updates.filter(hasSafeIds);
    if (sound.length < updates.length) {
      log.warn({ refused: updates.length - sound.length }, 'updates with ids that are no safe integers');
    }
    const admitted = sound.flatMap((update) => this.#admitted(update));
    if (admitted.length === 0) return;
    const received = await inbox.receive(admitted, clock.now());
    for (const update of received) this.#enqueue(update);
    if (this.#handler === null && received.length > 0) onDeferred?.();
  }

  #admitted(update: Update): ReceivedUpdate[] {
    const admission = this.#admissionOf(update);
    if (admission === 'tooMany') return [];
    const stored = admission === 'welcome' ? update : { ...update, [TOO_MANY]: true };
    return [{ updateId: update.update_id, chatId: chatOf(update), payload: JSON.stringify(stored) }];
  }

  /** What cannot be read is stored: refused, Telegram would send it again and again. */
  #admissionOf(update: Update): Admission {
    try {
      return this.#admit(update);
    } catch (error) {
      this.#options.log.warn({ err: error, updateId: update.update_id }, 'an update of an unknown form came');
      return 'welcome';
    }
  }

  /** Resolves when everything received so far is handled. */
  async settled(): Promise<void> {
    while (this.#lastOf.size > 0) await Promise.all(this.#lastOf.values());
  }

  async #enqueueUnhandled(): Promise<void> {
    if (this.#handler === null) return;
    this.#handledSinceRead = new Set();
    const { inbox } = this.#options;
    const unhandled = (await inbox.unhandled()).filter(({ updateId }) => !this.#queued.has(updateId));
    await inbox.begin(unhandled.flatMap(({ updateId, begun }) => (begun === 0 ? updateId : [])));
    for (const update of unhandled) {
      if (this.#handledSinceRead.has(update.updateId)) continue;
      this.#enqueue(update, update.begun === 0 ? undefined : () => this.#handleAlone(update));
    }
  }

  #enqueue(update: ReceivedUpdate, handle = () => this.#handle(update)): void {
    if (this.#handler === null || this.#queued.has(update.updateId)) return;
    this.#queued.add(update.updateId);
    const key = update.chatId === null ? `update ${update.updateId}` : `chat ${update.chatId}`;
    const work = (this.#lastOf.get(key) ?? Promise.resolve()).then(handle);
    this.#lastOf.set(key, work);
    void work.then(() => {
      if (this.#lastOf.get(key) === work) this.#lastOf.delete(key);
    });
  }

  async #handle({ updateId, payload }: ReceivedUpdate): Promise<void> {
    const handle = this.#handler;
    if (handle === null) return;
    const { log, signal } = this.#options;
    try {
      await this.#tryTo(() => handle(JSON.parse(payload) as Update));
    } catch (error) {
      // Cut off: it stays in the store, and the next start handles it.
      if (signal?.aborted)
        return log.warn({ updateId }, 'an update was cut off; it is handled at the next start');
      if (error instanceof NotLeadingError)
        return log.warn({ updateId }, 'an update is left to the process that leads now');
      log.error({ err: error, updateId }, 'an update could not be handled');
    }
    await this.#settle(updateId);
  }

  async #settle(updateId: number): Promise<void> {
    const { inbox, log } = this.#options;
    try {
      await this.#tryTo(() => inbox.handled(updateId));
      this.#handledSinceRead.add(updateId);
      this.#queued.delete(updateId);
    } catch (error) {
      log.error({ err: error, updateId }, 'an update may be handled again at the next start');
    }
  }

  #handleAlone(update: UnhandledUpdate): Promise<void> {
    this.#lastAlone = this.#lastAlone.then(async () => {
      if (this.#handler === null) return;
      const { updateId, begun } = update;
      await this.#tryTo(() => this.#options.inbox.begin([updateId])).catch(() => undefined);
      return begun < MAX_BEGUN ? this.#handle(update) : this.#giveUp(update);
    });
    return this.#lastAlone;
  }

  /** Its sender is told. What ends the process may also be somebody who kills it: then the next one tells. */
  async #giveUp(update: UnhandledUpdate): Promise<void> {
    const { log } = this.#options;
    const { updateId, begun } = update;
    log.error({ updateId, begun }, 'an update is given up: each process that handled it ended meanwhile');
    if (begun >= MAX_TOLD) return this.#settle(updateId);
    const givenUp = { ...(JSON.parse(update.payload) as Update), [GIVEN_UP]: true };
    await this.#handle({ ...update, payload: JSON.stringify(givenUp) });
  }

  /** Again and again while the store fails; rejects in the end. */
  async #tryTo(work: () => Promise<void>): Promise<void> {
    const { clock, signal = NEVER } = this.#options;
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries === MAX_TRIES || !isTransient(error)) throw error;
        const wait = backoff(tries, MAX_WAIT, Math.random);
        await abortableDelay(clock, wait, signal);
      }
    }
  }

  /** By time, not by number: a quiet bot forgets as soon as a busy one. */
  async #prune(): Promise<void> {
    const { inbox, clock, log } = this.#options;
    await inbox.prune(clock.now() - REMEMBERED_MILLIS).catch((error: unknown) => {
      log.warn({ err: error }, 'old update ids could not be deleted: trying again in an hour');
    });
    if (this.#handler === null) return;
    this.#cancelPruning();
    this.#cancelPruning = clock.setTimer(PRUNE_EVERY, () => void this.#prune());
  }
}

const withChat = z.object({ chat: z.object({ id: z.int() }) });
const withSender = z.object({ from: z.object({ id: z.int() }) });
const withMessage = z.object({ message: withChat });

/** The chat in whose order an update is handled, or the sender's private chat; null if neither is known. */
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
