import { ProxyError } from '../../http/tunnel.ts';
import type { FetchFailure, FetchFailureKind } from '../source.ts';
import { BodyTooLargeError, UnknownEncodingError } from './body.ts';
import { DeadlineError } from './deadline.ts';
import { ForbiddenAddressError } from './guarded-connection.ts';

/** The failure that a status other than success means. */
export function failureOfStatus(status: number, url: URL): FetchFailure {
  const answered = `${shown(url)} answered with status ${status}`;
  const failure = (kind: FetchFailureKind, rest: string) => ({ kind, message: `${answered}: ${rest}` });
  if ([401, 403, 407, 451].includes(status)) {
    return failure(
      'refusedByPublisher',
      'the publisher refuses the bot; ask them for access and set the headers that they want',
    );
  }
  if (status === 404 || status === 410) {
    return failure('notFound', 'there is nothing at this address; check it');
  }
  if (status === 429) return failure('tooManyRequests', 'the publisher asks for fewer requests');
  if (status >= 500) return failure('publisherError', 'the publisher has a fault of its own');
  return failure('unexpectedAnswer', 'the bot cannot use such an answer');
}

/** The failure that an error of the connection or of the body means. */
export function failureOfError(error: unknown, url: URL, limit: number): FetchFailure {
  const at = shown(url);
  if (hasCause(error, ForbiddenAddressError)) {
    return forbidden(`${url.host} is in a private or reserved network; the bot asks public addresses only`);
  }
  if (error instanceof DeadlineError) return { kind: 'timeout', message: `${at} ${error.message}` };
  if (error instanceof BodyTooLargeError) {
    const megabytes = Math.round(limit / 1024 / 1024);
    return { kind: 'tooLarge', message: `${at} sends more than ${megabytes} MB` };
  }
  if (error instanceof UnknownEncodingError) {
    return unreadable(`${at} is compressed in a way that the bot did not offer (${error.message})`);
  }
  if (error instanceof ProxyError) return { kind: 'unreachable', message: `${at}: ${error.message}` };
  const code = codeOf(error);
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')) {
    return unreadable(`${at} is compressed, but broken`);
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return { kind: 'timeout', message: `${url.host} does not accept a connection in time` };
  }
  return { kind: 'unreachable', message: `${url.host} cannot be reached (${explained(code)})` };
}

export function forbidden(message: string): FetchFailure {
  return { kind: 'forbiddenAddress', message };
}

export function unreadable(message: string): FetchFailure {
  return { kind: 'unreadable', message };
}

/** A URL without its query, which may hold a key. */
export function shown(url: URL): string {
  return url.host + url.pathname;
}

const EXPLAINED: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host has this name',
  EAI_AGAIN: 'the name servers do not answer',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection',
  EPIPE: 'it broke the connection',
  UND_ERR_SOCKET: 'it broke the connection',
  EHOSTUNREACH: 'no route leads to it',
  ENETUNREACH: 'no route leads to it',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

function explained(code: string): string {
  return EXPLAINED[code] ?? (code === '' ? 'unknown error' : code);
}

function hasCause(error: unknown, kind: new (...args: never[]) => Error): boolean {
  return error instanceof kind || (error instanceof Error && hasCause(error.cause, kind));
}

/** The system's code of an error; of several attempts on several addresses, that of the first. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
