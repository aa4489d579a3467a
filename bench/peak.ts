const SECOND = 1000;

/** The most that any window of a second holds, of times in milliseconds, in order. */
export function peakOf(times: readonly number[]): number {
  let from = 0;
  let peak = 0;
  times.forEach((time, at) => {
    while (time - (times[from] ?? time) >= SECOND) from += 1;
    peak = Math.max(peak, at - from + 1);
  });
  return peak;
}
