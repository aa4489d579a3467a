import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type ProxyKind = 'CONNECT' | 'SOCKS5';
export const PROXY_KINDS: readonly ProxyKind[] = ['CONNECT', 'SOCKS5'];

export interface TestProxy {
  /** With the user and the password that it wants. */
  readonly url: URL;
  /** The places that it was asked to connect to, such as `api.example:443`. */
  readonly asked: string[];
}

const CREDENTIALS = { user: 'me', password: 'p@ss word' };

/** A proxy on loopback that connects to one port there, whatever place it is asked for. Ends with the test. */
export async function startProxy(kind: ProxyKind, port: number): Promise<TestProxy> {
  const asked: string[] = [];
  const server = kind === 'CONNECT' ? connectProxy(port, asked) : socksProxy(port, asked);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => void sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const url = new URL(`${kind === 'CONNECT' ? 'http' : 'socks5'}://127.0.0.1`);
  url.port = String((server.address() as AddressInfo).port);
  url.username = CREDENTIALS.user;
  url.password = CREDENTIALS.password;
  return { url, asked };
}

function connectProxy(port: number, asked: string[]): Server {
  const wanted = Buffer.from(`${CREDENTIALS.user}:${CREDENTIALS.password}`).toString('base64');
  return createHttpServer((_, response) => response.writeHead(400).end()).on(
    'connect',
    (request, socket: Socket) => {
      if (request.headers['proxy-authorization'] !== `Basic ${wanted}`) {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
        return;
      }
      asked.push(request.url ?? '');
      joined(socket, port, () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    },
  );
}

/** RFC 1928, with user and password (RFC 1929). */
function socksProxy(port: number, asked: string[]): Server {
  return createServer(async (socket) => {
    socket.on('error', () => {});
    const read = async () => (await once(socket, 'data'))[0] as Buffer;
    await read();
    socket.write(Uint8Array.of(5, 2));
    const given = await read();
    const userLength = given[1] ?? 0;
    const user = given.subarray(2, 2 + userLength).toString();
    const password = given.subarray(3 + userLength).toString();
    const isRight = user === CREDENTIALS.user && password === CREDENTIALS.password;
    socket.write(Uint8Array.of(1, isRight ? 0 : 1));
    if (!isRight) return void socket.end();
    const request = await read();
    asked.push(`${hostIn(request)}:${request.readUInt16BE(request.length - 2)}`);
    joined(socket, port, () => socket.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0)));
  });
}

/** Behind version, command and a zero: the kind of address (1: IPv4, 3: name), the address, the port. */
function hostIn(request: Buffer): string {
  return request[3] === 3
    ? request.subarray(5, -2).toString()
    : [...request.subarray(4, 8)].map(String).join('.');
}

function joined(socket: Socket, port: number, established: () => void): void {
  const other = connect(port, '127.0.0.1', () => {
    established();
    socket.pipe(other).pipe(socket);
  });
  for (const [one, another] of [
    [socket, other],
    [other, socket],
  ] as const) {
    one.on('error', () => another.destroy()).on('close', () => another.destroy());
  }
}
