import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work between two turns of the event loop. */
const MAX_TURN = 5;

/** Does long work piece by piece, as far as each `yield`, and lets others have their turn between. */
export async function runCooperatively<Result>(work: Iterator<unknown, Result>): Promise<Result> {
  let turnBegan = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - turnBegan < MAX_TURN) continue;
    await setImmediate();
    turnBegan = performance.now();
  }
}

/** Does the same work at once, where nobody waits for a turn. */
export function runAtOnce<Result>(work: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work for each item in turns. */
export function forEachYielding<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  return runCooperatively(
    (function* () {
      for (const item of items) {
        work(item);
        yield;
      }
    })(),
  );
}
