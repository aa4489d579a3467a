import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Update } from '../../src/emulator/telegram-types.ts';
import { emulatorForTest } from '../support/emulator.ts';

interface Delivered {
  readonly update: Update;
  readonly headers: IncomingMessage['headers'];
  answer(status: number, body?: string): void;
}

/** The bot's own server: each delivery waits until the test answers it. */
async function receiver() {
  const waiting: ((delivered: Delivered) => void)[] = [];
  const arrived: Delivered[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const delivered: Delivered = {
      update: JSON.parse(Buffer.concat(parts).toString()),
      headers: request.headers,
      answer: (status, body = '') => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      },
    };
    const take = waiting.shift();
    if (take) take(delivered);
    else arrived.push(delivered);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    arrived,
    next: () =>
      new Promise<Delivered>((resolve) => {
        const early = arrived.shift();
        if (early) resolve(early);
        else waiting.push(resolve);
      }),
  };
}

async function withWebhook(settings: object = {}) {
  const started = await emulatorForTest({ webhookRetryMillis: 1 });
  const bot = await receiver();
  const { id } = started.emulator.addPerson({ firstName: 'John' });
  await started.call('setWebhook', { url: bot.url, ...settings });
  const pending = async () =>
    ((await started.call('getWebhookInfo')).result as { pending_update_count: number }).pending_update_count;
  return { ...started, bot, id, pending, say: (text: string) => started.emulator.say(id, id, text) };
}

describe('the webhook', () => {
  it('posts each update with its secret, and confirms it once the bot has taken it', async () => {
    const { bot, say, pending } = await withWebhook({ secret_token: 'a-Secret_1' });
    say('hello');
    const delivered = await bot.next();
    expect(delivered.update.message?.text).toBe('hello');
    expect(delivered.headers['x-telegram-bot-api-secret-token']).toBe('a-Secret_1');
    expect(await pending()).toBe(1);
    delivered.answer(200);
    await expect.poll(pending).toBe(0);
  });

  it('posts an update again until the bot takes it, and says what went wrong', async () => {
    const { bot, say, call } = await withWebhook();
    say('hello');
    const first = await bot.next();
    first.answer(503);
    const second = await bot.next();
    expect(second.update).toEqual(first.update);
    expect((await call('getWebhookInfo')).result).toMatchObject({
      last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
      pending_update_count: 1,
    });
    second.answer(200);
  });

  it('keeps the order within a chat, and lets other chats pass', async () => {
    const { bot, say, emulator } = await withWebhook();
    const other = emulator.addPerson({ firstName: 'Ivan' });
    say('one');
    say('two');
    emulator.say(other.id, other.id, 'other');
    const one = await bot.next();
    const passed = await bot.next();
    expect([one.update.message?.text, passed.update.message?.text]).toEqual(['one', 'other']);
    expect(bot.arrived).toEqual([]);
    one.answer(200);
    const two = await bot.next();
    expect(two.update.message?.text).toBe('two');
    two.answer(200);
    passed.answer(200);
  });

  it('posts no more at once than the bot allows', async () => {
    const { bot, say, emulator, pending } = await withWebhook({ max_connections: 1 });
    const other = emulator.addPerson({ firstName: 'Ivan' });
    say('one');
    emulator.say(other.id, other.id, 'other');
    const one = await bot.next();
    expect(await pending()).toBe(2);
    expect(bot.arrived).toEqual([]);
    one.answer(200);
    (await bot.next()).answer(200);
    await expect.poll(pending).toBe(0);
  });

  it('calls the method that stands in the bot’s answer', async () => {
    const { bot, say, emulator, id } = await withWebhook();
    say('hello');
    (await bot.next()).answer(200, JSON.stringify({ method: 'sendMessage', chat_id: id, text: 'hi' }));
    expect((await emulator.waitFor(({ text }) => text === 'hi')).chat.id).toBe(id);
  });

  it('delivers what waited before it was set, unless that is to be dropped', async () => {
    const { call, bot, say, pending } = await withWebhook();
    await call('deleteWebhook');
    say('waited');
    expect(await pending()).toBe(1);
    await call('setWebhook', { url: bot.url });
    const delivered = await bot.next();
    expect(delivered.update.message?.text).toBe('waited');
    delivered.answer(200);
    await call('deleteWebhook');
    say('dropped');
    await call('setWebhook', { url: bot.url, drop_pending_updates: true });
    expect(await pending()).toBe(0);
  });

  it('is reported as it was set', async () => {
    const { call, bot } = await withWebhook({ max_connections: 7, allowed_updates: ['message'] });
    expect((await call('getWebhookInfo')).result).toEqual({
      url: bot.url,
      has_custom_certificate: false,
      pending_update_count: 0,
      max_connections: 7,
      allowed_updates: ['message'],
    });
    await call('setWebhook', { url: '' });
    expect((await call('getWebhookInfo')).result).toMatchObject({ url: '' });
  });

  it.each([
    ['no address', { url: 'nowhere' }, 'bad webhook: Wrong HTTP URL'],
    [
      'plain http to elsewhere',
      { url: 'http://bot.example.kz/' },
      'bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'a secret with a space',
      { url: 'https://bot.example.kz/', secret_token: 'a b' },
      'secret token contains unallowed characters',
    ],
  ])('refuses %s', async (_what, settings, complaint) => {
    const { call } = await emulatorForTest();
    expect(await call('setWebhook', settings)).toMatchObject({
      error_code: 400,
      description: `Bad Request: ${complaint}`,
    });
  });

  it('ends a poll that waits', async () => {
    const { call, emulator } = await emulatorForTest();
    const polling = call('getUpdates', { timeout: 50 });
    await expect.poll(() => emulator.callsOf('getUpdates')).toHaveLength(1);
    await call('setWebhook', { url: 'https://bot.example.kz/' });
    expect(await polling).toMatchObject({ error_code: 409 });
  });
});
