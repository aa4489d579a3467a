import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Articles in a listing; with older ones it would show again what was lost. */
const SHOWN = 12;

/**
 * A publisher whose listing shows its last articles: some new ones each time that it is asked by somebody who has seen
 * all it had. Who says so by the validator without having stored them, loses them for good.
 */
export async function startPublisher(newAtOnce: number) {
  let published = 0;
  const listeners = new Set<() => void>();
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === `"${published}"`) published += newAtOnce;
    const first = Math.max(0, published - SHOWN);
    const ids = Array.from({ length: published - first }, (_, at) => String(first + at + 1));
    response.setHeader('etag', `"${published}"`);
    response.end(JSON.stringify(ids), () => {
      for (const listener of listeners) listener();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    /** Ids of all articles that somebody may have seen. */
    published: () => Array.from({ length: published }, (_, at) => String(at + 1)),
    /** Resolves when it has answered so many requests more. */
    answers: (count: number) =>
      new Promise<void>((resolve) => {
        let left = count;
        const listener = () => {
          left -= 1;
          if (left > 0) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      }),
  };
}
