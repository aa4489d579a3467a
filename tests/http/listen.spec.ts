import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CONNECTION_LIMITS, type ConnectionLimits, listen, PortInUseError } from '../../src/http/listen.ts';

const SHORT = {
  ...CONNECTION_LIMITS,
  headersMillis: 40,
  requestMillis: 80,
  idleMillis: 40,
  checkEveryMillis: 20,
};

async function serving(limits: ConnectionLimits) {
  const app = new Hono();
  app.get('/', (context) => context.text('here'));
  app.onError((_error, context) => context.text('cut off', 500));
  app.post('/', async (context) => context.text(await context.req.text()));
  const server = await listen(app, { limits });
  onTestFinished(() => server.close());
  return server;
}

/** A connection, and what it brings until the server closes it. */
async function connected(port: number, sent: string) {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(sent);
  return { socket, closed: once(socket, 'close').then(() => received) };
}

const answered = (socket: Socket) => once(socket, 'data');

describe('listen', () => {
  it.each([
    ['sends nothing', ''],
    ['never ends its headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['never ends its body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf'],
  ])('closes a connection that %s', async (_what, sent) => {
    const { port } = await serving(SHORT);
    const { closed } = await connected(port, sent);
    expect(await closed).toMatch(/^HTTP\/1.1 408 /);
  });

  it('closes a connection that has no further request', async () => {
    const { port } = await serving(SHORT);
    const { closed } = await connected(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await closed).toMatch(/^HTTP\/1.1 200 [\s\S]*here$/);
  });

  it('drops connections beyond the cap, and takes new ones when others end', async () => {
    const { port, url } = await serving({ ...CONNECTION_LIMITS, maxConnections: 2 });
    const request = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
    const kept = await connected(port, request);
    const other = await connected(port, request);
    await Promise.all([answered(kept.socket), answered(other.socket)]);
    const dropped = await connected(port, request);
    expect(await dropped.closed).toBe('');
    other.socket.destroy();
    await other.closed;
    const status = () =>
      fetch(url).then(
        ({ status: code }) => code,
        () => null,
      );
    await expect.poll(status).toBe(200);
  });

  it('waits for an answer for longer than a request may take', async () => {
    const app = new Hono();
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    app.get('/', async (context) => {
      await gate;
      return context.text('late');
    });
    const server = await listen(app, { limits: SHORT });
    onTestFinished(() => server.close());
    const slow = fetch(server.url);
    // Another connection is closed for its slowness meanwhile.
    await (await connected(server.port, '')).closed;
    await (await connected(server.port, '')).closed;
    open();
    expect(await (await slow).text()).toBe('late');
  });

  it('names the port that another program has', async () => {
    const { port } = await serving(CONNECTION_LIMITS);
    await expect(listen(new Hono(), { port })).rejects.toThrow(PortInUseError);
  });
});
