/** What a process tells the others that share its database. */
export type Topic =
  /** Articles were loaded or rolled back. */
  | 'articles'
  /** Updates from Telegram stand in the inbox. */
  | 'updates'
  /** Nobody leads now. */
  | 'leadership';

/** The right to lead, held. */
export interface Leadership {
  /** Aborts when it is lost: another process may lead from then on. */
  readonly lost: AbortSignal;
  /** Lets another lead. */
  resign(): Promise<void>;
}

/**
 * The processes that share one database. One of them leads: it alone talks to Telegram, so that there is one poller, one
 * send budget and one order of each chat's updates. The others stand by, and take over when it ends.
 */
export interface Coordination {
  /** Null where another process leads. @throws {StoreError} where the database cannot be reached. */
  tryToLead(): Promise<Leadership | null>;
  /** Tells all processes, this one too. A word may be lost: see `onTold`. */
  publish(topic: Topic): Promise<void>;
  /** Calls back when something is told, and every few seconds in case a word was lost. */
  onMessage(listener: (topic: Topic) => void): void;
  close(): Promise<void>;
}
