import type { Telegram } from 'telegraf';
import type { Config } from '../../app/config.ts';
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

export interface ReceivingOptions extends PollerOptions {
  readonly webhook: Config['webhook'];
}

/** Receives by webhook where one is set (its route is served apart), else by polling. */
export async function startReceiving({ webhook, ...polling }: ReceivingOptions): Promise<Receiver> {
  if (webhook !== null) return receiveByWebhook(polling, webhook);
  await forgetWebhook(polling.telegram, polling.log);
  const poller = new Poller(polling);
  poller.start();
  return poller;
}

async function receiveByWebhook(
  { telegram, log, wait }: PollerOptions,
  webhook: NonNullable<Config['webhook']>,
): Promise<Receiver> {
  await telegram.callApi('setWebhook', {
    url: webhook.url,
    secret_token: webhook.secret,
    allowed_updates: ALLOWED_UPDATES,
  });
  const watch = new WebhookWatch({ telegram, log, wait, url: webhook.url });
  watch.start();
  return watch;
}

/** With a webhook set, Telegram answers every poll with 409. A server that knows no webhooks has none set. */
async function forgetWebhook(telegram: Telegram, log: Log): Promise<void> {
  await telegram.callApi('deleteWebhook', {}).catch((error: unknown) => {
    log.info({ err: error }, 'the server does not say that no webhook is set');
  });
}
