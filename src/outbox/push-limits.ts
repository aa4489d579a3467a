import type { Millis } from '../time/millis.ts';
import { addDays, dayIn } from '../time/zoned-time.ts';

/** What keeps old news and many articles at once from being a burst of messages. */
export interface PushLimits {
  /** Articles of sources that were published more than so many days ago are stored and not pushed. */
  readonly maxAgeDays: number;
  /** More articles of one load than this, for one chat and topic, come in digest messages. */
  readonly maxAtOnce: number;
}

export const DEFAULT_PUSH_LIMITS: PushLimits = { maxAgeDays: 3, maxAtOnce: 5 };

/** The first day of publication (`YYYY-MM-DD`) that is still pushed when an article arrives at that time. */
export function pushedFrom({ maxAgeDays }: PushLimits, arrivedAt: Millis, timeZone: string): string {
  return addDays(dayIn(timeZone, arrivedAt), -maxAgeDays);
}
