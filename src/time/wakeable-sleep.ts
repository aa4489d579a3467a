import type { Clock } from './clock.ts';
import type { Millis } from './millis.ts';

/** How a loop waits for its next turn: for a time, until it is woken, or until it is to end. */
export class WakeableSleep {
  readonly #clock: Clock;
  readonly #end = new AbortController();
  #isWoken = false;
  #rouse: () => void = () => {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isEnded(): boolean {
    return this.#end.signal.aborted;
  }

  /** Ends every wait, now and later. */
  end(): void {
    this.#end.abort();
  }

  /** Ends the sleep, or the next one where the loop is awake. */
  wake(): void {
    this.#isWoken = true;
    this.#rouse();
  }

  async sleep(longest: Millis): Promise<void> {
    if (!this.#isWoken) {
      const woken = new Promise<void>((resolve) => {
        this.#rouse = resolve;
      });
      await this.race(woken, longest);
    }
    this.#isWoken = false;
  }

  /** Waits for so long, woken or not. */
  delay(length: Millis): Promise<void> {
    return this.race(new Promise<void>(() => {}), length);
  }

  /** Waits for what comes, for so long at most. Resolves with undefined where the time or the end came first. */
  race<T>(coming: Promise<T>, longest: Millis): Promise<T | undefined> {
    if (this.isEnded) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const cancelTimer = this.#clock.setTimer(longest, () => over(undefined));
      const ended = () => over(undefined);
      const over = (result: T | undefined) => {
        cancelTimer();
        this.#end.signal.removeEventListener('abort', ended);
        resolve(result);
      };
      this.#end.signal.addEventListener('abort', ended, { once: true });
      coming.then(over, reject);
    });
  }
}
