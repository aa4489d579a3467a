import type { ClientRequest } from 'node:http';
import { Agent, type AgentOptions, type RequestOptions } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { openTunnel } from '../http/tunnel.ts';
import type { Millis } from '../time/millis.ts';

/** How long the other side keeps an idle connection, if it does not say. Proxies keep them for 15 seconds or longer. */
const KEPT_BY_SERVER: Millis = 14_000;
/** This side closes an idle connection so much earlier, so that none is used while the other side closes it. */
const EARLIER: Millis = 4000;

/** How long a proxy may take to connect. */
const TUNNEL_TIMEOUT: Millis = 30_000;

/** As Node calls it; its types want a connection also where there is an error. */
type OnConnection = (error: Error | null, connection?: Duplex | null) => void;

/** Error codes for failures.ts. */
export const KEPT_CONNECTION = {
  /** The system refused the request's bytes, since the other side had closed: it cannot have received all of it. */
  wasDead: 'KEPT_CONNECTION_WAS_DEAD',
  /** The request was written, and nothing came back. */
  broke: 'KEPT_CONNECTION_BROKE',
} as const;

/**
 * Connections to the Bot API server that are kept for the next request. Closes idle ones before the other side does, and
 * marks errors of requests on a kept one with a code of KEPT_CONNECTION. After such an error it closes all idle ones,
 * so that the next request goes over a new connection. With a proxy, each is a tunnel through it.
 */
export class KeptConnections extends Agent {
  readonly #proxy: URL | null;

  constructor({ proxy = null, ...options }: Pick<AgentOptions, 'ca'> & { readonly proxy?: URL | null } = {}) {
    super({ keepAlive: true, timeout: KEPT_BY_SERVER, ...options });
    this.#proxy = proxy;
  }

  override createConnection(options: RequestOptions, callback: OnConnection): Duplex | null | undefined {
    if (this.#proxy === null) return super.createConnection(options, callback);
    const to = { host: options.host ?? 'localhost', port: Number(options.port ?? 443) };
    // TLS over the tunnel, with what the agent knows of earlier sessions.
    const secured = (socket: Socket) => super.createConnection(Object.assign({ socket }, options), callback);
    openTunnel(this.#proxy, to, TUNNEL_TIMEOUT).then(
      (socket) => callback(null, secured(socket)),
      (error: Error) => callback(error),
    );
    // The callback gives it.
    return undefined;
  }

  override keepSocketAlive(socket: Duplex): boolean {
    const isKept: unknown = super.keepSocketAlive(socket);
    // Node has set what the server's Keep-Alive header says, if that is less.
    const { timeout: kept = KEPT_BY_SERVER } = socket as Socket;
    (socket as Socket).setTimeout(Math.max(kept - EARLIER, kept / 5));
    return isKept !== false;
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    super.reuseSocket(socket, request);
    let isAnswered = false;
    request.once('response', () => {
      isAnswered = true;
    });
    request.prependOnceListener('error', (error: NodeJS.ErrnoException) => {
      if (isAnswered) return;
      error.code = error.syscall === 'write' ? KEPT_CONNECTION.wasDead : KEPT_CONNECTION.broke;
      for (const idle of Object.values(this.freeSockets).flat()) idle?.destroy();
    });
  }
}
