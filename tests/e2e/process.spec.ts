import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emulatorForTest, TEST_TOKEN } from '../support/emulator.ts';
import { nodeProcess } from '../support/node-process.ts';
import { realSeedFolder } from '../support/real-seed.ts';
import { nextMessage } from '../support/running-bot.ts';
import { temporaryFolder } from '../support/store.ts';

const MAIN = 'main';

/** An empty database, and the real seed file as all there is to load. */
async function ownSettings() {
  const folder = await temporaryFolder();
  return {
    DATABASE_URL: `sqlite:${join(folder, 'habarshy.sqlite3')}`,
    SEEDS_DIR: await realSeedFolder(folder),
  };
}

describe('npm start', () => {
  it('serves the playground without a token, and ends with 0 on SIGTERM', async () => {
    const bot = nodeProcess(MAIN, { env: await ownSettings(), isTypeScript: true });
    await bot.shows('Playground: http://127.0.0.1:');
    const { out } = bot.output();
    expect(out).toMatch(/^Playground: http:\/\/127\.0\.0\.1:\d+\n$/);
    const url = out.replace('Playground: ', '').trim();
    expect(await (await fetch(url)).text()).toContain('<title>');
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ articles: 20, database: true });
    bot.signal('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  it('finishes what it was asked before it ends', async () => {
    const { emulator, url } = await emulatorForTest();
    const env = { BOT_TOKEN: TEST_TOKEN, TELEGRAM_API_ROOT: url, ...(await ownSettings()) };
    const bot = nodeProcess(MAIN, { env });
    await bot.shows('Bot: @habarshy_bot');
    const person = emulator.addPerson({ firstName: 'Aigul', started: true });
    // The first answer of a process takes long on a busy machine; the one that is asked for next does not.
    const first = nextMessage(emulator, person.id);
    emulator.say(person.id, person.id, 'akim of Shymkent name');
    await first;
    const answer = nextMessage(emulator, person.id);
    emulator.events.once('message', () => setImmediate(() => bot.signal('SIGTERM')));
    emulator.say(person.id, person.id, 'akim of Astana name');
    expect(await bot.exit).toBe(0);
    // Where the update had not been taken, Telegram still has it; the next process answers.
    const next = nodeProcess(MAIN, { env });
    expect((await answer).text).toContain('Zhenis Kasymbek');
    await next.shows('Bot: @habarshy_bot');
    next.signal('SIGTERM');
    expect(await next.exit).toBe(0);
    expect(emulator.deliveries().filter(({ chatId }) => chatId === person.id)).toHaveLength(2);
  });

  it('fetches what SOURCES_FILE names, and refuses a wrong one', async () => {
    const settings = await ownSettings();
    const folder = await temporaryFolder();
    const seed = join(folder, 'a.txt');
    await writeFile(
      seed,
      'A bridge 01.02.2025\nIt is open.\nSource : https://example.kz/news/bridge-is-open\n',
    );
    await utimes(seed, 0, 0);
    const file = join(folder, 'sources.yaml');
    await writeFile(file, 'sources:\n  - {name: incoming, kind: folder, path: .}\n');
    const env = { ...settings, SOURCES_FILE: file };
    const bot = nodeProcess(MAIN, { env });
    await bot.shows('Playground: http://127.0.0.1:');
    const url = bot.output().out.replace('Playground: ', '').trim();
    const ready = async () => (await fetch(`${url}/readyz`)).json();
    await expect.poll(ready).toMatchObject({ articles: 21 });
    bot.signal('SIGTERM');
    expect(await bot.exit).toBe(0);
    await writeFile(file, 'sources:\n  - {name: incoming, kind: folder}\n');
    const wrong = nodeProcess(MAIN, { env });
    expect(await wrong.exit).toBe(1);
    expect(wrong.output()).toEqual({
      out: '',
      err: `${file}:2: sources[0].path: missing; expected the path of a folder\n`,
    });
  });

  it('never shows the token, not even where the server cannot be reached', async () => {
    const env = {
      BOT_TOKEN: TEST_TOKEN,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      ...(await ownSettings()),
    };
    const bot = nodeProcess(MAIN, { env: { ...env, LOG_LEVEL: 'trace' } });
    await bot.shows('cannot be reached');
    bot.signal('SIGKILL');
    await bot.exit;
    const { out, err } = bot.output();
    expect(`${out}${err}`).not.toContain(TEST_TOKEN.split(':')[1]);
    for (const line of err.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  it('works with a server that knows getMe, getUpdates and sendMessage alone', async () => {
    const sent: { text: string; chat_id: number }[] = [];
    let asked = false;
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const answer = (result: unknown, status = 200) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(status === 200 ? { ok: true, result } : { ok: false, error_code: status }));
      if (request.url?.endsWith('/getMe'))
        answer({ id: 1, is_bot: true, first_name: 'B', username: 'b_bot' });
      else if (request.url?.endsWith('/sendMessage')) {
        sent.push(JSON.parse(body));
        answer({ message_id: 5, date: 0, chat: { id: 7, type: 'private' } });
      } else if (request.url?.endsWith('/getUpdates')) {
        const message = {
          message_id: 1,
          date: 0,
          chat: { id: 7, type: 'private', first_name: 'A' },
          from: { id: 7, is_bot: false, first_name: 'A' },
          text: 'akim of Astana name',
        };
        answer(asked ? [] : [{ update_id: 1, message }]);
        asked = true;
      } else answer(null, 404);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const bot = nodeProcess(MAIN, {
      env: { BOT_TOKEN: TEST_TOKEN, TELEGRAM_API_ROOT: root, ...(await ownSettings()) },
    });
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.text).toContain('Zhenis Kasymbek');
    bot.signal('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  // Every wrong setting is in config.spec; here it is how the process ends.
  it.each([
    [
      'a wrong token, without showing it',
      { BOT_TOKEN: 'my-secret' },
      /^BOT_TOKEN: its value \(not shown: secret\)/,
    ],
    ['a playground for other machines', { HTTP_HOST: '0.0.0.0' }, /set HTTP_HOST to 127\.0\.0\.1/],
  ])('stops on %s with one line that says what to do', async (_, env, expected) => {
    const bot = nodeProcess(MAIN, { env: { ...(await ownSettings()), LOG_LEVEL: 'warn', ...env } });
    expect(await bot.exit).toBe(1);
    const { out, err } = bot.output();
    expect(out).toBe('');
    expect(err).toMatch(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain('my-secret');
  });

  it('stops where the port is taken, naming it and the setting', async () => {
    const { port } = await emulatorForTest();
    const bot = nodeProcess(MAIN, {
      env: { ...(await ownSettings()), PORT: String(port), LOG_LEVEL: 'warn' },
    });
    expect(await bot.exit).toBe(1);
    expect(bot.output().err).toMatch(
      new RegExp(`^Port ${port} of 127.0.0.1 is in use .* set PORT to a free port`),
    );
  });

  it('stops where the database file is broken, and leaves it as it is', async () => {
    const file = join(await temporaryFolder(), 'broken.sqlite3');
    await writeFile(file, 'this is no database '.repeat(500));
    const bot = nodeProcess(MAIN, { env: { DATABASE_URL: `sqlite:${file}` } });
    expect(await bot.exit).toBe(1);
    expect(bot.output().err).toContain('broken.sqlite3 is not a SQLite database. Restore it from a backup');
  });

  it('starts without articles where the seeds cannot be read, and says so', async () => {
    const seeds = join(await temporaryFolder(), 'seeds');
    await mkdir(seeds);
    const bot = nodeProcess(MAIN, { env: { ...(await ownSettings()), SEEDS_DIR: seeds } });
    await bot.shows('Playground: ');
    expect(bot.output().err).toContain('starting without articles: no .txt seeds in');
  });
});
