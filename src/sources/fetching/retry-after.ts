import type { Millis } from '../../time/millis.ts';

/** A publisher that asks for more is asked again after a day all the same. */
const LONGEST: Millis = 24 * 60 * 60_000;

/**
 * How long a `Retry-After` header asks to wait, at most a day: seconds, or an HTTP date. Null if it is neither.
 *
 * ```ts
 * retryAfter('120', 0); // => 120000
 * retryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 0); // => 60000
 * retryAfter('soon', 0); // => null
 * ```
 */
export function retryAfter(header: string, now: Millis): Millis | null {
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST);
}
