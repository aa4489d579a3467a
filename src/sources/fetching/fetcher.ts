import { Agent, type Dispatcher } from 'undici';
import { type Clock, steadyClock, wallClock } from '../../time/clock.ts';
import type { Millis } from '../../time/millis.ts';
import type { FetchFailure } from '../source.ts';
import { ACCEPTED_ENCODINGS, BodyTooLargeError, readBody } from './body.ts';
import { Deadline } from './deadline.ts';
import { failureOfError, failureOfStatus, forbidden } from './failure-of.ts';
import {
  type AddressRule,
  type ChooseProxy,
  guardedConnector,
  type ResolveHost,
  resolveBySystem,
} from './guarded-connection.ts';
import { HostPace } from './host-pace.ts';
import { isPublicAddress } from './public-address.ts';
import { retryAfter } from './retry-after.ts';

/** What a publisher said of a document, to ask next time whether it changed. */
export interface Validators {
  /** Where the document was, after redirects. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface DocumentRequest {
  readonly url: string;
  /** The content types that are understood, as in the `Accept` header. */
  readonly accept: string;
  /** Sent to the host of `url` only, not to another one that it redirects to. */
  readonly headers?: ReadonlyMap<string, string>;
  /** Those of the last document from this request; null to get the document in any case. */
  readonly validators: Validators | null;
}

export interface FetchedDocument {
  /** Where it was, after redirects. */
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  /** Null if the publisher gave neither an ETag nor a date. */
  readonly validators: Validators | null;
}

export type DocumentOutcome =
  | { readonly outcome: 'document'; readonly document: FetchedDocument }
  | { readonly outcome: 'unchanged' }
  | {
      readonly outcome: 'failed';
      readonly reason: FetchFailure;
      readonly retryAfterMillis: Millis | null;
    };

/** Gets documents over HTTP(S) from public addresses, at each host's pace. One for the process. */
export interface Fetcher {
  /** Never rejects. */
  get(request: DocumentRequest, signal: AbortSignal): Promise<DocumentOutcome>;
  /** Closes its connections. */
  close(): Promise<void>;
}

export interface FetchLimits {
  readonly connectMillis: Millis;
  /** From the request to the end of the headers, connecting included. */
  readonly headersMillis: Millis;
  /** Of the whole request, redirects included. */
  readonly wholeMillis: Millis;
  /** Of the body, as sent and after decompression. */
  readonly bodyBytes: number;
  readonly redirects: number;
  /** Minimum time between two requests to a host. */
  readonly hostGapMillis: Millis;
}

export const DEFAULT_LIMITS: FetchLimits = {
  connectMillis: 10_000,
  headersMillis: 30_000,
  wholeMillis: 60_000,
  bodyBytes: 8 * 1024 * 1024,
  redirects: 5,
  hostGapMillis: 1_000,
};

export interface FetcherOptions {
  readonly userAgent: string;
  readonly limits?: Partial<FetchLimits>;
  /** None by default. */
  readonly chooseProxy?: ChooseProxy;
  /** For lengths of time. */
  readonly clock?: Clock;
  /** For dates that publishers name. */
  readonly now?: () => Millis;
  /** For tests: which addresses may be connected to, and how names are resolved. */
  readonly isAllowed?: AddressRule;
  readonly resolve?: ResolveHost;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { userAgent, clock = steadyClock, now = wallClock.now } = options;
  const { isAllowed = isPublicAddress, resolve = resolveBySystem, chooseProxy } = options;
  const agent = new Agent({
    connect: guardedConnector(isAllowed, resolve, limits.connectMillis, chooseProxy),
    // The limits on time are the deadline's.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const pace = new HostPace(clock, limits.hostGapMillis);

  async function get(request: DocumentRequest, signal: AbortSignal): Promise<DocumentOutcome> {
    if (!URL.canParse(request.url)) return failed(forbidden('this is no address; expected an http(s) URL'));
    let at = new URL(request.url);
    // Others may stand in line for the host: the time limits are for what the host does.
    await pace.turn(at.host, signal);
    const deadline = new Deadline(clock, limits.wholeMillis, signal);
    try {
      for (let redirects = 0; redirects <= limits.redirects; redirects++) {
        if (redirects > 0) await pace.turn(at.host, deadline.signal);
        deadline.signal.throwIfAborted();
        const step = await ask(at, request, deadline);
        if ('outcome' in step) return step;
        at = step.redirectedTo;
      }
      const message = `${new URL(request.url).host} redirects more than ${limits.redirects} times`;
      return failed({ kind: 'tooManyRedirects', message });
    } catch (error) {
      if (signal.aborted) return failed({ kind: 'aborted', message: 'the bot is stopping' });
      return failed(failureOfError(error, at, limits.bodyBytes));
    } finally {
      deadline.end();
    }
  }

  async function ask(
    url: URL,
    request: DocumentRequest,
    deadline: Deadline,
  ): Promise<DocumentOutcome | { readonly redirectedTo: URL }> {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      return failed(forbidden(`${url.protocol} is no scheme that the bot uses; expected an http(s) address`));
    }
    const pauseLeft = pace.pauseLeft(url.host);
    if (pauseLeft > 0) return failed(failureOfStatus(429, url), pauseLeft);
    deadline.expectHeaders(limits.headersMillis);
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: headersFor(url, request),
      signal: deadline.signal,
    });
    deadline.headersCame();
    const { statusCode: status, headers, body } = response;
    // A body that is not read to its end breaks off, and nobody needs to know.
    body.on('error', () => {});
    const location = headerOf(headers, 'location');
    if (status >= 200 && status < 300) return read(url, response);
    body.destroy();
    if (status === 304) return { outcome: 'unchanged' };
    if (REDIRECTS.has(status) && location !== null && URL.canParse(location, url.href)) {
      return { redirectedTo: new URL(location, url) };
    }
    const wait = headerOf(headers, 'retry-after');
    const retryAfterMillis = wait === null ? null : retryAfter(wait, now());
    if (retryAfterMillis !== null) pace.pause(url.host, retryAfterMillis);
    return failed(failureOfStatus(status, url), retryAfterMillis);
  }

  async function read(
    url: URL,
    { headers, body }: Dispatcher.ResponseData<unknown>,
  ): Promise<DocumentOutcome> {
    if (Number(headerOf(headers, 'content-length') ?? 0) > limits.bodyBytes) {
      body.destroy();
      throw new BodyTooLargeError();
    }
    const bytes = await readBody(body, headerOf(headers, 'content-encoding') ?? '', limits.bodyBytes);
    const etag = headerOf(headers, 'etag');
    const lastModified = headerOf(headers, 'last-modified');
    const validators = etag === null && lastModified === null ? null : { url: url.href, etag, lastModified };
    const contentType = headerOf(headers, 'content-type');
    return { outcome: 'document', document: { url: url.href, contentType, bytes, validators } };
  }

  function headersFor(url: URL, { url: asked, accept, headers, validators }: DocumentRequest) {
    const isFirstHost = url.origin === new URL(asked).origin;
    const known = validators?.url === url.href ? validators : null;
    return {
      'user-agent': userAgent,
      accept,
      'accept-encoding': ACCEPTED_ENCODINGS,
      ...(known?.etag == null ? {} : { 'if-none-match': known.etag }),
      ...(known?.lastModified == null ? {} : { 'if-modified-since': known.lastModified }),
      ...(isFirstHost ? Object.fromEntries(headers ?? []) : {}),
    };
  }

  return { get, close: () => agent.destroy() };
}

function failed(reason: FetchFailure, retryAfterMillis: Millis | null = null): DocumentOutcome {
  return { outcome: 'failed', reason, retryAfterMillis };
}

/** The first header of the name; null if it is absent or empty. */
function headerOf(headers: Dispatcher.ResponseData['headers'], name: string): string | null {
  const value = headers[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === '' ? null : first;
}
