import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';

/** Another process leads now: this one must not send. */
export class NotLeadingError extends Error {
  override readonly name = 'NotLeadingError';
}

/** What the budget needs to know of the right to send: cluster/coordination.ts. */
export interface RightToSend {
  heldFor(): Millis;
  isHeld(): Promise<boolean>;
}

/**
 * How long it is sure that this process leads after it was asked: until a request begins, and until it is written. The next leader
 * sends nothing for longer (leader-election.ts).
 */
const SURE: Millis = 500;
const SURE_WHILE_WRITTEN: Millis = 1000;

/** Whether this process leads, and since when that is known: it may be paused at any moment, while another takes the lead. */
export class SendRight {
  readonly #clock: Clock;
  #isHeld: RightToSend['isHeld'] = async () => true;
  #heldAt: Millis = -Infinity;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** From now on this one is asked. */
  takeOver({ isHeld }: RightToSend): void {
    this.#isHeld = isHeld;
  }

  /** @throws {NotLeadingError} */
  async ask(): Promise<void> {
    const asked = this.#clock.now();
    if (!(await this.#isHeld())) throw new NotLeadingError('Another process leads now.');
    this.#heldAt = asked;
  }

  /**
   * Asks unless it has just been asked. The process may also be paused while it asks: then it asks once more.
   * @throws {NotLeadingError}
   */
  async askIfUnsure(): Promise<void> {
    for (let turn = 0; turn < 2 && !this.#isKnownFor(SURE); turn += 1) await this.ask();
  }

  /** Whether a request that has begun may be written: it was asked so recently that no other one sends yet. */
  get isSure(): boolean {
    return this.#isKnownFor(SURE_WHILE_WRITTEN);
  }

  #isKnownFor(time: Millis): boolean {
    return this.#clock.now() <= this.#heldAt + time;
  }
}
