import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Telegram } from 'telegraf';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failureOf } from '../../src/telegram/failures.ts';
import { type ConnectionOptions, KeptConnections } from '../../src/telegram/kept-connections.ts';
import { idleConnectionsRead, repeatLostCalls } from '../../src/telegram/repeat-calls.ts';
import { startHttps } from '../support/https-server.ts';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const answer: Behaviour = (_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"ok":true,"result":{"message_id":7}}');
};
const reset: Behaviour = ({ socket }) => void socket.destroy();

/** A client over TLS; the server treats the calls by these behaviours in turn, and then answers. */
async function connected(...behaviours: Behaviour[]) {
  return connectedWith({}, ...behaviours);
}

async function connectedWith(options: ConnectionOptions, ...behaviours: Behaviour[]) {
  const calls: string[] = [];
  const ports = new Set<number | undefined>();
  const server = await startHttps((request, response) => {
    calls.push(request.url?.split('/').at(-1) ?? '');
    ports.add(request.socket.remotePort);
    request.resume().once('end', () => (behaviours.shift() ?? answer)(request, response));
  });
  const agent = new KeptConnections({ ca: server.ca, ...options });
  onTestFinished(async () => {
    agent.destroy();
    await server.close();
  });
  const telegram = new Telegram('1:token', { apiRoot: server.url, agent });
  repeatLostCalls(telegram);
  return { server, agent, telegram, calls, ports };
}

const MESSAGE = { chat_id: 7, text: 'hello' };
const EDIT = { ...MESSAGE, message_id: 7 };

describe('a kept connection', () => {
  it('is used for the next call', async () => {
    const { telegram, ports } = await connected();
    await telegram.callApi('sendMessage', MESSAGE);
    await telegram.callApi('sendMessage', MESSAGE);
    expect(ports.size).toBe(1);
  });

  it.each([
    [undefined, 10_000],
    ['timeout=5', 1000],
    ['timeout=8', 4000],
    ['timeout=75', 10_000],
  ])('is closed before a server that says %s closes it, after %d ms at most', async (hint, millis) => {
    const { telegram, agent } = await connected((request: IncomingMessage, response: ServerResponse) => {
      // Node adds its own unless there is a header of the connection.
      response.setHeader('connection', 'keep-alive');
      if (hint !== undefined) response.setHeader('keep-alive', hint);
      answer(request, response);
    });
    await telegram.callApi('getMe', {});
    const idle = () => Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
    await expect.poll(idle).toHaveLength(1);
    const { timeout = 0 } = idle()[0] as Socket;
    expect(timeout).toBeGreaterThan(0);
    expect(timeout).toBeLessThanOrEqual(millis);
  });

  it('that was reset while idle loses no message and sends none twice', async () => {
    const { server, telegram, calls, ports } = await connected();
    for (let turn = 0; turn < 5; turn += 1) {
      await telegram.callApi('sendMessage', MESSAGE);
      await server.resetIdle();
    }
    expect(calls).toHaveLength(5);
    expect(ports.size).toBe(5);
  });

  it('loses none where the caller has looked at idle connections before', async () => {
    const { server, agent, calls } = await connected();
    const telegram = new Telegram('1:token', { apiRoot: server.url, agent });
    repeatLostCalls(telegram, (method) => method === 'sendMessage');
    for (let turn = 0; turn < 5; turn += 1) {
      await idleConnectionsRead();
      await telegram.callApi('sendMessage', MESSAGE);
      await server.resetIdle();
    }
    expect(calls).toHaveLength(5);
  });

  it('that breaks under a call which may be made twice is replaced, and the call repeated', async () => {
    const { telegram, calls, ports } = await connected(answer, reset);
    await telegram.callApi('getMe', {});
    await telegram.callApi('editMessageText', EDIT);
    expect(calls).toEqual(['getMe', 'editMessageText', 'editMessageText']);
    expect(ports.size).toBe(2);
  });

  it('that breaks under a message leaves its outcome open', async () => {
    const { telegram, calls } = await connected(answer, reset);
    await telegram.callApi('getMe', {});
    const failure = await telegram.callApi('sendMessage', MESSAGE).catch(failureOf);
    expect(failure).toMatchObject({ kind: 'keptConnectionBroke' });
    expect(calls).toEqual(['getMe', 'sendMessage']);
  });

  it('whose bytes the system refuses has sent nothing: the message goes over a new one', async () => {
    const { agent, telegram, calls } = await connected();
    await telegram.callApi('getMe', {});
    const refused = Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
    const reuse = agent.reuseSocket.bind(agent);
    agent.reuseSocket = (socket, request) => {
      reuse(socket, request);
      request.once('socket', (used) => used.destroy(refused));
    };
    expect(await telegram.callApi('sendMessage', MESSAGE)).toEqual({ message_id: 7 });
    expect(calls).toEqual(['getMe', 'sendMessage']);
  });
});

describe('a new connection', () => {
  it('that breaks: a call which may be made twice is repeated once, no more', async () => {
    const { telegram, calls } = await connected(reset, reset, answer);
    const failure = await telegram
      .callApi('answerCallbackQuery', { callback_query_id: '1' })
      .catch(failureOf);
    expect(failure).toMatchObject({ kind: 'unknownOutcome' });
    expect(calls).toHaveLength(2);
  });

  it('that breaks: a message is not repeated', async () => {
    const { telegram, calls } = await connected(reset);
    const failure = await telegram.callApi('sendMessage', MESSAGE).catch(failureOf);
    expect(failure).toMatchObject({ kind: 'unknownOutcome' });
    expect(calls).toHaveLength(1);
  });

  it('that brings a refusal: the call is not repeated', async () => {
    const { telegram, calls } = await connected((_, response) => {
      response.statusCode = 400;
      response.end('{"ok":false,"error_code":400,"description":"Bad Request: message is not modified"}');
    });
    await expect(telegram.callApi('editMessageText', EDIT)).rejects.toThrow('not modified');
    expect(calls).toHaveLength(1);
  });
});

describe('the gate', () => {
  const open = { beginAgain: async () => {}, mayWrite: () => true };

  it('keeps a request over a new connection until it may be written', async () => {
    let let_ = () => {};
    const asked = new Promise<void>((resolve) => {
      let_ = resolve;
    });
    let reached = () => {};
    const atGate = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const gate = {
      ...open,
      beginAgain: () => {
        reached();
        return asked;
      },
    };
    const { telegram, calls } = await connectedWith({ gate });
    const sent = telegram.callApi('sendMessage', MESSAGE);
    await atGate;
    expect(calls).toEqual([]);
    let_();
    expect(await sent).toEqual({ message_id: 7 });
  });

  it('that refuses a new connection leaves nothing written', async () => {
    const gate = { ...open, beginAgain: () => Promise.reject(new Error('Another process leads now.')) };
    const { telegram, calls } = await connectedWith({ gate });
    expect(await telegram.callApi('sendMessage', MESSAGE).catch(failureOf)).toMatchObject({
      kind: 'unreached',
    });
    expect(calls).toEqual([]);
  });

  it.each([
    ['sendMessage', false],
    ['sendDocument', false],
    ['getUpdates', true],
    ['answerCallbackQuery', true],
    ['sendChatAction', true],
  ] as const)(
    'that refuses a kept connection to what comes too late: %s is called: %s',
    async (method, isCalled) => {
      const gate = { ...open, mayWrite: () => false };
      const { telegram, calls } = await connectedWith({ gate });
      await telegram.callApi('getMe', {});
      const outcome = await telegram.callApi(method, EDIT as never).catch(failureOf);
      expect(calls).toEqual(isCalled ? ['getMe', method] : ['getMe']);
      if (!isCalled) expect(outcome).toMatchObject({ kind: 'unreached' });
    },
  );

  it('lets the next request go on after a refused one', async () => {
    let isOpen = false;
    const { telegram, calls } = await connectedWith({ gate: { ...open, mayWrite: () => isOpen } });
    await telegram.callApi('getMe', {});
    await telegram.callApi('sendMessage', MESSAGE).catch(failureOf);
    isOpen = true;
    expect(await telegram.callApi('sendMessage', MESSAGE)).toEqual({ message_id: 7 });
    expect(calls).toEqual(['getMe', 'sendMessage']);
  });
});

describe('a server that', () => {
  async function connectedTo(onConnection: (socket: Socket) => void) {
    const server = createServer(onConnection).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const agent = new KeptConnections({ connectTimeout: 30 });
    onTestFinished(() => {
      agent.destroy();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return new Telegram('1:token', { apiRoot: `https://127.0.0.1:${port}`, agent });
  }

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => {}],
    ['hangs up', (socket) => socket.end()],
    ['resets', (socket) => socket.resetAndDestroy()],
    ['speaks no TLS', (socket) => socket.end('220 mail.kz\r\n')],
  ])('%s before the connection is secure has received nothing', async (_, onConnection) => {
    const telegram = await connectedTo(onConnection);
    const failure = await telegram.callApi('sendMessage', MESSAGE).catch(failureOf);
    expect(failure).toMatchObject({ kind: 'unreached' });
  });
});
