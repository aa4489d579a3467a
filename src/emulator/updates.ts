import { conflict } from './errors.ts';
import type { Update, UpdateContents, UpdateKind } from './telegram-types.ts';

/** Without `allowed_updates` Telegram sends all kinds of updates except these. */
const NOT_SENT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

const MAX_POLL_SECONDS = 50;

interface Poll {
  readonly limit: number;
  answer(updates: Update[]): void;
  refuse(error: Error): void;
}

export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  /** Aborts when the client disconnects; the poll then ends with no updates. */
  readonly signal?: AbortSignal;
}

/** The unconfirmed updates, and the long poll that waits for new ones (at most one). */
export class UpdateQueue {
  #pending: Update[] = [];
  #nextId: number;
  #poll: Poll | null = null;
  /** Null means Telegram's default kinds. */
  #allowed: ReadonlySet<string> | null = null;
  /** Called after each new update; set by the webhook. */
  onUpdate: () => void = () => undefined;

  constructor(firstId = 700_000_001) {
    this.#nextId = firstId;
  }

  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** As reported by getWebhookInfo; undefined for the default kinds. */
  get allowedUpdates(): readonly string[] | undefined {
    return this.#allowed === null ? undefined : [...this.#allowed];
  }

  /** Filters later updates. `undefined` keeps the current setting; an empty list restores the default kinds. */
  allow(kinds: readonly string[] | undefined): void {
    if (kinds === undefined) return;
    this.#allowed = kinds.length === 0 ? null : new Set(kinds);
  }

  /** Queues an update of an allowed kind and returns its id; returns null if the kind is filtered out. */
  push<K extends UpdateKind>(kind: K, content: UpdateContents[K]): number | null {
    const wanted = this.#allowed === null ? !NOT_SENT_BY_DEFAULT.has(kind) : this.#allowed.has(kind);
    if (!wanted) return null;
    return this.pushRaw({ [kind]: content });
  }

  /** Queues any object as an update, without validation or filter; a given `update_id` is kept. */
  pushRaw(content: Readonly<Record<string, unknown>>): number {
    const update = { update_id: this.#nextId, ...content };
    this.#nextId = Math.max(this.#nextId, update.update_id) + 1;
    this.#pending.push(update);
    this.#wakePoll();
    this.onUpdate();
    return update.update_id;
  }

  /** Confirms all updates before `offset`. A negative offset keeps only that many of the newest. */
  confirmBefore(offset: number): void {
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    else if (offset > 0) this.#pending = this.#pending.filter((update) => update.update_id >= offset);
  }

  /** Confirms one update at any position in the queue; used by the webhook. */
  confirm(update: Update): void {
    this.#pending = this.#pending.filter((other) => other !== update);
  }

  dropPending(): void {
    this.#pending = [];
  }

  /**
   * Waits for updates up to the timeout. An older poll that still waits ends with 409.
   * The returned updates stay pending until the offset of a later call confirms them.
   */
  poll(request: PollRequest): Promise<Update[]> {
    this.endPoll('terminated by other getUpdates request; make sure that only one bot instance is running');
    this.confirmBefore(request.offset);
    if (this.#pending.length > 0 || request.timeoutSeconds === 0) {
      return Promise.resolve(this.#pending.slice(0, request.limit));
    }
    return this.#wait(request);
  }

  /** Ends the waiting poll, if any, with 409. */
  endPoll(reason: string): void {
    this.#poll?.refuse(conflict(reason));
  }

  #wait(request: PollRequest): Promise<Update[]> {
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', leave);
        if (this.#poll === poll) this.#poll = null;
      };
      const poll: Poll = {
        limit: request.limit,
        answer: (updates) => {
          finish();
          resolve(updates);
        },
        refuse: (error) => {
          finish();
          reject(error);
        },
      };
      const leave = () => poll.answer([]);
      const timer = setTimeout(leave, Math.min(request.timeoutSeconds, MAX_POLL_SECONDS) * 1000);
      request.signal?.addEventListener('abort', leave);
      this.#poll = poll;
    });
  }

  #wakePoll(): void {
    this.#poll?.answer(this.#pending.slice(0, this.#poll.limit));
  }
}
