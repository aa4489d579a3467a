import type { Clock } from './clock.ts';
import type { Millis } from './millis.ts';

/** Resolves after that long, or at once when the signal aborts. */
export function abortableDelay(clock: Clock, length: Millis, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      cancelTimer();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancelTimer = clock.setTimer(length, end);
    signal.addEventListener('abort', end, { once: true });
  });
}
