import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openTunnel, ProxyError } from '../../src/http/tunnel.ts';
import { freePort } from '../support/free-port.ts';
import { PROXY_KINDS, startProxy } from '../support/proxy-server.ts';

const TO = { host: 'api.example', port: 443 };
const TIMEOUT = 60_000;

/** A server that treats each connection so; gives its port. */
async function serving(treat: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => treat(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** The error, with all that a log would show of it. */
async function failureOf(opening: Promise<Socket>): Promise<ProxyError> {
  const error: unknown = await opening.catch((caught: unknown) => caught);
  if (!(error instanceof ProxyError)) throw new Error('expected a ProxyError', { cause: error });
  expect(JSON.stringify({ ...error, message: error.message, cause: error.cause })).not.toMatch(/p@ss|p%40ss/);
  return error;
}

describe.each(PROXY_KINDS)('a tunnel by %s', (kind) => {
  it('leads to the place, whose name the proxy looks up', async () => {
    const port = await serving((socket) => socket.end('hello'));
    const { url, asked } = await startProxy(kind, port);
    const socket = await openTunnel(url, TO, TIMEOUT);
    const [greeting] = await once(socket, 'data');
    expect(String(greeting)).toBe('hello');
    expect(asked).toEqual(['api.example:443']);
  });

  it('is refused with the wrong password, which is not told', async () => {
    const { url, asked } = await startProxy(kind, 1);
    url.password = 'p@ss';
    const { message } = await failureOf(openTunnel(url, TO, TIMEOUT));
    expect(message).toMatch(/^the proxy 127\.0\.0\.1:\d+ did not connect to api\.example:443: .+/);
    expect(asked).toEqual([]);
  });

  it('is not opened where no proxy listens', async () => {
    const { url } = await startProxy(kind, 1);
    url.port = String(await freePort());
    expect((await failureOf(openTunnel(url, TO, TIMEOUT))).message).toMatch(/ECONNREFUSED/);
  });

  it('is given up where the proxy does not answer', async () => {
    const { url } = await startProxy(kind, 1);
    url.port = String(await serving(() => {}));
    expect((await failureOf(openTunnel(url, TO, 1))).message).toMatch(/in time|timed out/);
  });
});

it('says that what is asked is no proxy', async () => {
  const port = await serving((socket) => socket.once('data', () => socket.end('HTTP/1.1 405 No\r\n\r\n')));
  const { message } = await failureOf(openTunnel(new URL(`http://127.0.0.1:${port}`), TO, TIMEOUT));
  expect(message).toMatch(/status 405/);
});

it('says that another password is wanted', async () => {
  const { url } = await startProxy('CONNECT', 1);
  url.password = 'other';
  expect((await failureOf(openTunnel(url, TO, TIMEOUT))).message).toMatch(/another user or password \(407\)/);
});
