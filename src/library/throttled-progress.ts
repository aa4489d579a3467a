import type { LoadProgress, OnProgress } from '../sources/load-progress.ts';
import type { Millis } from '../time/millis.ts';

/** Time and timers, as of a clock. */
export interface Timers {
  now(): Millis;
  /** Calls back once, after the given time. Returns a function that cancels it. */
  setTimer(after: Millis, callback: () => void): () => void;
}

const systemTime: Timers = {
  now: () => performance.now(),
  setTimer(after, callback) {
    const timer = setTimeout(callback, after);
    return () => clearTimeout(timer);
  },
};

export interface PacedProgressOptions {
  /** The system's by default. */
  readonly clock?: Timers;
  /** Work that ends sooner than this, counted from its first report, is not shown. */
  readonly patience: Millis;
  /** Time from the end of one update to the start of the next. */
  readonly interval: Millis;
  readonly show: (progress: LoadProgress) => Promise<unknown>;
}

/** Shows the progress of long work: always the latest, and no more often than people can read or Telegram allows. */
export class ThrottledProgress {
  readonly #options: Required<PacedProgressOptions>;
  #latest: LoadProgress | null = null;
  #nextAt: Millis | null = null;
  #showing: Promise<unknown> | null = null;
  #hasShown = false;
  #hasEnded = false;
  #cancelTimer: (() => void) | null = null;

  constructor(options: PacedProgressOptions) {
    this.#options = { clock: systemTime, ...options };
  }

  readonly tell: OnProgress = (progress) => {
    const { clock, patience } = this.#options;
    this.#latest = progress;
    this.#nextAt ??= clock.now() + patience;
    this.#showSoon(this.#nextAt);
  };

  /** Shows nothing until the first report. */
  hold(): void {
    this.#latest = null;
    this.#cancelTimer?.();
  }

  /** Stops; resolves when no update is in progress. True if anything was shown. */
  async end(): Promise<boolean> {
    this.#hasEnded = true;
    this.#cancelTimer?.();
    await this.#showing;
    return this.#hasShown;
  }

  /** The same, but waits one interval after the last update, so that a result can be shown in its place. */
  async endInPace(): Promise<boolean> {
    const { clock } = this.#options;
    const hasShown = await this.end();
    const wait = (this.#nextAt ?? 0) - clock.now();
    if (hasShown && wait > 0) await new Promise<void>((resolve) => clock.setTimer(wait, resolve));
    return hasShown;
  }

  #showSoon(nextAt: Millis): void {
    const { clock } = this.#options;
    if (this.#hasEnded || this.#showing !== null) return;
    this.#cancelTimer?.();
    const wait = nextAt - clock.now();
    if (wait <= 0) this.#show();
    else this.#cancelTimer = clock.setTimer(wait, () => this.#show());
  }

  #show(): void {
    const { clock, interval, show } = this.#options;
    const progress = this.#latest;
    if (progress === null || this.#hasEnded) return;
    this.#latest = null;
    this.#hasShown = true;
    const shown = () => {
      this.#showing = null;
      this.#nextAt = clock.now() + interval;
      if (this.#latest !== null) this.#showSoon(this.#nextAt);
    };
    // The work continues even if its progress cannot be shown.
    this.#showing = show(progress).then(shown, shown);
  }
}
