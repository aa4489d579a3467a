import type { Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { webhookRoutes } from '../../../src/telegram/updates/webhook.ts';

const SECRET = 'a-secret_1';

function webhook(receive: (updates: readonly Update[]) => Promise<void> = async () => {}) {
  const app = webhookRoutes({ path: '/telegram', secret: SECRET, receive });
  return (body: string, secret: string | null = SECRET) =>
    app.request('/telegram', {
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
