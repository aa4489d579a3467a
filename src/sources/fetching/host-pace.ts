import { abortableDelay } from '../../time/abortable-delay.ts';
import type { Clock } from '../../time/clock.ts';
import type { Millis } from '../../time/millis.ts';

/** Keeps a minimum gap between requests to one host, and away from hosts that asked for a pause. */
export class HostPace {
  readonly #clock: Clock;
  readonly #gap: Millis;
  /** When the next request to a host may start. */
  readonly #next = new Map<string, Millis>();
  readonly #pausedUntil = new Map<string, Millis>();

  constructor(clock: Clock, gap: Millis) {
    this.#clock = clock;
    this.#gap = gap;
  }

  /** Waits for the host's next turn, in the order of the calls; ends early if the signal is aborted. */
  async turn(host: string, signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, this.#next.get(host) ?? now);
    this.#next.set(host, at + this.#gap);
    if (at > now) await abortableDelay(this.#clock, at - now, signal);
  }

  /** Remembers that the host asked to be left alone. */
  pause(host: string, length: Millis): void {
    this.#pausedUntil.set(host, this.#clock.now() + length);
  }

  /** How long the host still wants to be left alone; 0 if it does not. */
  pauseLeft(host: string): Millis {
    const until = this.#pausedUntil.get(host);
    if (until === undefined) return 0;
    const left = until - this.#clock.now();
    if (left <= 0) this.#pausedUntil.delete(host);
    return Math.max(left, 0);
  }
}
