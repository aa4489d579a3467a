import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** How long a client may take, and how many may be connected; times in milliseconds. */
export interface ConnectionLimits {
  /** From the connection, or the request before, to the end of the headers. */
  readonly headersMillis: number;
  /** To the end of the body. */
  readonly requestMillis: number;
  /** Between requests of one connection. */
  readonly idleMillis: number;
  /** More are closed at once. */
  readonly maxConnections: number;
  /** How often the times are looked at. */
  readonly checkEveryMillis: number;
}

/** Telegram and probes send within a second; each open page of the playground holds a connection or two. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMillis: 10_000,
  requestMillis: 30_000,
  idleMillis: 5000,
  maxConnections: 500,
  checkEveryMillis: 2000,
};

export interface Listening {
  /** `http://host:port`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Ends every open connection, then stops listening. */
  close(): Promise<void>;
}

/** Another program listens on the port. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';

  constructor(host: string, port: number, options?: ErrorOptions) {
    super(
      `Port ${port} of ${host} is in use by another program: stop that program, or set PORT to a free port.`,
      options,
    );
  }
}

export interface ListenOptions {
  readonly host?: string;
  readonly port?: number;
  readonly limits?: ConnectionLimits;
}

/**
 * Serves an app over HTTP; port 0 takes any free port. A request that does not arrive in time is answered 408 and its
 * connection closed; an answer may take as long as it needs.
 * @throws PortInUseError
 */
export function listen(
  app: Hono,
  { host = '127.0.0.1', port = 0, limits = CONNECTION_LIMITS }: ListenOptions = {},
): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: limits.headersMillis,
      requestTimeout: limits.requestMillis,
      keepAliveTimeout: limits.idleMillis,
      connectionsCheckingInterval: limits.checkEveryMillis,
    },
    getRequestListener(app.fetch),
  );
  server.maxConnections = limits.maxConnections;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(host, port, { cause: error }) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const actualPort = typeof address === 'object' && address !== null ? address.port : port;
      const shownHost = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${shownHost}:${actualPort}`,
        port: actualPort,
        close: () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
