import { Poller, type PollerOptions } from './poller.ts';
import { forgetWebhook, type RegisteredWebhook, registerWebhook } from './webhook-registration.ts';
import { WebhookWatch } from './webhook-watch.ts';

/** Where updates come from while the bot runs. */
export interface Receiver {
  /** True while updates come, or would if there were any. */
  readonly isReceiving: boolean;
  /** Resolves when no more will come. */
  stop(): Promise<void>;
}

export interface ReceivingOptions extends Omit<PollerOptions, 'beforeRetry'> {
  /** Null where updates are polled. */
  readonly webhook: RegisteredWebhook | null;
  /** Cancels the requests made at the start. */
  readonly signal?: AbortSignal;
}

/** Receives by webhook if one is configured (its route is served elsewhere), else by polling. */
export async function startReceiving({
  webhook,
  signal = NEVER,
  ...polling
}: ReceivingOptions): Promise<Receiver> {
  const { telegram, log, wait } = polling;
  if (webhook !== null) {
    await registerWebhook({ telegram, log, wait, signal }, webhook);
    const watch = new WebhookWatch({ telegram, log, wait, url: webhook.url });
    watch.start();
    return watch;
  }
  let isForgotten = await forgetWebhook({ telegram, log, signal });
  signal.throwIfAborted();
  const poller = new Poller({
    ...polling,
    receive: (updates) => {
      // No webhook is set now: one that is set later is another process's.
      isForgotten = true;
      return polling.receive(updates);
    },
    // Where the webhook is still set, every poll would be refused.
    beforeRetry: async () => {
      if (!isForgotten) isForgotten = await forgetWebhook({ telegram, log, signal });
    },
  });
  poller.start();
  return poller;
}

const NEVER = new AbortController().signal;
