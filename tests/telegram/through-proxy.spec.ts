import { Telegram } from 'telegraf';
import { describe, expect, it, onTestFinished } from 'vitest';
import { downloadFile } from '../../src/telegram/download-file.ts';
import { failureOf } from '../../src/telegram/failures.ts';
import { KeptConnections } from '../../src/telegram/kept-connections.ts';
import { startHttps } from '../support/https-server.ts';
import { PROXY_KINDS, type ProxyKind, startProxy } from '../support/proxy-server.ts';

/** A client that reaches its Bot API server, over TLS, through a proxy alone. */
async function connected(kind: ProxyKind) {
  const calls: string[] = [];
  const server = await startHttps((request, response) => {
    const call = request.url?.split('/').at(-1) ?? '';
    request.resume().once('end', () => {
      calls.push(call);
      if (request.url?.startsWith('/file/') === true) return void response.end('Жаңалық');
      response.setHeader('content-type', 'application/json');
      const result =
        call === 'getFile' ? { file_id: 'f', file_path: 'documents/news.txt' } : { message_id: 7 };
      response.end(JSON.stringify({ ok: true, result }));
    });
  });
  const proxy = await startProxy(kind, Number(new URL(server.url).port));
  const agent = new KeptConnections({ ca: server.ca, proxy: proxy.url });
  onTestFinished(async () => {
    agent.destroy();
    await server.close();
  });
  // The certificate is that of localhost.
  const telegram = new Telegram('1:token', { apiRoot: 'https://localhost:4443', agent });
  return { server, agent, telegram, proxy, calls };
}

const MESSAGE = { chat_id: 7, text: 'hello' };

describe.each(PROXY_KINDS)('Telegram through a proxy by %s', (kind) => {
  it('is called over one kept connection', async () => {
    const { telegram, proxy, calls } = await connected(kind);
    for (let call = 0; call < 3; call++) await telegram.callApi('sendMessage', MESSAGE);
    expect(calls).toEqual(['sendMessage', 'sendMessage', 'sendMessage']);
    expect(proxy.asked).toEqual(['localhost:4443']);
  });

  it('gives files', async () => {
    const { telegram, proxy, calls } = await connected(kind);
    const bytes = await downloadFile(telegram, 'f', { maxBytes: 1000, timeout: 60_000 });
    expect(new TextDecoder().decode(bytes)).toBe('Жаңалық');
    expect(calls).toEqual(['getFile', 'news.txt']);
    expect(new Set(proxy.asked)).toEqual(new Set(['localhost:4443']));
  });

  it('loses no message and gets none twice where idle connections are reset', async () => {
    const { server, agent, telegram, proxy, calls } = await connected(kind);
    for (let turn = 0; turn < 3; turn++) {
      await telegram.callApi('sendMessage', MESSAGE);
      await server.resetIdle();
      // The proxy passes it on.
      await expect.poll(() => Object.keys(agent.freeSockets)).toEqual([]);
    }
    expect(calls).toHaveLength(3);
    expect(proxy.asked).toHaveLength(3);
  });

  it('has not received what the proxy did not take', async () => {
    const { telegram, proxy, calls } = await connected(kind);
    proxy.url.password = 'p@ss';
    const failure = await telegram.callApi('sendMessage', MESSAGE).catch(failureOf);
    expect(failure).toMatchObject({ kind: 'unreached' });
    expect(JSON.stringify(failure)).not.toMatch(/p@ss|p%40ss/);
    expect(calls).toEqual([]);
  });
});
