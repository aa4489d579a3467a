import type { MiddlewareHandler } from 'hono';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host) || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

export interface GuardOptions {
  /** The listening port; a function, because it is known only after listening has started. */
  readonly port: () => number;
  /** Allowed host names in addition to the loopback ones. */
  readonly allowedHosts: readonly string[];
}

/**
 * Blocks requests from other web sites open in the same browser. A foreign Host header means DNS rebinding; a
 * foreign Origin or Sec-Fetch-Site header means a request by another site's page. Programs such as the bot send
 * neither of these two headers. A link on another site may open the page itself, but nothing else.
 */
export function requestGuard({ port, allowedHosts }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!isOurHost(host, port(), allowedHosts)) {
      const url = `http://127.0.0.1:${port()}`;
      return c.json({ error: `This playground does not answer to the host "${host}"; open ${url}.` }, 403);
    }
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site') ?? 'none';
    const opensPage = c.req.method === 'GET' && c.req.path === '/';
    const isForeign = (origin !== undefined && origin !== `http://${host}`) || !isOurSite(site);
    if (isForeign && !opensPage) {
      return c.json({ error: 'Only the playground’s own page may ask for this.' }, 403);
    }
    return next();
  };
}

function isOurHost(header: string, port: number, allowedHosts: readonly string[]): boolean {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(header.toLowerCase());
  if (!match) return false;
  const [, name = '', givenPort = '80'] = match;
  if (allowedHosts.includes(name)) return true;
  return isLoopback(name) && Number(givenPort) === port;
}

function isOurSite(site: string): boolean {
  return site === 'same-origin' || site === 'none';
}
