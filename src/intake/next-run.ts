import type { Millis } from '../time/millis.ts';

/** A source that fails is asked at least this often, or at its interval if that is longer. */
const MAX_BACK_OFF: Millis = 6 * 60 * 60_000;
/** A publisher that asks for more patience than this is asked again after it. */
const MAX_RETRY_AFTER: Millis = 24 * 60 * 60_000;
/** Share of an interval by which a fetch comes earlier or later, so that sources spread out. */
const JITTER = 0.1;

/** How long to wait after a fetch that worked. `random` is in [0, 1). */
export function waitAfterSuccess(interval: Millis, random: () => number): Millis {
  return Math.round(interval * (1 - JITTER + 2 * JITTER * random()));
}

/** What the wait after a failed fetch depends on. */
export interface FailedFetch {
  readonly interval: Millis;
  /** Failures in a row, this one included. */
  readonly failures: number;
  /** What the publisher asked to wait, or null. */
  readonly retryAfter: Millis | null;
}

/** How long to wait after a failure: doubled each time, with jitter, never less than the publisher asks for. */
export function waitAfterFailure(
  { interval, failures, retryAfter }: FailedFetch,
  random: () => number,
): Millis {
  const longest = Math.max(interval, MAX_BACK_OFF);
  const ceiling = Math.min(longest, interval * 2 ** Math.min(failures - 1, 30));
  const wait = Math.round(ceiling * (0.5 + 0.5 * random()));
  return Math.max(wait, Math.min(retryAfter ?? 0, MAX_RETRY_AFTER));
}
