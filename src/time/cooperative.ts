import { setImmediate } from 'node:timers';
import type { Millis } from './millis.ts';

/** How long work may go on between two turns of the event loop. */
const MAX_TURN: Millis = 5;
/** Each so many turns, one goes to who waits longest, so that long work goes on however many short questions come. */
const FAIR_EACH = 4;

/** Work that may be interrupted at each `yield`. */
export type InPieces<Result> = Generator<void, Result>;

/** Long work that waits for its next turn. */
interface Waiting {
  /** How long it has worked so far. */
  readonly worked: Millis;
  readonly resume: () => void;
}

/** Those that wait, the longest wait first. */
const waiting: Waiting[] = [];
let served = 0;

/**
 * Does long work piece by piece, as far as each `yield`, and lets others have their turn between. The event loop turns
 * after each piece of work, of all that is under way: what has worked least goes on first, so that a short question
 * does not wait for a long one.
 */
export async function runCooperatively<Result>(work: Iterator<unknown, Result>): Promise<Result> {
  let worked = 0;
  if (waiting.length > 0) await turnAfter(worked);
  for (;;) {
    const began = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - began < MAX_TURN) step = work.next();
    if (step.done) return step.value;
    worked += performance.now() - began;
    await turnAfter(worked);
  }
}

function turnAfter(worked: Millis): Promise<void> {
  return new Promise((resume) => {
    if (waiting.push({ worked, resume }) === 1) setImmediate(serveOne);
  });
}

/** What was resumed works as soon as this returns, and the event loop turns before the next. */
function serveOne(): void {
  const isFair = ++served % FAIR_EACH === 0;
  const least = isFair ? 0 : indexOfLeast();
  const [next] = waiting.splice(least, 1);
  if (waiting.length > 0) setImmediate(serveOne);
  next?.resume();
}

function indexOfLeast(): number {
  let least = 0;
  for (const [at, { worked }] of waiting.entries()) {
    if (worked < (waiting[least]?.worked ?? 0)) least = at;
  }
  return least;
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
