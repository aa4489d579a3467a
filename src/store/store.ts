import type { Article } from '../articles/article.ts';
import type { ChatStore } from '../chats/chat.ts';
import type { ManagedChatStore } from '../chats/managing.ts';
import type { InboxStore } from '../inbox/types.ts';
import type { OutboxStore } from '../outbox/types.ts';
import type { ReviewStore } from '../sources/review.ts';
import type { SourceStore } from '../sources/source-record.ts';
import type { SubscriptionStore } from '../subscriptions/types.ts';
import type { Millis } from '../time/millis.ts';

export interface LoadRecord {
  readonly id: number;
  readonly source: string;
  readonly loadedAt: Millis;
  /** The admin's id; null if nobody loaded it by hand (a source, the first start), or that is erased. */
  readonly loadedBy: number | null;
  readonly newArticles: number;
  readonly changedArticles: number;
  readonly rolledBack: boolean;
}

/** What undoing the newest load that stands would do. */
export interface RollbackReport {
  readonly load: LoadRecord;
  /** No other load stands: undoing it would leave no news. */
  readonly isOnly: boolean;
  /** Ids of articles that would be withdrawn. */
  readonly added: readonly string[];
  /** How many articles would be as they were before. */
  readonly restored: number;
  /** Messages with its articles that were sent, or may have been: they cannot be taken back. */
  readonly sent: { readonly messages: number; readonly chats: number };
  /** Pushes that wait, and would not be sent. */
  readonly waiting: number;
}

export interface LoadPreviewRecord {
  readonly id: number;
  readonly requestedBy: number;
  readonly source: string;
  readonly articles: readonly Article[];
  /** Of the store when the preview was made: what changed after it is newer than the preview. */
  readonly revision: number;
  readonly createdAt: Millis;
}

export interface ArticleStore {
  /** Every article that is not withdrawn, newest first, then by id descending. */
  all(): Promise<Article[]>;
  byId(id: string): Promise<Article | null>;
  /**
   * The changes by loads and rollbacks after that revision: articles as they are now, and the ids of withdrawn ones.
   */
  changedSince(revision: number): Promise<{ articles: Article[]; withdrawn: string[] }>;
  count(): Promise<number>;
  /** Ids of the articles, not withdrawn, that loads of this source brought first. */
  broughtBy(source: string): Promise<string[]>;
  /** Those of the ids whose articles another fetched source brought first. */
  broughtByOtherSource(ids: readonly string[], source: string): Promise<ReadonlySet<string>>;
  /** Which of the given articles are new (or withdrawn), and which differ from what is stored. */
  compare(
    articles: readonly Article[],
  ): Promise<{ new: Article[]; changed: Article[]; unchanged: Article[] }>;
}

export interface LoadStore {
  /**
   * Stores new and changed articles as one load, keeping the previous versions, and masks withdrawn ones (ids). They
   * count as changed. Returns the load's id.
   */
  record(load: {
    source: string;
    at: Millis;
    /** The admin who loads it. */
    by?: number | null;
    new: readonly Article[];
    changed: readonly Article[];
    withdrawn?: readonly string[];
    /** Called with the number of articles stored so far. */
    readonly onStored?: (count: number) => void;
  }): Promise<number>;
  latest(): Promise<LoadRecord | null>;
  /** The newest loads, newest first, rolled back ones included. */
  recent(limit: number): Promise<LoadRecord[]>;
  /**
   * Undoes the newest load that is not rolled back: its new articles are withdrawn (with their unsent outbox rows),
   * changed ones restored (without unsent rows that the load queued). Null if there is none.
   */
  rollbackLatest(at: Millis): Promise<LoadRecord | null>;
  /** The newest load that is not rolled back. */
  standing(): Promise<LoadRecord | null>;
  /** What undoing it would do; null if there is none. */
  rollbackReport(): Promise<RollbackReport | null>;
  /** What `rollbackLatest` would change: articles as they would be, and the ids of withdrawn ones. */
  previewRollback(): Promise<{ articles: Article[]; withdrawn: string[] }>;
  /** Changes with every load and rollback; other processes compare it to detect that their index is stale. */
  revision(): Promise<number>;
}

export interface PreviewStore {
  save(preview: Omit<LoadPreviewRecord, 'id'>): Promise<number>;
  get(id: number): Promise<LoadPreviewRecord | null>;
  /** Removes and returns the preview, so that it is applied at most once. */
  take(id: number): Promise<LoadPreviewRecord | null>;
}

/** Questions as counts; those without an answer also as text without the person, for 90 days, for /stats. */
export interface QuestionStore {
  record(question: { text: string; outcome: string; at: Millis }): Promise<void>;
  countByOutcome(): Promise<Map<string, number>>;
  /** Counts of the questions asked from one time (inclusive) to another (exclusive). */
  countBetween(from: Millis, to: Millis): Promise<Map<string, number>>;
  /** The newest questions without an answer. */
  unanswered(limit: number): Promise<string[]>;
}

/** What people thought of the answers to a question. */
export interface VotedQuestion {
  readonly question: string;
  readonly up: number;
  readonly down: number;
  /** Articles of the answer that was voted on last; that of the first passage first. */
  readonly articleIds: readonly string[];
  /** Time of the newest vote. */
  readonly votedAt: Millis;
}

/** Votes on answers, without who voted. */
export interface FeedbackStore {
  /** A second vote with the same ballot replaces the first. */
  vote(given: {
    ballot: string;
    question: string;
    articleIds: readonly string[];
    vote: 'up' | 'down';
    at: Millis;
  }): Promise<void>;
  /** Takes a vote back; nothing happens if there is none. */
  withdraw(ballot: string): Promise<void>;
  /** All questions with votes, the worst first. */
  all(): Promise<VotedQuestion[]>;
  /** Questions with more votes against than for, the worst first. */
  worst(limit: number): Promise<{ question: string; up: number; down: number }[]>;
}

export interface Repositories {
  readonly articles: ArticleStore;
  readonly loads: LoadStore;
  readonly previews: PreviewStore;
  readonly sources: SourceStore;
  readonly review: ReviewStore;
  readonly chats: ChatStore;
  readonly managedChats: ManagedChatStore;
  readonly subscriptions: SubscriptionStore;
  readonly outbox: OutboxStore;
  readonly inbox: InboxStore;
  readonly questions: QuestionStore;
  readonly feedback: FeedbackStore;
}

export interface Store extends Repositories {
  /** Runs the work in one write transaction, atomically. */
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Resolves if the database answers and its file is in place. @throws {StoreError} */
  check(): Promise<void>;
  close(): Promise<void>;
}
