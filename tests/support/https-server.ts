import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfSignedCertificate } from './certificate.ts';

/** A server on loopback with a certificate that only its own clients trust. */
export interface HttpsServer {
  readonly url: string;
  /** The certificate, as a client's `ca`. */
  readonly ca: string;
  /** Resets all connections that no request uses, as a proxy does without a word. Resolves when they are gone. */
  resetIdle(): Promise<void>;
  close(): Promise<void>;
}

/** Serves on a free port. The caller closes it. */
export async function startHttps(listener: RequestListener): Promise<HttpsServer> {
  const { cert, key } = selfSignedCertificate();
  const server: Server = createServer({ cert, key, keepAliveTimeout: 600_000 }, listener);
  const sockets = new Set<Socket>();
  const busy = new Set<unknown>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    const port = socket.remotePort;
    busy.add(port);
    response.once('close', () => busy.delete(port));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: cert,
    resetIdle: async () => {
      const idle = [...sockets].filter(({ remotePort }) => !busy.has(remotePort));
      await Promise.all(
        idle.map((socket) => {
          const closed = once(socket, 'close');
          socket.resetAndDestroy();
          return closed;
        }),
      );
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
