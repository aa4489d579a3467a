import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/sources/fetching/fetcher.ts';

export interface ReceivedRequest {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly response: ServerResponse;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A fixed answer, or a function that gives one, or that answers by itself and gives nothing. */
export type Page = Answer | ((request: ReceivedRequest) => Answer | undefined);

/** A publisher's web server over real HTTP, closed when the test ends. */
export interface Publisher {
  /** `http://127.0.0.2:PORT`. */
  readonly url: string;
  readonly port: number;
  /** By path, with or without the query. Others are 404. */
  readonly pages: Map<string, Page>;
  readonly requests: readonly ReceivedRequest[];
}

/** The publisher's address. Tests allow it alone: 127.0.0.1 stays a private address. */
export const PUBLISHER_ADDRESS = '127.0.0.2';

export async function startPublisher(address = PUBLISHER_ADDRESS): Promise<Publisher> {
  const pages = new Map<string, Page>();
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const received = { url, headers: request.headers, response };
    requests.push(received);
    const page = pages.get(url) ?? pages.get(url.replace(/\?.*/, '')) ?? { status: 404 };
    const answer = typeof page === 'function' ? page(received) : page;
    if (answer === undefined) return;
    response.writeHead(answer.status ?? 200, answer.headers ?? {});
    response.end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, address, listening));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { url: `http://${address}:${port}`, port, pages, requests };
}

/** A fetcher that may connect to the publisher's address only, closed when the test ends. */
export function testFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    userAgent: 'Habarshy/test',
    isAllowed: (address) => address === PUBLISHER_ADDRESS,
    ...options,
    limits: { hostGapMillis: 0, ...options.limits },
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

/** The signal of a bot that goes on. */
export const GOING_ON = new AbortController().signal;
