import type { Telegram } from 'telegraf';
import type { Log } from '../../log.ts';
import type { Receiver } from './start-receiving.ts';

export interface WebhookWatchOptions {
  readonly telegram: Telegram;
  readonly log: Log;
  /** The URL that was registered with Telegram. */
  readonly url: string;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  readonly wait: (millis: number, signal: AbortSignal) => Promise<void>;
  readonly now?: () => number;
}

const ASK_EVERY_MILLIS = 30_000;
const MAX_ANSWER_MILLIS = 30_000;
/** Telegram repeats a failed post within this time: an older error is over. */
const RECENT_SECONDS = 120;

/** Asks Telegram periodically whether its posts arrive: nothing else tells a quiet bot from a broken webhook. */
export class WebhookWatch implements Receiver {
  readonly #options: WebhookWatchOptions;
  readonly #stopping = new AbortController();
  #isReceiving = true;
  #running: Promise<void> | null = null;

  constructor(options: WebhookWatchOptions) {
    this.#options = options;
  }

  get isReceiving(): boolean {
    return this.#isReceiving;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** It stays registered: Telegram keeps the updates until the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    const { wait } = this.#options;
    for (;;) {
      await wait(ASK_EVERY_MILLIS, signal);
      if (signal.aborted) return;
      const problem = await this.#problem();
      if (signal.aborted) return;
      if (problem !== null && this.#isReceiving) {
        this.#options.log.error({ problem }, 'Telegram cannot post updates to the webhook');
      }
      this.#isReceiving = problem === null;
    }
  }

  async #problem(): Promise<string | null> {
    const { telegram, url, now = Date.now } = this.#options;
    const deadline = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(MAX_ANSWER_MILLIS)]);
    try {
      const info = await telegram.callApi('getWebhookInfo', {}, { signal: deadline as never });
      if (info.url !== url) return 'another webhook is set, or none';
      const since = now() / 1000 - (info.last_error_date ?? 0);
      if (info.pending_update_count === 0 || since > RECENT_SECONDS) return null;
      return info.last_error_message ?? 'it does not say why';
    } catch {
      return 'Telegram does not answer';
    }
  }
}
