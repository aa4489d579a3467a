import type { Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { webhookRoutes } from '../../../src/telegram/updates/webhook.ts';

const SECRET = 'a-secret_1';

function webhook(
  receive: (updates: readonly Update[]) => Promise<void> = async () => {},
  path = '/telegram',
) {
  const app = webhookRoutes({ path, secret: SECRET, receive });
  return (body: string, secret: string | null = SECRET, asked = path) =>
    app.request(asked, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      body,
    });
}

describe('the webhook', () => {
  it('answers 200 once the update is stored', async () => {
    const stored: number[] = [];
    const post = webhook(async (updates) => void stored.push(...updates.map(({ update_id }) => update_id)));
    expect((await post('{"update_id":1,"message":{}}')).status).toBe(200);
    expect(stored).toEqual([1]);
  });

  it.each([
    ['/телеграм', '/%D1%82%D0%B5%D0%BB%D0%B5%D0%B3%D1%80%D0%B0%D0%BC', '/telegram'],
    ['/%d1%82%7ebot', '/%D1%82~bot', '/т-bot'],
    ['/bot/:id', '/bot/:id', '/bot/7'],
    ['/bot/*', '/bot/*', '/bot/7'],
    ['/bot/{a}?', '/bot/%7Ba%7D', '/bot/a'],
    ['/a%2Fb', '/a%2Fb', '/a/b'],
    ['/100%', '/100%', '/100'],
    ['/', '/', '/telegram'],
  ])('takes the path %s as it is written: %s and not %s', async (url, same, other) => {
    const { pathname } = new URL(url, 'https://bot.example');
    const stored: number[] = [];
    const post = webhook(
      async (updates) => void stored.push(...updates.map(({ update_id }) => update_id)),
      pathname,
    );
    expect((await post('{"update_id":1}', SECRET, same)).status).toBe(200);
    expect((await post('{"update_id":2}', SECRET, other)).status).toBe(404);
    expect(stored).toEqual([1]);
  });

  it('answers 500 where it could not be stored, so that Telegram sends it again', async () => {
    const post = webhook(async () => {
      throw new Error('the disk is full');
    });
    const response = await post('{"update_id":1}');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('disk');
  });

  it.each([
    ['no secret', null],
    ['another secret', 'b-secret_1'],
    ['a longer secret', `${SECRET}x`],
  ])('refuses %s', async (_, secret) => {
    let isRead = false;
    const post = webhook(async () => {
      isRead = true;
    });
    expect((await post('{"update_id":1}', secret)).status).toBe(403);
    expect(isRead).toBe(false);
  });

  it.each([
    ['no JSON', 'update_id=1', 400],
    ['no update', '{"ok":true}', 400],
    ['too much', JSON.stringify({ update_id: 1, text: 'x'.repeat(2_000_000) }), 413],
  ])('refuses %s', async (_, body, status) => {
    expect((await webhook()(body)).status).toBe(status);
  });
});
