import type { Telegram } from 'telegraf';
import type { Log } from '../../log.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';
import { Poller, type PollerOptions } from './poller.ts';
import { WebhookWatch } from './webhook-watch.ts';

/** Where updates come from while the bot runs. */
export interface Receiver {
  /** True while updates come, or would if there were any. */
  readonly isReceiving: boolean;
  /** Resolves when no more will come. */
  stop(): Promise<void>;
}

/** Where Telegram posts updates, and the secret it sends along. */
export interface RegisteredWebhook {
  readonly url: string;
  readonly secret: string;
}

export interface ReceivingOptions extends PollerOptions {
  /** Null where updates are polled. */
  readonly webhook: RegisteredWebhook | null;
  /** Cancels the requests made at the start. */
  readonly signal?: AbortSignal;
}

/** Receives by webhook if one is configured (its route is served elsewhere), else by polling. */
export async function startReceiving({ webhook, signal, ...polling }: ReceivingOptions): Promise<Receiver> {
  if (webhook !== null) return receiveByWebhook(polling, webhook, signal);
  await forgetWebhook(polling.telegram, polling.log, signal);
  signal?.throwIfAborted();
  const poller = new Poller(polling);
  poller.start();
  return poller;
}

async function receiveByWebhook(
  { telegram, log, wait }: PollerOptions,
  webhook: RegisteredWebhook,
  signal: AbortSignal | undefined,
): Promise<Receiver> {
  const { url, secret: secret_token } = webhook;
  const parameters = { url, secret_token, allowed_updates: ALLOWED_UPDATES };
  await telegram.callApi('setWebhook', parameters, { signal: signal as never });
  const watch = new WebhookWatch({ telegram, log, wait, url: webhook.url });
  watch.start();
  return watch;
}

/** With a webhook set, Telegram answers every poll with 409. A server that knows no webhooks has none set. */
async function forgetWebhook(telegram: Telegram, log: Log, signal: AbortSignal | undefined): Promise<void> {
  await telegram.callApi('deleteWebhook', {}, { signal: signal as never }).catch((error: unknown) => {
    log.info({ err: error }, 'deleteWebhook was refused');
  });
}
