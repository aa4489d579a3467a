import type { RegionCode } from '../articles/regions/regions.ts';

/** Minutes since midnight, 0 to 1439. */
export type MinuteOfDay = number;

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How often what a chat follows comes: each article by itself, or gathered. */
export type Rhythm =
  | { readonly kind: 'atOnce' }
  | { readonly kind: 'daily'; readonly minute: MinuteOfDay }
  | { readonly kind: 'weekly'; readonly weekday: Weekday; readonly minute: MinuteOfDay };

/** When a chat wants its articles. Times are those of its zone. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** Nothing comes from the first minute on until the second; past midnight where the second is the earlier. */
  readonly quiet: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;
  /** Whether emergencies come at once all the same. */
  readonly urgentPasses: boolean;
  /** IANA name, or null where the chat chose none. */
  readonly timeZone: string | null;
}

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
