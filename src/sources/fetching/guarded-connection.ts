import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { openTunnel } from '../../http/tunnel.ts';
import type { Millis } from '../../time/millis.ts';

/** Whether a connection to an IP address is allowed. */
export type AddressRule = (address: string) => boolean;

/** The IP addresses of a host name. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/** The proxy for a request; null if it goes directly. */
export type ChooseProxy = (url: URL) => URL | null;

/** The host is, or resolves to, an address that the rule forbids. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
}

export async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/**
 * Connects only where the rule allows it. The addresses that are checked are the ones that are connected to, so a name
 * that resolves to something else a moment later (DNS rebinding) gains nothing. One forbidden address forbids the host.
 * A proxy is asked for the address that was checked, not for the name, which it might resolve otherwise.
 */
export function guardedConnector(
  isAllowed: AddressRule,
  resolve: ResolveHost,
  timeout: Millis,
  chooseProxy: ChooseProxy = () => null,
): buildConnector.connector {
  const guardedLookup: LookupFunction = (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(isAllowed)) {
          return callback(new ForbiddenAddressError(host), '', 0);
        }
        if (options.all !== true) return callback(null, first, isIP(first));
        const all = addresses.map((address) => ({ address, family: isIP(address) }));
        callback(null, all);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
  const connect = buildConnector({ lookup: guardedLookup, timeout, port: 0 });
  return (options, callback) => {
    // Node looks up names only: an address in the URL does not pass through the lookup above.
    const address = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(address) !== 0 && !isAllowed(address)) {
      return callback(new ForbiddenAddressError(address), null);
    }
    const proxy = chooseProxy(new URL(`${options.protocol}//${options.host ?? options.hostname}`));
    if (proxy === null) return connect(options, callback);
    const isSecure = options.protocol === 'https:';
    const port = Number(options.port) || (isSecure ? 443 : 80);
    checkedAddress(address)
      .then((host) => openTunnel(proxy, { host, port }, timeout))
      .then(
        (socket) =>
          isSecure
            ? connect({ ...options, httpSocket: socket }, callback)
            : callback(null, socket.setNoDelay()),
        (error: Error) => callback(error, null),
      );
  };

  async function checkedAddress(host: string): Promise<string> {
    if (isIP(host) !== 0) return host;
    const addresses = await resolve(host);
    const [first] = addresses;
    if (first === undefined || !addresses.every(isAllowed)) throw new ForbiddenAddressError(host);
    return first;
  }
}
