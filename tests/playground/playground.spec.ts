import { request } from 'node:http';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PortInUseError } from '../../src/http/listen.ts';
import {
  PLAYGROUND_ADMIN_IDS,
  PLAYGROUND_CHATS,
  PLAYGROUND_PEOPLE,
} from '../../src/playground/demo-people.ts';
import {
  type Playground,
  PlaygroundExposedError,
  type PlaygroundOptions,
  startPlayground,
} from '../../src/playground/playground.ts';
import { TEST_TOKEN } from '../support/emulator.ts';

const { john, dana } = PLAYGROUND_PEOPLE;

async function playgroundForTest(options: Partial<PlaygroundOptions> = {}): Promise<Playground> {
  const playground = await startPlayground({ host: '127.0.0.1', port: 0, token: TEST_TOKEN, ...options });
  onTestFinished(() => playground.close());
  return playground;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** By node:http, since fetch does not let a Host be given. */
function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('startPlayground', () => {
  it('serves the page, its files and the Bot API on one port', async () => {
    const { url, apiRoot } = await playgroundForTest();
    expect(apiRoot).toBe(url);
    expect((await ask(`${url}/`)).body).toContain('<title>Habarshy playground</title>');
    expect((await ask(`${url}/app.js`)).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask(`${apiRoot}/bot${TEST_TOKEN}/getMe`)).body).toContain('habarshy_bot');
    expect((await ask(`${apiRoot}/bot1:wrong/getMe`)).status).toBe(401);
  });

  it('has people, a group with one of them as its administrator, and a channel', async () => {
    const { emulator } = await playgroundForTest();
    expect(emulator.people().map(({ languageCode }) => languageCode)).toEqual(['en', 'kk', 'ru', 'en']);
    const group = emulator.chats().find(({ id }) => id === PLAYGROUND_CHATS.neighbours.id);
    expect(group).toMatchObject({
      type: 'group',
      bot: 'present',
      administrators: [PLAYGROUND_PEOPLE.aigerim.id],
    });
    const channel = emulator.chats().find(({ id }) => id === PLAYGROUND_CHATS.channel.id);
    expect(channel?.administrators).toEqual([dana.id, emulator.bot.id]);
    expect(PLAYGROUND_ADMIN_IDS).toEqual([dana.id]);
  });

  it('lets the bot write to its people before they do: a push may be due from before a restart', async () => {
    const { apiRoot, emulator } = await playgroundForTest();
    await ask(`${apiRoot}/bot${TEST_TOKEN}/sendMessage?chat_id=${john.id}&text=news`);
    expect(emulator.messages(john.id)).toMatchObject([{ text: 'news' }]);
  });

  it('mounts further routes', async () => {
    const routes = new Hono();
    routes.get('/healthz', (c) => c.json({ alive: true }));
    const { url } = await playgroundForTest({ routes });
    expect((await ask(`${url}/healthz`)).body).toBe('{"alive":true}');
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'example.kz'])('refuses to listen on %s', async (host) => {
    await expect(startPlayground({ host, port: 0, token: TEST_TOKEN })).rejects.toThrow(
      PlaygroundExposedError,
    );
  });

  it('listens on other addresses for the hosts it is told of, and answers to no others', async () => {
    const { url } = await playgroundForTest({ host: '0.0.0.0', allowedHosts: ['play.example.kz'] });
    const local = url.replace('0.0.0.0', '127.0.0.1');
    expect((await ask(local, { headers: { host: 'play.example.kz' } })).status).toBe(200);
    expect((await ask(local, { headers: { host: 'other.example.kz' } })).status).toBe(403);
  });

  it('says which port is in use', async () => {
    const { url } = await playgroundForTest();
    const port = Number(new URL(url).port);
    const second = startPlayground({ host: '127.0.0.1', port, token: TEST_TOKEN });
    await expect(second).rejects.toThrow(PortInUseError);
  });

  it('ends every open connection at its close', async () => {
    const playground = await playgroundForTest();
    const events = await fetch(`${playground.url}/playground/events`);
    const reader = events.body?.getReader();
    await reader?.read();
    const ended = expect(readToEnd(reader)).rejects.toThrow();
    await playground.close();
    await ended;
  });
});

async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<void> {
  while (reader && !(await reader.read()).done);
}

describe('who may ask the playground', () => {
  const message = JSON.stringify({ personId: john.id, chatId: john.id, text: 'hi' });
  const json = { 'content-type': 'application/json' };

  it.each([
    ['another site’s name that points here', (_port: string) => 'evil.example.kz'],
    ['that name with the right port', (port: string) => `evil.example.kz:${port}`],
    ['a loopback name inside another', (port: string) => `127.0.0.1.evil.kz:${port}`],
    ['another port', () => '127.0.0.1:1'],
    ['no port', () => 'localhost'],
  ])('refuses a Host that is %s', async (_what, host) => {
    const { url } = await playgroundForTest();
    const headers = { host: host(new URL(url).port) };
    for (const path of ['/', '/playground/events', `/bot${TEST_TOKEN}/getMe`]) {
      expect((await ask(url + path, { headers })).status).toBe(403);
    }
  });

  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('answers to the Host %s', async (name) => {
    const { url } = await playgroundForTest();
    expect((await ask(url, { headers: { host: `${name}:${new URL(url).port}` } })).status).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['a foreign origin', { origin: 'https://evil.example.kz' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a foreign site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
  ])('refuses what %s asks', async (_what, headers) => {
    const { url, emulator } = await playgroundForTest();
    const post = { method: 'POST', headers: { ...json, ...headers }, body: message };
    expect((await ask(`${url}/playground/messages`, post)).status).toBe(403);
    expect((await ask(`${url}/playground/events`, { headers })).status).toBe(403);
    expect((await ask(`${url}/bot${TEST_TOKEN}/getMe`, { headers })).status).toBe(403);
    expect(emulator.messages(john.id)).toEqual([]);
  });

  it('lets a link from elsewhere open the page', async () => {
    const { url } = await playgroundForTest();
    expect((await ask(`${url}/`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
  });

  it('takes what its own page asks', async () => {
    const { url, emulator } = await playgroundForTest();
    const headers = { ...json, origin: url, 'sec-fetch-site': 'same-origin' };
    const answer = await ask(`${url}/playground/messages`, { method: 'POST', headers, body: message });
    expect(answer.status).toBe(200);
    expect(emulator.messages(john.id)).toMatchObject([{ text: 'hi', from: { id: john.id } }]);
  });

  it.each(['/', '/app.js', '/playground/menu?personId=6100000001&chatId=6100000001', '/nothing'])(
    'sends %s with headers that keep foreign code and frames out',
    async (path) => {
      const { url } = await playgroundForTest();
      const { headers } = await ask(url + path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    },
  );

  it.each(['/../cast.ts', '/%2e%2e/cast.ts', '/..%2fcast.ts', '/page-files.ts'])(
    'serves no file outside the page: %s',
    async (path) => {
      const { url } = await playgroundForTest();
      expect((await ask(url + path)).status).toBe(404);
    },
  );
});
