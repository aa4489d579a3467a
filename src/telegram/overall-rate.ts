import { GcraRateLimit } from '../time/gcra-rate-limit.ts';
import type { Millis } from '../time/millis.ts';
import { SlidingWindowLimit } from '../time/sliding-window-limit.ts';
import type { TurnKind } from './turn-kinds.ts';

/** Pushes keep an even rate of this share of what is allowed. */
const SHARE = 0.965;
/** If timers are late on a busy machine, so much lost time is caught up, within what a second may hold. */
const CATCH_UP: Millis = 250;
/**
 * How many messages may go before their time: Telegram tolerates short bursts, of which replies use a part, and further
 * replies to one chat a smaller part.
 */
const AHEAD: Readonly<Record<TurnKind, number>> = { answer: 9, furtherAnswer: 2, urgentPush: 0, push: 0 };
/** No second holds more than is allowed; a little longer than a second, since requests take different times to arrive. */
export const WINDOW: Millis = 1030;

/** The rate of all messages: even, and no more than so many in any second. */
export class OverallRate {
  readonly #interval: Millis;
  readonly #even: GcraRateLimit<'all'>;
  readonly #second: SlidingWindowLimit;

  constructor(perSecond: number) {
    this.#interval = 1000 / (SHARE * perSecond);
    this.#even = new GcraRateLimit(this.#interval, { catchUp: CATCH_UP });
    this.#second = new SlidingWindowLimit(perSecond, WINDOW);
  }

  admissibleAt(kind: TurnKind): Millis {
    const burst = AHEAD[kind] * this.#interval;
    return Math.max(this.#second.admissibleAt(), this.#even.admissibleAt('all', burst));
  }

  count(now: Millis): void {
    this.#even.count('all', now);
    this.#second.count(now);
  }

  /** Nothing waits: the time that passes now is not lost. */
  rest(now: Millis): void {
    this.#even.rest('all', now);
  }

  /** As if all messages of a second had gone at that time. */
  fill(at: Millis): void {
    this.#second.fill(at);
  }
}
