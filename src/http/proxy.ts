/** The proxies between the bot and others; null where there is none. */
export interface Proxies {
  /** For the Bot API server, before the others. */
  readonly telegram: URL | null;
  readonly http: URL | null;
  readonly https: URL | null;
  /** Hosts that are asked directly, as `NO_PROXY` lists them. */
  readonly except: string;
}

export const NO_PROXIES: Proxies = { telegram: null, http: null, https: null, except: '' };

/** Ports of proxies whose address names none. */
const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'socks:': 1080,
  'socks5:': 1080,
  'socks5h:': 1080,
};

/** Whether an address is one of a proxy that the bot can use: HTTP(S) with CONNECT, or SOCKS5. */
export function isProxyAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol in DEFAULT_PORTS && hostname !== '';
}

/** Where a proxy listens. */
export function placeOf(proxy: URL): { readonly host: string; readonly port: number } {
  const port = proxy.port === '' ? DEFAULT_PORTS[proxy.protocol] : Number(proxy.port);
  return { host: proxy.hostname.replace(/^\[|\]$/g, ''), port: port ?? 1080 };
}

/**
 * The proxy for a request; null if it goes directly, as each to this machine does. `NO_PROXY` lists hosts, separated by
 * commas or spaces: `example.kz` and `.example.kz` are the host and all below it, `example.kz:8080` only that port, `*` all.
 *
 * ```ts
 * const proxies = { telegram: null, http: null, https: new URL('http://proxy:3128'), except: 'gov.kz' };
 * proxyFor(new URL('https://www.gov.kz/'), proxies); // => null
 * proxyFor(new URL('https://example.org/'), proxies)?.host; // => 'proxy:3128'
 * ```
 */
export function proxyFor(url: URL, { http, https, except }: Proxies): URL | null {
  const proxy = url.protocol === 'https:' ? https : http;
  return proxy === null || isThisMachine(url.hostname) || isExcepted(url, except) ? null : proxy;
}

function isThisMachine(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}

function isExcepted({ protocol, hostname, port }: URL, except: string): boolean {
  const portAsked = port === '' ? String(DEFAULT_PORTS[protocol]) : port;
  return except
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      if (name === '*') return true;
      const host = name.replace(/^\*?\./, '');
      if (host === '' || (only !== undefined && only !== portAsked)) return false;
      return hostname === host || hostname.endsWith(`.${host}`);
    });
}
