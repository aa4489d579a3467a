import type { RegionCode } from '../articles/regions/regions.ts';
import type { Mentions } from './mentions.ts';

/** Where articles come from. */
export type Origin =
  | { readonly kind: 'region'; readonly region: RegionCode }
  /** An issuing body, by its slug. */
  | { readonly kind: 'issuer'; readonly issuer: string };

/** What a chat may follow. */
export type Interest =
  | Origin
  /** Of a region or an issuing body, what passes a filter: words that must be there, `-words` that must not. */
  | { readonly kind: 'filtered'; readonly within: Origin; readonly text: string }
  /** Words that an article must contain, `-words` that it must not, and "phrases". */
  | { readonly kind: 'keywords'; readonly text: string }
  /** A standing question: matches articles that answer it. */
  | { readonly kind: 'question'; readonly text: string };

export interface Subscription {
  readonly id: number;
  readonly chatId: number;
  /** Forum topic that its articles go to; null for the chat itself. */
  readonly threadId: number | null;
  readonly interest: Interest;
  /** Of a region; `none` for all else. */
  readonly mentions: Mentions;
}

export interface SubscriptionStore {
  /** All subscriptions, or those of one chat, in order of creation; also of paused chats. */
  all(): Promise<Subscription[]>;
  of(chatId: number): Promise<Subscription[]>;
  /** All followed filters, keywords and standing questions, each once, oldest first. */
  topics(): Promise<Interest[]>;
  /**
   * An interest that the chat already follows stays one subscription, and moves to the topic. `mentions` are of a new
   * subscription, by default none.
   */
  subscribe(
    chatId: number,
    interest: Interest,
    threadId?: number | null,
    mentions?: Mentions,
  ): Promise<{ subscription: Subscription; isNew: boolean }>;
  /** Sets which mentions a chat's subscription of a region brings; null if the chat has none with this id. */
  setMentions(chatId: number, id: number, mentions: Mentions): Promise<Subscription | null>;
  /** Removes and returns the chat's subscription; null if the chat has none with this id. */
  unsubscribe(chatId: number, id: number): Promise<Subscription | null>;
  countByRegion(): Promise<Map<RegionCode, number>>;
  /** The chats that follow anything. */
  countChats(): Promise<number>;
  /** The topic is closed or gone: its subscriptions and unsent pushes move to the chat itself. */
  leaveTopic(chatId: number, threadId: number): Promise<void>;
}
