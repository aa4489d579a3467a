import { describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { runningBot } from '../support/running-bot.ts';

async function webhookBot(path = '/telegram') {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const bot = await runningBot({
    env: { PORT: String(port), WEBHOOK_URL: `${url}${path}`, WEBHOOK_SECRET: 'a-secret_1' },
    emulator: { webhookRetryMillis: 20 },
  });
  return { ...bot, url };
}

describe('receiving by webhook', () => {
  it('registers itself with its secret and the kinds it handles, and answers', async () => {
    const { emulator, person } = await webhookBot();
    expect(emulator.callsOf('setWebhook')).toEqual([
      expect.objectContaining({
        secret_token: 'a-secret_1',
        allowed_updates: expect.arrayContaining(['message']),
      }),
    ]);
    expect((await person('Aigul').ask('akim of Astana name')).text).toContain('Zhenis Kasymbek');
    expect(emulator.callsOf('getUpdates')).toEqual([]);
  });

  it('receives at a path with Cyrillic letters and signs that a route would read as its own', async () => {
    const { person } = await webhookBot('/қазақ/:bot/*');
    expect((await person('Aigul').ask('akim of Astana name')).text).toContain('Zhenis Kasymbek');
  });

  it('is ready, and refuses updates of others', async () => {
    const { url } = await webhookBot();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const body = JSON.stringify({ update_id: 1, message: {} });
    expect((await fetch(`${url}/telegram`, { method: 'POST', body })).status).toBe(403);
  });

  it('polls again after a start without the webhook: Telegram is told to forget it', async () => {
    const bot = await runningBot();
    expect(bot.emulator.callsOf('deleteWebhook')).toHaveLength(1);
  });
});
