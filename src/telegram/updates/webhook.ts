import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Update } from 'telegraf/types';
import { z } from 'zod';

export interface WebhookOptions {
  /** Path of WEBHOOK_URL, percent-encoded or not. */
  readonly path: string;
  readonly secret: string;
  /** Stores the updates; only after that is Telegram answered 200, and forgets them. */
  readonly receive: (updates: readonly Update[]) => Promise<void>;
}

/** Telegram's updates have some kilobytes. */
const MAX_BYTES = 1024 * 1024;

const UPDATE = z.looseObject({ update_id: z.int() });

/** Where Telegram posts updates. Without the secret nothing is read; an update that cannot be stored is sent again. */
export function webhookRoutes({ path, secret, receive }: WebhookOptions): Hono {
  const receiver = new Hono();
  receiver.post(
    '*',
    async (context, next) => {
      const given = context.req.header('x-telegram-bot-api-secret-token') ?? '';
      return isSame(given, secret) ? next() : context.text('Forbidden', 403);
    },
    bodyLimit({ maxSize: MAX_BYTES, onError: (context) => context.text('Payload too large', 413) }),
    async (context) => {
      const body: unknown = await context.req.json().catch(() => null);
      const update = UPDATE.safeParse(body);
      if (!update.success) return context.text('Not an update', 400);
      await receive([update.data as unknown as Update]);
      return context.body(null, 200);
    },
  );
  receiver.onError((_error, context) => context.text('Not stored, send it again', 500));
  // Compared and not routed: in a route, `:name` and `*` would match anything.
  const wanted = segmentsOf(path);
  const app = new Hono();
  app.post('*', (context, next) => {
    const { pathname } = new URL(context.req.url);
    return segmentsOf(pathname) === wanted ? receiver.fetch(context.req.raw) : next();
  });
  return app;
}

/** The same for every way of percent-encoding a path. */
function segmentsOf(pathname: string): string {
  return JSON.stringify(pathname.split('/').map(decoded));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** In constant time, whatever the lengths. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
