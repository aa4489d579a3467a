import type { Millis } from '../time/millis.ts';

/** A message to the processes that share the database. */
export type Topic =
  /** Articles were loaded or rolled back. */
  | 'articles'
  /** Updates from Telegram were stored in the inbox. */
  | 'updates'
  /** No process leads now. */
  | 'leadership';

/** This process leads. */
export interface Leadership {
  /** Aborts when the leadership is lost: another process may lead from then on. */
  readonly lost: AbortSignal;
  /** Whether those that led before have ended, and do nothing more: else one may only have lost its connection. */
  readonly othersHaveEnded: boolean;
  /** For how long this process has led: no other has sent anything meanwhile. */
  heldFor(): Millis;
  /**
   * Asks whether this process leads still; called before each message. A process that was paused may not have noticed
   * that another took over.
   */
  isHeld(): Promise<boolean>;
  /** Gives the leadership up. */
  resign(): Promise<void>;
}

/**
 * Coordinates the processes that share one database. Only the leader talks to Telegram, so that there is one poller, one
 * send budget and one order of updates in each chat. The others stand by, and take over when it ends.
 */
export interface Coordination {
  /** Null if another process leads. @throws {StoreError} if the database cannot be reached. */
  tryToLead(): Promise<Leadership | null>;
  /** Sends a message to all processes, this one included. It may be lost: see `onMessage`. */
  publish(topic: Topic): Promise<void>;
  /** Calls the listener for each message, and every few seconds in case one was lost. */
  onMessage(listener: (topic: Topic) => void): void;
  close(): Promise<void>;
}
