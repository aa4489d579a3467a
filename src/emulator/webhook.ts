import type { Update } from './telegram-types.ts';
import type { UpdateQueue } from './updates.ts';

export interface WebhookSettings {
  readonly url: string;
  /** Sent as X-Telegram-Bot-Api-Secret-Token; empty for none. */
  readonly secretToken: string;
  readonly maxConnections: number;
}

export interface WebhookOptions {
  readonly updates: UpdateQueue;
  readonly now: () => number;
  /** Delay between attempts to send an update. */
  readonly retryMillis: number;
}

/**
 * Sends updates to the bot by POST. Updates of one chat are sent one after another; updates of different chats
 * in parallel, up to `maxConnections`. An update not answered with 2xx is sent again.
 */
export class Webhook {
  settings: WebhookSettings | null = null;
  lastError: { readonly dateSeconds: number; readonly message: string } | null = null;
  /** Called if the bot's response is a method call (`{ "method": "sendMessage", … }`). */
  onMethod: (name: string, parameters: Readonly<Record<string, unknown>>) => void = () => undefined;
  readonly #options: WebhookOptions;
  readonly #busy = new Set<string>();

  constructor(options: WebhookOptions) {
    this.#options = options;
    options.updates.onUpdate = () => this.#deliver();
  }

  set(settings: WebhookSettings): void {
    this.settings = settings;
    this.lastError = null;
    this.#deliver();
  }

  clear(): void {
    this.settings = null;
    this.lastError = null;
  }

  #deliver(): void {
    for (const update of this.#options.updates.pending) {
      if (this.settings === null || this.#busy.size >= this.settings.maxConnections) return;
      const queue = queueOf(update);
      if (this.#busy.has(queue)) continue;
      this.#busy.add(queue);
      void this.#post(this.settings, update, queue);
    }
  }

  async #post(settings: WebhookSettings, update: Update, queue: string): Promise<void> {
    const error = await this.#attempt(settings, update);
    if (error === null) {
      this.#options.updates.confirm(update);
      this.#release(queue);
      return;
    }
    this.lastError = { dateSeconds: Math.floor(this.#options.now() / 1000), message: error };
    setTimeout(() => this.#release(queue), this.#options.retryMillis).unref();
  }

  /** Null if the bot accepted the update, else the error text. */
  async #attempt(settings: WebhookSettings, update: Update): Promise<string | null> {
    try {
      const response = await fetch(settings.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(settings.secretToken === '' ? {} : { 'x-telegram-bot-api-secret-token': settings.secretToken }),
        },
        body: JSON.stringify(update),
        redirect: 'manual',
      });
      const body = await response.text();
      if (!response.ok) {
        return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      }
      this.#callAnsweredMethod(body);
      return null;
    } catch (error) {
      return `Connection failed: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  #callAnsweredMethod(body: string): void {
    if (!body.trimStart().startsWith('{')) return;
    let answer: unknown;
    try {
      answer = JSON.parse(body);
    } catch {
      return;
    }
    if (typeof answer !== 'object' || answer === null || !('method' in answer)) return;
    const { method, ...parameters } = answer;
    if (typeof method === 'string') this.onMethod(method, parameters);
  }

  #release(queue: string): void {
    this.#busy.delete(queue);
    this.#deliver();
  }
}

/** Name of an update's queue. Updates of one queue are sent in order: those of a chat, or a person's inline queries. */
function queueOf(update: Update): string {
  const message =
    update.message ??
    update.edited_message ??
    update.channel_post ??
    update.callback_query?.message ??
    update.my_chat_member;
  if (message) return `chat ${message.chat.id}`;
  return update.inline_query ? `inline ${update.inline_query.from.id}` : `update ${update.update_id}`;
}
