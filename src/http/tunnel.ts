import { type ClientRequest, type IncomingMessage, request as requestByHttp } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { isIPv6, type Socket } from 'node:net';
import { SocksClient } from 'socks';
import { placeOf } from './proxy.ts';

/** A host, by name or IP address, and a port. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** A proxy did not connect: nothing of the request has left. The message names the proxy without user and password. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  /** For telegram/failures.ts. */
  readonly code = 'PROXY_DID_NOT_CONNECT';

  constructor(proxy: URL, to: Place, reason: string) {
    const { host, port } = placeOf(proxy);
    super(`the proxy ${written({ host, port })} did not connect to ${written(to)}: ${reason}`);
  }
}

/**
 * A connection to a place through a proxy: by CONNECT, or SOCKS5. The proxy looks up the name of the host.
 * @param timeout milliseconds, for all of it
 * @throws ProxyError
 */
export async function openTunnel(proxy: URL, to: Place, timeout: number): Promise<Socket> {
  try {
    return await (proxy.protocol.startsWith('socks') ? bySocks : byConnect)(proxy, to, timeout);
  } catch (error) {
    // Not as the cause: errors of libraries hold the user and the password of the proxy.
    throw new ProxyError(proxy, to, reasonOf(error));
  }
}

async function bySocks(proxy: URL, to: Place, timeout: number): Promise<Socket> {
  const user = decodeURIComponent(proxy.username);
  const { socket } = await SocksClient.createConnection({
    proxy: {
      ...placeOf(proxy),
      type: 5,
      ...(user === '' ? {} : { userId: user, password: decodeURIComponent(proxy.password) }),
    },
    command: 'connect',
    destination: to,
    timeout,
  });
  return socket;
}

function byConnect(proxy: URL, to: Place, timeout: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const request = connectRequest(proxy, written(to));
    const timer = setTimeout(() => request.destroy(new Error('it does not answer in time')), timeout);
    request.once('connect', (response: IncomingMessage, socket: Socket, head: Buffer) => {
      clearTimeout(timer);
      if (response.statusCode === 200) {
        if (head.length > 0) socket.unshift(head);
        return resolve(socket);
      }
      socket.destroy();
      reject(new Error(explained(response.statusCode ?? 0)));
    });
    // A server that is no proxy answers as if it were asked for a page.
    request.once('response', ({ statusCode = 0, socket }: IncomingMessage) => {
      clearTimeout(timer);
      socket.destroy();
      reject(new Error(explained(statusCode)));
    });
    request.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.end();
  });
}

function connectRequest(proxy: URL, to: string): ClientRequest {
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const headers = {
    host: to,
    ...(proxy.username === ''
      ? {}
      : { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
  };
  const options = { ...placeOf(proxy), method: 'CONNECT', path: to, headers, agent: false } as const;
  return proxy.protocol === 'https:' ? requestByHttps(options) : requestByHttp(options);
}

function explained(status: number): string {
  return status === 407
    ? 'it wants another user or password (407)'
    : `it answered with status ${status}, not 200`;
}

function written({ host, port }: Place): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
