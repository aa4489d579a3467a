import type { Millis } from '../time/millis.ts';

/** Updates received from Telegram and not yet handled. None is confirmed to Telegram before it is stored here. */
export interface InboxStore {
  /** Stores updates, skipping update ids seen before; gives those that are new, in order. */
  receive(updates: readonly ReceivedUpdate[], at: Millis): Promise<ReceivedUpdate[]>;
  /** Updates received but not handled, in order: a stopped process left them. */
  unhandled(): Promise<UnhandledUpdate[]>;
  /** Counts that their handling is begun once more; call it before that. */
  begin(updateIds: readonly number[]): Promise<void>;
  handled(updateId: number): Promise<void>;
  /** What handling the update changed before it was cut off, as it was recorded; null if nothing. */
  effect(updateId: number): Promise<string | null>;
  /** Call it in the transaction of the change. An update that is not stored leaves no record. */
  recordEffect(updateId: number, effect: string): Promise<void>;
  /** Deletes handled updates received before the given time. */
  prune(before: Millis): Promise<void>;
}

export interface ReceivedUpdate {
  readonly updateId: number;
  /** The chat in whose order it is handled, or null. */
  readonly chatId: number | null;
  /** The update as received, JSON. */
  readonly payload: string;
}

export interface UnhandledUpdate extends ReceivedUpdate {
  /** How often a process that found it unhandled has begun it: at each time but the last the process ended before it did. */
  readonly begun: number;
}
