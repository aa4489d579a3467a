import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { runningBot } from '../support/running-bot.ts';

/** A reverse proxy that gives the bot its own idea of the host, as nginx does. Resolves with its address. */
async function reverseProxy(port: number): Promise<string> {
  const proxy = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const forwarded = {
      ...headers,
      host: `upstream_bot:${port}`,
      'x-forwarded-for': '149.154.167.220',
      'x-forwarded-host': 'bot.example.kz, "odd"',
      'x-forwarded-proto': 'https',
      forwarded: 'for=149.154.167.220;proto=https;host="bot.example.kz"',
      via: '1.1 gate',
    };
    const forwarding = request({ host: '127.0.0.1', port, method, path, headers: forwarded }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarding.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(forwarding);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close().closeAllConnections());
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

async function webhookBot(path = '/telegram', isBehindProxy = false) {
  const port = await freePort();
  const url = isBehindProxy ? await reverseProxy(port) : `http://127.0.0.1:${port}`;
  const bot = await runningBot({
    env: { PORT: String(port), WEBHOOK_URL: `${url}${path}`, WEBHOOK_SECRET: 'a-secret_of_ours_1' },
    emulator: { webhookRetryMillis: 20 },
  });
  return { ...bot, url };
}

describe('receiving by webhook', () => {
  it('registers itself with its secret and the kinds it handles, and answers', async () => {
    const { emulator, person } = await webhookBot();
    expect(emulator.callsOf('setWebhook')).toEqual([
      expect.objectContaining({
        secret_token: 'a-secret_of_ours_1',
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

  it('receives behind a reverse proxy, at another address and port than it listens on', async () => {
    const { emulator, person, url } = await webhookBot('/gate/telegram', true);
    expect(emulator.callsOf('setWebhook')).toEqual([
      expect.objectContaining({ url: `${url}/gate/telegram` }),
    ]);
    expect((await person('Aigul').ask('akim of Astana name')).text).toContain('Zhenis Kasymbek');
    const body = JSON.stringify({ update_id: 1, message: {} });
    expect((await fetch(`${url}/gate/telegram`, { method: 'POST', body })).status).toBe(403);
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
