import { once } from 'node:events';
import type { ClientRequest } from 'node:http';
import { Agent, type AgentOptions, type RequestOptions } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { openTunnel } from '../http/tunnel.ts';
import { steadyClock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { isCounted } from './counted-calls.ts';

/** How long the other side keeps an idle connection, if it does not say. Proxies keep them for 15 seconds or longer. */
const KEPT_BY_SERVER: Millis = 14_000;
/** This side closes an idle connection so much earlier, so that none is used while the other side closes it. */
const EARLIER: Millis = 4000;

/**
 * How long a connection may take to be made, through a proxy too: less than a send may take, so that it is known that nothing was
 * sent.
 */
const CONNECT_TIMEOUT: Millis = 20_000;

/** As Node calls it; its types want a connection also where there is an error. */
type OnConnection = (error: Error | null, connection?: Duplex | null) => void;

/** Error codes for failures.ts. */
export const KEPT_CONNECTION = {
  /** The system refused the request's bytes, since the other side had closed: it cannot have received all of it. */
  wasDead: 'KEPT_CONNECTION_WAS_DEAD',
  /** The request was written, and nothing came back. */
  broke: 'KEPT_CONNECTION_BROKE',
} as const;
/** Begins the error codes of requests of which no byte was written, for failures.ts; the system's code or the error's name follows. */
const NOT_WRITTEN = 'NOT_WRITTEN_';

/**
 * Asked right before the first byte of a request: the process may have been paused since the request had its turn, and to connect
 * may have taken long.
 */
export interface WriteGate {
  /** Resolves when a request that begins only now may be written, over a new connection; rejects if it must not be. */
  beginAgain(): Promise<void>;
  /** Whether a request that the send budget counts may be written now. */
  mayWrite(): boolean;
}

export interface ConnectionOptions extends Pick<AgentOptions, 'ca'> {
  readonly proxy?: URL | null;
  /** Absent: all may be written at any time. */
  readonly gate?: WriteGate;
  /** Default 20 s. */
  readonly connectTimeout?: Millis;
}

/**
 * Connections to the Bot API server that are kept for the next request. Closes idle ones before the other side does, and
 * marks errors of requests on a kept one with a code of KEPT_CONNECTION. After such an error it closes all idle ones,
 * so that the next request goes over a new connection. With a proxy, each is a tunnel through it.
 * A gate says right before a request is written whether it may be.
 */
export class KeptConnections extends Agent {
  readonly #proxy: URL | null;
  readonly #gate: WriteGate | null;
  readonly #connectTimeout: Millis;

  constructor({ proxy = null, gate, connectTimeout = CONNECT_TIMEOUT, ...options }: ConnectionOptions = {}) {
    super({ keepAlive: true, timeout: KEPT_BY_SERVER, ...options });
    this.#proxy = proxy;
    this.#gate = gate ?? null;
    this.#connectTimeout = connectTimeout;
  }

  /** Gives the request a connection over which it can be written at once. */
  override createConnection(options: RequestOptions, callback: OnConnection): undefined {
    this.#connected(options, callback).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error),
    );
  }

  async #connected(options: RequestOptions, callback: OnConnection): Promise<Duplex> {
    const { host, port } = options;
    const deadline = steadyClock.now() + this.#connectTimeout;
    const to = { host: host ?? 'localhost', port: Number(port ?? 443) };
    const tunnel =
      this.#proxy === null ? {} : { socket: await openTunnel(this.#proxy, to, this.#connectTimeout) };
    // TLS, over the tunnel if there is one, with what the agent knows of earlier sessions.
    const socket = super.createConnection({ ...options, ...tunnel }, callback) as Socket;
    // Until the request listens itself.
    socket.on('error', () => undefined);
    try {
      await secured(socket, deadline - steadyClock.now());
      await this.#gate?.beginAgain();
    } catch (error) {
      socket.destroy();
      throw asNotWritten(error);
    }
    if (socket.destroyed) throw asNotWritten(new Error('the server closed the connection'));
    return socket;
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
    if (this.#gate?.mayWrite() === false && isCounted(request.path.split('/').at(-1) ?? '')) {
      request.destroy(asNotWritten(new Error('the request came too late')));
      return;
    }
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

/** Resolves when the TLS connection stands. */
async function secured(socket: Socket, timeout: Millis): Promise<void> {
  const tooLate = () => socket.destroy(new Error('the server does not answer'));
  const timer = setTimeout(tooLate, timeout);
  try {
    await once(socket, 'secureConnect');
  } finally {
    clearTimeout(timer);
  }
}

function asNotWritten(error: unknown): Error {
  const { code, name, message } = error as NodeJS.ErrnoException;
  return Object.assign(new Error(message), { code: `${NOT_WRITTEN}${code ?? name}` });
}
