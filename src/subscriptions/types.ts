import type { RegionCode } from '../articles/regions/regions.ts';

/** What a chat may follow. */
export type Interest =
  | { readonly kind: 'region'; readonly region: RegionCode }
  /** An issuing body, by its slug. */
  | { readonly kind: 'issuer'; readonly issuer: string }
  /** Words that an article must hold, `-words` that it must not, and "phrases". */
  | { readonly kind: 'keywords'; readonly text: string }
  /** A standing question: articles that answer it. */
  | { readonly kind: 'question'; readonly text: string };

export interface Subscription {
  readonly id: number;
  readonly chatId: number;
  /** Topic of a forum where its articles go; null for the chat itself. */
  readonly threadId: number | null;
  readonly interest: Interest;
}

export interface SubscriptionStore {
  /** All subscriptions, or those of one chat, in the order in which they were made; paused chats included. */
  all(): Promise<Subscription[]>;
  of(chatId: number): Promise<Subscription[]>;
  /** The keywords and standing questions that anybody follows, each once, the oldest first. */
  topics(): Promise<Interest[]>;
  /** What was followed before stays one subscription, and moves to the topic. */
  subscribe(
    chatId: number,
    interest: Interest,
    threadId?: number | null,
  ): Promise<{ subscription: Subscription; isNew: boolean }>;
  /** Removes the chat's subscription and gives it; null where the chat has none of this id. */
  unsubscribe(chatId: number, id: number): Promise<Subscription | null>;
  countByRegion(): Promise<Map<RegionCode, number>>;
  /** The topic is closed or gone: what went there, unsent pushes too, goes to the chat itself. */
  leaveTopic(chatId: number, threadId: number): Promise<void>;
}
