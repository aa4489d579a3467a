import { existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { queue } from '../delivery/delivering.ts';
import { TEST_TOKEN } from '../support/emulator.ts';
import { type NodeProcess, nodeProcess } from '../support/node-process.ts';
import { aChat, temporaryFolder } from '../support/store.ts';

const READER = 8;
const ASKER = 7;
const QUESTION = {
  update_id: 1,
  message: {
    message_id: 1,
    date: 0,
    chat: { id: ASKER, type: 'private', first_name: 'Aigul' },
    from: { id: ASKER, is_bot: false, first_name: 'Aigul' },
    text: 'akim of Astana name',
  },
};

/** A status to answer with at once, or null for no answer at all. */
type Refusal = { readonly status: number; readonly parameters?: object } | null;

/** A Bot API server that answers what a start needs and delivers one question; every other call is refused as given. */
async function failingServer(refuse: (method: string, chatId: number | undefined) => Refusal) {
  const calls: string[] = [];
  let hasAsked = false;
  const answered = (method: string): unknown => {
    if (method === 'getMe' && calls.length === 0)
      return { id: 1, is_bot: true, first_name: 'B', username: 'b_bot' };
    if (method === 'deleteWebhook') return true;
    if (method !== 'getUpdates' || hasAsked) return undefined;
    hasAsked = true;
    return [QUESTION];
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const method = request.url?.split('/').at(-1) ?? '';
    const chatId = body === '' ? undefined : (JSON.parse(body) as { chat_id?: number }).chat_id;
    const result = answered(method);
    calls.push(chatId === undefined ? method : `${method} ${chatId}`);
    if (result !== undefined) return write(response, 200, { ok: true, result });
    const refusal = refuse(method, chatId);
    if (refusal === null) return;
    const { status, parameters } = refusal;
    write(response, status, { ok: false, error_code: status, description: 'refused', parameters });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { calls, apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function write(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}

/** A database with one push to be sent. */
async function databaseWithPush() {
  const databaseFile = join(await temporaryFolder(), 'habarshy.sqlite3');
  const databaseUrl = `sqlite:${databaseFile}`;
  const store = await openStore(databaseUrl);
  await store.chats.upsert(aChat(READER));
  await queue(store, ['1'], [READER]);
  await store.close();
  return { databaseFile, databaseUrl };
}

/** The last line of the log is that of an ordered end, and SQLite has removed its log, as the last connection's close does. */
async function expectCleanExit(bot: NodeProcess, databaseFile: string): Promise<void> {
  expect(await bot.exit).toBe(0);
  const lines = bot.output().err.trim().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ msg: 'stopped' });
  expect(existsSync(databaseFile)).toBe(true);
  expect(existsSync(`${databaseFile}-wal`)).toBe(false);
}

const silence = () => null;
/** A long limit for the reply, and for all else an outage. */
const errors = (method: string, chatId: number | undefined) =>
  method === 'sendMessage' && chatId === ASKER
    ? { status: 429, parameters: { retry_after: 50 } }
    : { status: 503 };

describe('SIGTERM', () => {
  it.each([
    ['refuses connections', 'http://127.0.0.1:9'],
    ['never answers', null],
  ])('ends a start with everything closed where the Bot API server %s', async (_, unreachable) => {
    const server = createServer(() => {});
    const requested = new Promise<void>((resolve) => server.once('request', () => resolve()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const apiRoot = unreachable ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { databaseFile, databaseUrl } = await databaseWithPush();
    const bot = nodeProcess('main', {
      env: { BOT_TOKEN: TEST_TOKEN, TELEGRAM_API_ROOT: apiRoot, DATABASE_URL: databaseUrl },
    });
    await (unreachable === null ? requested : bot.shows('cannot be reached'));
    bot.signal('SIGTERM');
    await expectCleanExit(bot, databaseFile);
  });

  it.each([
    // What was cut off may have arrived; what was refused was not accepted, and is tried again.
    ['falls silent', silence, { uncertain: 1, parked: 0 }],
    ['breaks down', errors, { uncertain: 0, parked: 1 }],
  ])('ends a bot in mid-run with everything closed where Telegram %s', async (_, refuse, states) => {
    const { calls, apiRoot } = await failingServer(refuse);
    const { databaseFile, databaseUrl } = await databaseWithPush();
    const bot = nodeProcess('main', {
      env: { BOT_TOKEN: TEST_TOKEN, TELEGRAM_API_ROOT: apiRoot, DATABASE_URL: databaseUrl },
    });
    await bot.shows('Bot: @b_bot');
    const underWay = [`sendMessage ${READER}`, `sendMessage ${ASKER}`, 'setMyCommands'];
    await expect
      .poll(() => calls.filter((call) => call === 'getUpdates').length, { timeout: 600_000 })
      .toBeGreaterThan(1);
    await expect.poll(() => calls, { timeout: 600_000 }).toEqual(expect.arrayContaining(underWay));
    // The bot has also read the refusal and stored it.
    const waiting = await openStore(databaseUrl);
    await expect.poll(() => waiting.outbox.countByState()).toMatchObject({ parked: states.parked });
    await waiting.close();
    bot.signal('SIGTERM');
    await expectCleanExit(bot, databaseFile);

    const store = await openStore(databaseUrl);
    onTestFinished(() => store.close());
    expect(await store.outbox.countByState()).toMatchObject({ pending: 0, leased: 0, sent: 0, ...states });
    expect((await store.inbox.unhandled()).map(({ updateId }) => updateId)).toEqual([QUESTION.update_id]);
  });
});
