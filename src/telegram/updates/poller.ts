import type { Telegram } from 'telegraf';
import { TelegramError } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { Log } from '../../log.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';

export interface PollerOptions {
  readonly telegram: Telegram;
  readonly log: Log;
  /** Stores the updates; only after that are they confirmed to Telegram. */
  readonly receive: (updates: readonly Update[]) => Promise<void>;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  readonly wait: (millis: number, signal: AbortSignal) => Promise<void>;
  /** Called after a failed request, before the next one. */
  readonly beforeRetry?: () => Promise<void>;
  /** How long Telegram may hold a request that has no updates; seconds. */
  readonly holdSeconds?: number;
  /** A request that takes so much longer is taken to hang on a half-open socket, and is cancelled. */
  readonly graceMillis?: number;
}

const FIRST_BACK_OFF_MILLIS = 500;
const MAX_BACK_OFF_MILLIS = 30_000;
/** A server that asks for more is mistaken: the bot would be deaf for good. */
const MAX_ASKED_MILLIS = 60 * 60_000;
/** A server that does not hold requests open is asked at most this often. */
const MIN_EMPTY_POLL_MILLIS = 100;

/**
 * Long polling; telegraf's own ends on one 409, waits minutes on a half-open socket, and confirms updates before they
 * are handled. Polls until it is stopped, whatever goes wrong.
 */
export class Poller {
  readonly #options: PollerOptions;
  readonly #stopping = new AbortController();
  #offset = 0;
  #failures = 0;
  #running: Promise<void> | null = null;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /** True while the last request succeeded or the first is under way. */
  get isReceiving(): boolean {
    return this.#running !== null && this.#failures === 0;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends the request under way; resolves when no more updates will come. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#running = null;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const asked = performance.now();
        const updates = await this.#getUpdates();
        await this.#options.receive(updates);
        const last = updates.at(-1);
        const next = last === undefined ? Number.NaN : Math.floor(last.update_id) + 1;
        if (Number.isSafeInteger(next)) this.#offset = next;
        else if (performance.now() - asked < MIN_EMPTY_POLL_MILLIS) {
          await this.#options.wait(MIN_EMPTY_POLL_MILLIS, signal);
        }
        if (this.#failures > 0) this.#options.log.info({}, 'receiving updates again');
        this.#failures = 0;
      } catch (error) {
        if (!signal.aborted) await this.#backOff(error);
      }
    }
  }

  async #getUpdates(): Promise<readonly Update[]> {
    const { telegram, holdSeconds = 30, graceMillis = 10_000 } = this.#options;
    const timeout = AbortSignal.timeout(holdSeconds * 1000 + graceMillis);
    const signal = AbortSignal.any([this.#stopping.signal, timeout]);
    const parameters = { timeout: holdSeconds, offset: this.#offset, allowed_updates: ALLOWED_UPDATES };
    return telegram.callApi('getUpdates', parameters, { signal: signal as never });
  }

  async #backOff(error: unknown): Promise<void> {
    this.#failures++;
    const { log, wait, beforeRetry } = this.#options;
    const exponential = Math.min(FIRST_BACK_OFF_MILLIS * 2 ** (this.#failures - 1), MAX_BACK_OFF_MILLIS);
    const told = error instanceof TelegramError ? (error.parameters?.retry_after ?? 0) * 1000 : 0;
    const asked = Math.min(told, MAX_ASKED_MILLIS);
    const millis = Math.max(asked, exponential * (0.5 + Math.random() / 2));
    log.warn(
      { err: error, retryInMillis: Math.round(millis), ...adviceFor(error) },
      'updates could not be received',
    );
    await wait(millis, this.#stopping.signal);
    if (!this.#stopping.signal.aborted) await beforeRetry?.();
  }
}

/** What the operator can do about the error. */
function adviceFor(error: unknown): { readonly advice?: string } {
  if (!(error instanceof TelegramError)) return {};
  switch (error.code) {
    case 401:
    case 404:
      return { advice: 'Telegram does not know this token: set BOT_TOKEN to the one that @BotFather shows' };
    case 409:
      return { advice: 'another process receives with this token: stop it, or remove its webhook' };
    default:
      return {};
  }
}
