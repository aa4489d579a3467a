import type { Telegram } from 'telegraf';
import { TelegramError } from 'telegraf';
import type { Log } from '../../log.ts';
import type { Millis } from '../../time/millis.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';

/** Telegram does not take the webhook; the message is one line for the operator. */
export class WebhookRefusedError extends Error {
  override readonly name = 'WebhookRefusedError';
}

/** Where Telegram posts updates, and the secret it sends along. */
export interface RegisteredWebhook {
  readonly url: string;
  readonly secret: string;
}

export interface RegistrationOptions {
  readonly telegram: Telegram;
  readonly log: Log;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  readonly wait: (millis: Millis, signal: AbortSignal) => Promise<void>;
  /** Ends waits and calls. */
  readonly signal: AbortSignal;
}

const FIRST_WAIT: Millis = 500;
const MAX_WAIT: Millis = 30_000;
const MAX_ASKED_WAIT: Millis = 60 * 60_000;

/**
 * Tells Telegram where to post updates; waits and tries again where it is busy or cannot be reached.
 * @throws {WebhookRefusedError} if it refuses, or the signal's reason
 */
export async function registerWebhook(
  { telegram, log, wait, signal }: RegistrationOptions,
  { url, secret }: RegisteredWebhook,
): Promise<void> {
  const parameters = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES };
  for (let next = FIRST_WAIT; ; next = Math.min(next * 2, MAX_WAIT)) {
    signal.throwIfAborted();
    try {
      await telegram.callApi('setWebhook', parameters, { signal: signal as never });
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (isRefusal(error)) {
        const { description } = error.response;
        throw new WebhookRefusedError(`WEBHOOK_URL: Telegram refuses it (${description}).`, { cause: error });
      }
      const retryInMillis = Math.max(next, askedWait(error));
      log.warn({ err: error, retryInMillis }, 'the webhook could not be set');
      await wait(retryInMillis, signal);
    }
  }
}

/** Makes Telegram forget a webhook, with which it answers every poll with 409. False if it did not accept that. */
export async function forgetWebhook({
  telegram,
  log,
  signal,
}: Omit<RegistrationOptions, 'wait'>): Promise<boolean> {
  try {
    await telegram.callApi('deleteWebhook', {}, { signal: signal as never });
    return true;
  } catch (error) {
    log.info({ err: error }, 'deleteWebhook was refused');
    return false;
  }
}

/** Whether trying again would not help. */
function isRefusal(error: unknown): error is TelegramError {
  return error instanceof TelegramError && [400, 401, 403, 404, 405, 501].includes(error.code);
}

function askedWait(error: unknown): Millis {
  const seconds = error instanceof TelegramError ? (error.parameters?.retry_after ?? 0) : 0;
  return Math.min(seconds * 1000, MAX_ASKED_WAIT);
}
