import { z } from 'zod';
import type { World } from '../emulator-state.ts';
import { badRequest, conflict } from '../errors.ts';
import { type Method, method } from '../method.ts';
import { flag, identifier, integer, text } from '../parameters.ts';

const kinds = z.array(z.string());

/** As in Telegram, anything other than a JSON list of names is ignored. */
const allowedUpdates = () =>
  z
    .string()
    .optional()
    .transform((given): string[] | undefined => {
      if (given === undefined) return undefined;
      try {
        return kinds.safeParse(JSON.parse(given)).data;
      } catch {
        return undefined;
      }
    });

function checkedWebhookUrl(given: string): string {
  if (!URL.canParse(given)) throw badRequest('bad webhook: Wrong HTTP URL');
  const url = new URL(given);
  // A self-hosted Bot API server (--local) also accepts http; here only to this machine.
  const local = url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !local) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  return url.href;
}

function removeWebhook(world: World, dropPending: boolean): void {
  world.webhook.clear();
  if (dropPending) world.updates.dropPending();
}

export const updateMethods: Readonly<Record<string, Method>> = {
  getUpdates: method(
    {
      offset: identifier(),
      limit: integer(100, 1, 100),
      timeout: integer(0, 0, 50),
      allowed_updates: allowedUpdates(),
    },
    (world, given, call) => {
      if (world.webhook.settings !== null) {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      world.updates.allow(given.allowed_updates);
      return world.updates.poll({
        offset: given.offset,
        limit: given.limit,
        timeoutSeconds: given.timeout,
        ...(call.signal === undefined ? {} : { signal: call.signal }),
      });
    },
  ),
  setWebhook: method(
    {
      url: text(),
      secret_token: text(),
      max_connections: integer(40, 1, 100),
      drop_pending_updates: flag(),
      allowed_updates: allowedUpdates(),
    },
    (world, given) => {
      if (given.url === '') {
        removeWebhook(world, given.drop_pending_updates);
        return true;
      }
      if (!/^[A-Za-z0-9_-]{0,256}$/.test(given.secret_token)) {
        throw badRequest('secret token contains unallowed characters');
      }
      const url = checkedWebhookUrl(given.url);
      world.updates.endPoll('terminated by setWebhook request');
      world.updates.allow(given.allowed_updates);
      if (given.drop_pending_updates) world.updates.dropPending();
      world.webhook.set({ url, secretToken: given.secret_token, maxConnections: given.max_connections });
      return true;
    },
  ),
  deleteWebhook: method({ drop_pending_updates: flag() }, (world, given) => {
    removeWebhook(world, given.drop_pending_updates);
    return true;
  }),
  getWebhookInfo: method({}, (world) => {
    const { settings, lastError } = world.webhook;
    const { allowedUpdates: allowed } = world.updates;
    return {
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.pending.length,
      ...(settings === null ? {} : { max_connections: settings.maxConnections }),
      ...(lastError === null
        ? {}
        : { last_error_date: lastError.dateSeconds, last_error_message: lastError.message }),
      ...(allowed === undefined ? {} : { allowed_updates: allowed }),
    };
  }),
};
