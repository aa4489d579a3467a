import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';

export interface DatabaseWatchOptions {
  readonly store: Pick<Store, 'check'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error' | 'info'>;
}

const LOOK_EVERY: Millis = 30_000;

/**
 * Says in the log when the database stops to answer or its file is deleted, and when it is back. SQLite goes on writing
 * into a deleted file without an error. Returns a function that ends it.
 */
export function watchDatabase({ store, clock, log }: DatabaseWatchOptions): () => void {
  let isSound = true;
  let isEnded = false;
  let cancelTimer = () => {};
  const look = async () => {
    const problem = await store.check().then(
      () => null,
      (error: unknown) => error,
    );
    if (isEnded) return;
    if (problem !== null && isSound) log.error({ err: problem }, 'the database cannot be used');
    if (problem === null && !isSound) log.info({}, 'the database can be used again');
    isSound = problem === null;
    cancelTimer = clock.setTimer(LOOK_EVERY, () => void look());
  };
  cancelTimer = clock.setTimer(LOOK_EVERY, () => void look());
  return () => {
    isEnded = true;
    cancelTimer();
  };
}
