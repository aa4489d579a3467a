import type { Article } from '../articles/article.ts';
import type { Interest } from '../subscriptions/types.ts';
import type { Millis } from '../time/millis.ts';

/** What a row of the outbox is at: see OutboxStore. */
export type OutboxState = 'pending' | 'leased' | 'sent' | 'parked' | 'uncertain' | 'dead';

/** A push under lease: what the dispatcher holds while it sends. */
export interface LeasedPush {
  readonly id: number;
  readonly chatId: number;
  readonly article: Article;
  /** Topic of a forum, or null for the chat itself. */
  readonly threadId: number | null;
  /** The subscription that brought it, and what it follows in the words of `reasonFor`. */
  readonly subscriptionId: number | null;
  readonly reason: string;
  readonly isUrgent: boolean;
  /** Sends begun before this lease. */
  readonly attempts: number;
}

/** A push to be queued; it goes at once where it has no time. */
export interface NewPush {
  readonly chatId: number;
  readonly articleId: string;
  readonly reason: string;
  readonly subscriptionId?: number;
  readonly threadId?: number | null;
  readonly isUrgent?: boolean;
  readonly dueAt?: Millis;
}

/** An article, and what is followed that it is about: in a chat that follows several, the first of them is the reason. */
export interface MatchedArticle {
  readonly articleId: string;
  readonly isUrgent: boolean;
  readonly interests: readonly Interest[];
}

/** When what a chat follows goes to it, by its schedule. */
export interface DueTimes {
  readonly urgent: Millis;
  readonly others: Millis;
}

/** What waits to be sent, and what needs a person: counts of rows. */
export interface Backlog {
  readonly pending: number;
  readonly leased: number;
  readonly parked: number;
  readonly uncertain: number;
  /** How long the oldest row waits that is due, of chats that are not paused; 0 where none is. */
  readonly oldestAge: Millis;
}

/** One row, or the rows of one message: what happens, happens to all of them or none. */
export type RowIds = number | readonly number[];

/** A push that may or may not have arrived: Telegram never answered. */
export interface UncertainPush {
  readonly id: number;
  readonly chatId: number;
  readonly article: Article;
  /** When its request was begun. */
  readonly sendingAt: Millis;
  readonly problem: string;
}

/** How long a closed General topic is waited for, and why. */
export interface ClosedTopicHold {
  readonly until: Millis;
  /** What was queued before that is given up. */
  readonly giveUpBefore: Millis;
  readonly reason: string;
}

/**
 * The durable queue of pushes. A row's life: pending → leased → sent, or parked until a time, uncertain, dead.
 * Unique by (chat, article). Nothing else writes the table.
 */
export interface OutboxStore {
  /** Adds rows, skipping (chat, article) pairs already there; gives how many were added. */
  enqueue(rows: readonly NewPush[], at: Millis): Promise<number>;
  /**
   * Adds a row for each matched article and chat that follows one of its interests at this moment, in the order of the
   * articles; pairs already there are skipped. Gives how many were added. To be called in a transaction that no other
   * runs beside.
   */
  enqueueForFollowers(
    matched: readonly MatchedArticle[],
    options: {
      readonly at: Millis;
      /** Of the chats that chose a schedule; to all others it goes at once. */
      readonly due: ReadonlyMap<number, DueTimes>;
      /** Called between, with how many articles are queued so far. */
      readonly onQueued?: (articles: number) => void;
    },
  ): Promise<number>;
  /** The chat's schedule changed: sets anew when what waits for its time goes. Failed sends keep their own time. */
  reschedule(chatId: number, due: DueTimes, at: Millis): Promise<void>;
  /** Deletes the subscription's pushes whose send has not begun, and gives their articles' ids. */
  withdraw(chatId: number, subscriptionId: number): Promise<string[]>;
  /**
   * Leases up to `limit` due rows (pending, or parked whose time has come) of chats that are not paused: of each chat
   * its oldest that is due, so that no chat waits for another's backlog. Chats come in the order of their ids, those after
   * `afterChatId` first: given the last one of the lease before, all get their turn. Before that, expired leases whose
   * send had not begun go back to pending; those whose send had begun become uncertain.
   */
  leaseDue(options: {
    limit: number;
    now: Millis;
    leaseMillis: number;
    afterChatId?: number;
  }): Promise<LeasedPush[]>;
  /** Leases further due rows of the leased row's chat and topic, to go with it in one message, oldest first. */
  leaseRest(id: number, options: { limit: number; now: Millis; leaseMillis: number }): Promise<LeasedPush[]>;
  /**
   * Marks that the request is about to be written: from here a crash makes the row uncertain. Counts an attempt, and
   * prolongs the lease until `until`, where given. False where the lease is gone (expired and taken by another, rolled
   * back, chat forgotten): then nothing may be sent.
   */
  markSending(ids: RowIds, at: Millis, until?: Millis): Promise<boolean>;
  /** Nothing was sent of what `sending` marked at that time, or may have marked: its answer was lost. */
  unmarkSending(ids: RowIds, at: Millis): Promise<void>;
  sent(ids: RowIds, messageId: number, at: Millis): Promise<void>;
  defer(ids: RowIds, until: Millis, reason: string): Promise<void>;
  /** Telegram refused these rows, since the forum's General topic is closed: all that goes there waits. */
  holdClosedTopic(chatId: number, ids: RowIds, hold: ClosedTopicHold): Promise<void>;
  uncertain(ids: RowIds, reason: string): Promise<void>;
  /** Rows whose send has an unknown outcome, oldest first; only a person can settle them. */
  listUncertain(limit: number): Promise<UncertainPush[]>;
  /**
   * An admin knows better: it arrived, or it is to be sent again (where its article is not withdrawn). False where the
   * row is not uncertain any more.
   */
  settleUncertain(id: number, as: 'sent' | 'resend'): Promise<boolean>;
  dead(ids: RowIds, reason: string): Promise<void>;
  /** Gives leases back untouched (a stop before sending). */
  release(ids: readonly number[]): Promise<void>;
  countByState(): Promise<Record<OutboxState, number>>;
  /** As `countByState`, of what is not settled, in a time that does not grow with what was ever sent. */
  backlog(now: Millis): Promise<Backlog>;
  /** How long the newest sent pushes took from the load to Telegram's answer. */
  recentDelays(limit: number): Promise<Millis[]>;
  /** When the next parked row is due, or a lease expires; null where nothing waits. */
  nextDueAt(): Promise<Millis | null>;
}
