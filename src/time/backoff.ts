import type { Millis } from './millis.ts';

const FIRST: Millis = 1000;

/**
 * How long to wait before trying again after so many failures (from 1): exponential with full jitter, so that what
 * failed together does not come back together. `random` is in [0, 1).
 *
 * ```ts
 * backoff(3, 30_000, () => 0); // => 400
 * ```
 */
export function backoff(failures: number, longest: Millis, random: () => number): Millis {
  const ceiling = Math.min(longest, FIRST * 2 ** Math.min(failures - 1, 30));
  return Math.ceil(ceiling * (0.1 + 0.9 * random()));
}
