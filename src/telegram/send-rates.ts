/** Messages a second that a bot may send for free (core.telegram.org/bots/faq). */
export const FREE_PER_SECOND = 30;
/** With paid broadcasts (core.telegram.org/bots/api#paid-broadcasts). */
export const MAX_PER_SECOND = 1000;
/** Telegram Stars for each message above the free ones of its second; messages that fail cost nothing. */
const STARS_PER_MESSAGE = 0.1;

/** What so many pushes take at a rate, and cost if it is a paid one. */
export interface BroadcastCost {
  readonly seconds: number;
  /** At most, rounded up. */
  readonly stars: number;
}

/**
 * ```ts
 * broadcastCost(100_000, 1000); // => { seconds: 100, stars: 9700 }
 * broadcastCost(100_000, 30).stars; // => 0
 * ```
 */
export function broadcastCost(messages: number, perSecond: number): BroadcastCost {
  const seconds = messages / perSecond;
  const paid = perSecond > FREE_PER_SECOND ? Math.max(0, messages - FREE_PER_SECOND * Math.ceil(seconds)) : 0;
  return { seconds: Math.ceil(seconds), stars: Math.ceil(Math.round(paid * STARS_PER_MESSAGE * 10) / 10) };
}
