import type { Article } from '../articles/article.ts';
import type { Millis } from '../time/millis.ts';
import type { Doubt } from './source.ts';

/** Why an article waits for an admin: the source is to be reviewed, or the article is doubtful. */
export type ReviewReason = 'reviewedSource' | Doubt;

/** An article that is to wait for an admin. */
export interface ForReview {
  readonly article: Article;
  readonly reason: ReviewReason;
}

/** An article of a source that an admin is to publish or discard. */
export interface ReviewItem extends ForReview {
  readonly id: number;
  readonly source: string;
  readonly createdAt: Millis;
}

/** The place of an article in the queue for review. */
export type QueuedItem = Pick<ReviewItem, 'id' | 'source'>;

export type ReviewDecision = 'published' | 'discarded';

/** The articles that wait for an admin. A decided one is kept as its digest, so that it does not come again. */
export interface ReviewStore {
  /**
   * Adds articles that wait already, or were decided, only once; one with another text takes the place of the one
   * that waits. Returns how many were added.
   */
  add(source: string, items: readonly ForReview[], at: Millis): Promise<number>;
  /** All that waits, oldest first. */
  queue(): Promise<QueuedItem[]>;
  get(id: number): Promise<ReviewItem | null>;
  /** Ends an item's wait, and returns it; null if it does not wait (any more). */
  decide(id: number, decision: ReviewDecision): Promise<ReviewItem | null>;
}
