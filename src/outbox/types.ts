import type { Article, ArticleLanguage } from '../articles/article.ts';
import type { RegionCode } from '../articles/regions/regions.ts';
import type { NamedIn } from '../subscriptions/mentions.ts';
import type { Interest } from '../subscriptions/types.ts';
import type { Millis } from '../time/millis.ts';
import type { PushLimits } from './push-limits.ts';

/** Of the pushes of one text, the one that is shown: an article may be nothing but its title. */
export function shownOfCopies(first: LeasedPush, others: readonly LeasedPush[]): LeasedPush {
  return [first, ...others].find(({ article }) => article.body !== '') ?? first;
}

/** The state of a row: see OutboxStore. */
export type OutboxState = 'pending' | 'leased' | 'sent' | 'parked' | 'uncertain' | 'dead';

/** No lease lasts longer. */
export const LONGEST_LEASE: Millis = 2 * 60_000;

/** A leased row, held by the dispatcher while it sends. */
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
  /** One of many from one load: it comes with the others in a digest. */
  readonly inDigest: boolean;
  /**
   * After Telegram refused a message that held it: with how many others it may be sent, counting itself; 0: alone, as
   * plain text. Null: nothing was refused.
   */
  readonly maxTogether: number | null;
  /** The id of the first article of the same text in the load; rows that share it come in one message. */
  readonly copyOf: string | null;
  /** Sends begun before this lease. */
  readonly attempts: number;
}

/** A push to be queued; without `dueAt` it is due at once. */
export interface NewPush {
  readonly chatId: number;
  readonly articleId: string;
  readonly reason: string;
  readonly subscriptionId?: number;
  readonly threadId?: number | null;
  readonly isUrgent?: boolean;
  readonly inDigest?: boolean;
  readonly copyOf?: string | null;
  readonly dueAt?: Millis;
  /** Until when it waits for an edition in the chat's first language, if it does; it is due no earlier. */
  readonly waitsUntil?: Millis | null;
}

/** A queued push of a subscription that ended, and which other one of the chat brings its article. */
export type ReassignedPush = Pick<Required<NewPush>, 'articleId' | 'reason' | 'subscriptionId' | 'threadId'>;

/** An article and the interests it matches; for a chat that follows several of them, the first is the reason given. */
export interface MatchedArticle {
  readonly articleId: string;
  readonly isUrgent: boolean;
  /** The languages of its editions. */
  readonly languages: readonly ArticleLanguage[];
  /** The id of the first article of the same text; null if nobody else published it. */
  readonly copyOf?: string | null;
  readonly interests: readonly Interest[];
  /** Regions that it names and that did not issue it, for followers who want mentions; absent means none. */
  readonly mentions?: ReadonlyMap<RegionCode, NamedIn>;
}

/** When a chat's pushes are due, by its schedule. */
export interface DueTimes {
  readonly urgent: Millis;
  readonly others: Millis;
}

/** A chat that waits for articles in its language: an article without that edition is due later. */
export interface WaitTimes {
  readonly language: ArticleLanguage;
  readonly until: Millis;
  /** By the chat's schedule, no earlier than `until`. */
  readonly due: Millis;
}

/** When a push that may be sent from a time on is due, by the chat's schedule. */
export type DueFrom = (from: Millis, isUrgent: boolean) => Millis;

/** A sent post whose article changed since; held while it is edited. */
export interface DueEdit {
  /** The push as it would be sent now. */
  readonly push: LeasedPush;
  readonly messageId: number;
  /** The key to settle it with: another change of the article meanwhile makes a new edit due. */
  readonly claim: Millis;
}

/** Counts of rows that wait to be sent, or that need a person. */
export interface Backlog {
  readonly pending: number;
  readonly leased: number;
  readonly parked: number;
  readonly uncertain: number;
  /** How long the oldest due row of a chat that is not paused has waited; 0 if there is none. */
  readonly oldestAge: Millis;
}

/** How long pushes took until Telegram's answer. */
export interface PushDelays {
  /** Of those that go at once: since their load. */
  readonly direct: readonly Millis[];
  /** Of those that waited for a digest, the end of quiet hours or a language: since they were due. */
  readonly scheduled: readonly Millis[];
}

/** One row, or the rows of one message, which change together or not at all. */
export type RowIds = number | readonly number[];

export function listed(ids: RowIds): number[] {
  return typeof ids === 'number' ? [ids] : [...ids];
}

/** The rows that a message sent. */
export interface SentMessage {
  readonly ids: RowIds;
  readonly messageId: number;
}

/** A push that may have arrived: Telegram did not answer. */
export interface UncertainPush {
  readonly id: number;
  readonly chatId: number;
  readonly article: Article;
  /** When its request was begun. */
  readonly sendingAt: Millis;
  readonly problem: string;
}

/** The latest times of a chat's rows that its schedule or its language holds back. */
export interface LatestWait {
  readonly chatId: number;
  readonly isUrgent: boolean;
  readonly dueAt: Millis;
  readonly waitsUntil: Millis | null;
}

/** A post of the bot that was seen in a chat, with the articles that it links. */
export interface SeenPush {
  readonly chatId: number;
  readonly articleIds: readonly string[];
  readonly messageId: number;
  /** When Telegram took it, as Unix milliseconds of a whole second. */
  readonly date: Millis;
}

/** How long to wait for a closed General topic, and why. */
export interface ClosedTopicHold {
  readonly until: Millis;
  /** Rows queued before this time are dropped. */
  readonly giveUpBefore: Millis;
  readonly reason: string;
}

/**
 * The durable queue of pushes. A row's life: pending → leased → sent, or parked until a time, uncertain, dead.
 * Unique by (chat, article). Nothing else writes the table.
 */
export interface OutboxStore {
  /** Adds rows, skipping (chat, article) pairs that exist; returns how many were added. */
  enqueue(rows: readonly NewPush[], at: Millis): Promise<number>;
  /**
   * Adds a row for each matched article and chat that follows one of its interests now, in the order of the articles;
   * pairs that exist are skipped. Returns how many were added. Call it in an exclusive transaction.
   */
  enqueueForFollowers(
    matched: readonly MatchedArticle[],
    options: {
      readonly at: Millis;
      /** Of the chats that chose a schedule; to all others it goes at once. */
      readonly due: ReadonlyMap<number, DueTimes>;
      /** Of the chats that wait for articles in their language; urgent articles do not wait. */
      readonly waits: ReadonlyMap<number, WaitTimes>;
      /** Of the chats that asked for a pause: its end. Their rows come in a digest (own-pause.ts). */
      readonly pauses?: ReadonlyMap<number, Millis>;
      readonly limits: PushLimits;
      /** Called with the number of articles queued so far. */
      readonly onQueued?: (articles: number) => void;
    },
  ): Promise<number>;
  /**
   * The chat's schedule changed: sets new times for its waiting rows. Failed sends keep their own time, and rows that
   * wait for an edition go on waiting for it.
   */
  reschedule(chatId: number, dueFrom: DueFrom, at: Millis): Promise<void>;
  /** The chat's rows no longer wait for an edition; give them new times by `reschedule`. */
  endLanguageWait(chatId: number): Promise<void>;
  /**
   * Articles have these editions now: rows that waited for one of them are due by their chat's schedule. Returns how
   * many they were.
   */
  editionsArrived(
    articles: readonly Pick<MatchedArticle, 'articleId' | 'languages'>[],
    options: {
      readonly at: Millis;
      readonly due: ReadonlyMap<number, DueTimes>;
      readonly waits: ReadonlyMap<number, Pick<WaitTimes, 'language'>>;
    },
  ): Promise<number>;
  /** The articles of the subscription's rows whose send has not begun. */
  unsentOf(chatId: number, subscriptionId: number): Promise<string[]>;
  /**
   * Deletes the subscription's rows whose send has not begun, except those that another one brings: they keep their
   * place and time. Of several for one article, the first counts.
   */
  withdraw(chatId: number, subscriptionId: number, reassigned: readonly ReassignedPush[]): Promise<void>;
  /**
   * Leases up to `limit` due rows (pending, or parked whose time has come) of chats that are not paused, or are due to
   * be tried again: of each chat its first due row, an urgent one or else the oldest, so that no chat waits for another's
   * backlog. Urgent rows of all chats come before others. Chats come in the order of their ids, starting after
   * `afterChatId`: pass the last one of the previous lease, and all are served in turn. Expired leases are settled
   * first: a row whose send had not begun is pending again, one whose send had begun is uncertain.
   */
  leaseDue(options: {
    limit: number;
    now: Millis;
    leaseMillis: number;
    afterChatId?: number;
  }): Promise<LeasedPush[]>;
  /**
   * A new leader takes over what others have leased: that is pending again, before its lease ends. Where they have ended, what
   * they had begun to send is uncertain; else one of them may yet say what became of it, until its lease ends.
   */
  endLeases(haveEnded: boolean): Promise<void>;
  /**
   * Leases other due rows of the leased row's chat and topic for the same message, oldest first, up to one that does not
   * belong in it: so a chat gets them in order.
   */
  leaseRest(
    id: number,
    options: {
      limit: number;
      now: Millis;
      leaseMillis: number;
      /** Only those that come in a digest because they are many. */
      onlyInDigest?: boolean;
      /** Only those of this text. */
      copyOf?: string | null;
    },
  ): Promise<LeasedPush[]>;
  /**
   * Marks that the request is about to be sent: from here a crash makes the row uncertain. Counts an attempt, and
   * extends the lease to `until`, if given. False if the lease is lost (expired and taken by another process, rolled
   * back, chat forgotten): then nothing may be sent.
   */
  markSending(ids: RowIds, at: Millis, until?: Millis): Promise<boolean>;
  /** `markSending` for several messages in one transaction; the rows of each are all marked or none. */
  markSendingAll(messages: readonly RowIds[], at: Millis, until?: Millis): Promise<boolean[]>;
  /** Undoes a `markSending` of that time that may have been stored although it failed: nothing was sent. */
  unmarkSending(ids: RowIds, at: Millis): Promise<void>;
  sent(ids: RowIds, messageId: number, at: Millis): Promise<void>;
  /** `sent` for several messages in one statement. */
  sentAll(messages: readonly SentMessage[], at: Millis): Promise<void>;
  defer(ids: RowIds, until: Millis, reason: string): Promise<void>;
  /** Telegram refused these rows because the forum's General topic is closed: all rows for it wait. */
  holdClosedTopic(chatId: number, ids: RowIds, hold: ClosedTopicHold): Promise<void>;
  uncertain(ids: RowIds, reason: string): Promise<void>;
  /** Rows with an unknown outcome, oldest first; only a person can settle them. */
  listUncertain(limit: number): Promise<UncertainPush[]>;
  /**
   * An admin's decision: it arrived, or it is to be sent again (unless its article is withdrawn). False if the row is
   * no longer uncertain.
   */
  settleUncertain(id: number, as: 'sent' | 'resend'): Promise<boolean>;
  /**
   * The uncertain pushes of these articles whose request was under way when Telegram took the post are sent: it shows
   * that they arrived. Returns how many.
   */
  settleSeen(seen: SeenPush): Promise<number>;
  dead(ids: RowIds, reason: string): Promise<void>;
  /**
   * Telegram refused the message of these rows: they are due again at once, at most so many together (0: as plain
   * text).
   */
  split(ids: RowIds, maxTogether: number, at: Millis, reason: string): Promise<void>;
  /**
   * These leased rows cannot be sent as they are stored: they are looked at again in an hour, and given up after two days.
   * The chat's other rows do not wait for them.
   */
  holdAside(ids: RowIds, now: Millis, reason: string): Promise<void>;
  /** Ends leases before sending; the rows are pending again. */
  release(ids: readonly number[]): Promise<void>;
  /**
   * The chat can be reached again, or is tried: what waits for it comes in a digest, and what was queued before `since`
   * is dropped (`dead`). Returns how many rows come.
   */
  gatherMissed(chatId: number, since: Millis): Promise<number>;
  /**
   * Makes edits due of the posts of these articles that were sent after `sentAfter`. A post that holds several
   * articles is left as it is. Returns how many are due.
   */
  queueEdits(articleIds: readonly string[], options: { at: Millis; sentAfter: Millis }): Promise<number>;
  /**
   * Takes up to `limit` due edits until that time; after it, another process may take them. All claims last as long.
   */
  claimEdits(options: { limit: number; now: Millis; until: Millis }): Promise<DueEdit[]>;
  /** Ends an edit, or makes it due again at `retryAt`. */
  settleEdit(edit: DueEdit, retryAt: Millis | null): Promise<void>;
  /** When the next edit is due; null if none is. */
  nextEditAt(): Promise<Millis | null>;
  /** How many articles the chat was sent since then, by the subscription that brought them; null: one that ended. */
  sentBySubscription(chatId: number, since: Millis): Promise<Map<number | null, number>>;
  /** Of articles that were withdrawn: the chats that got them (or may have) before, and will not get them again. */
  sentBeforeWithdrawal(articleIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<number>>>;
  countByState(): Promise<Record<OutboxState, number>>;
  /** Of one chat: the articles that were sent (or may have been), and those that wait. */
  countOf(chatId: number): Promise<{ readonly sent: number; readonly waiting: number }>;
  /** Like `countByState`, but only of unsettled rows, in a time independent of how many were ever sent. */
  backlog(now: Millis): Promise<Backlog>;
  /** How long the pushes sent last took. */
  recentDelays(limit: number): Promise<PushDelays>;
  /**
   * The sends to groups and channels begun within the last minute, oldest first: they count in the limits of the next leader.
   * What a clock that was ahead has written counts as begun now, once.
   */
  sendsToGroups(now: Millis): Promise<{ readonly chatId: number; readonly at: Millis }[]>;
  /** When the next parked row is due, or a lease expires; null if nothing waits. */
  nextDueAt(): Promise<Millis | null>;
  /** Failed sends and edits that wait longer than failures mostly do are tried now: see boundWaits. */
  boundRetries(now: Millis): Promise<void>;
  latestWaits(now: Millis): Promise<LatestWait[]>;
  /** The chat's rows wait for an edition no longer than that; give them new times by `reschedule`. */
  shortenLanguageWait(chatId: number, until: Millis): Promise<void>;
}
