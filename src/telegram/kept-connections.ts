import type { ClientRequest } from 'node:http';
import { Agent, type AgentOptions } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Millis } from '../time/millis.ts';

/** How long the other side keeps an idle connection, if it does not say. Proxies keep them for 15 seconds or longer. */
const KEPT_BY_SERVER: Millis = 14_000;
/** This side closes an idle connection so much earlier, so that none is used while the other side closes it. */
const EARLIER: Millis = 4000;

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
 * so that the next request goes over a new connection.
 */
export class KeptConnections extends Agent {
  constructor(options: Pick<AgentOptions, 'ca'> = {}) {
    super({ keepAlive: true, timeout: KEPT_BY_SERVER, ...options });
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
