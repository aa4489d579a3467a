import type { Clock } from '../../time/clock.ts';
import type { Millis } from '../../time/millis.ts';

/** A limit on time ran out; the message completes "HOST … ". */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Aborts a request when a limit on time runs out, or with the caller's signal. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #clock: Clock;
  readonly #release: () => void;
  #cancelHeaders: () => void = () => {};

  /** @param whole the limit on the whole request, its redirects included */
  constructor(clock: Clock, whole: Millis, outer: AbortSignal) {
    this.#clock = clock;
    const abort = () => this.#controller.abort(outer.reason);
    if (outer.aborted) abort();
    outer.addEventListener('abort', abort, { once: true });
    const cancelWhole = this.#expireAfter(whole, 'takes too long to send its content');
    this.#release = () => {
      cancelWhole();
      outer.removeEventListener('abort', abort);
    };
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Limits the time until the headers come. */
  expectHeaders(within: Millis): void {
    this.#cancelHeaders = this.#expireAfter(within, 'does not answer in time');
  }

  headersCame(): void {
    this.#cancelHeaders();
  }

  end(): void {
    this.#cancelHeaders();
    this.#release();
  }

  #expireAfter(length: Millis, message: string): () => void {
    return this.#clock.setTimer(length, () => this.#controller.abort(new DeadlineError(message)));
  }
}
