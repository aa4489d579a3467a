const ALLOWED_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address to open; null for protocols that the page must not open, such as `javascript:`. */
export function safeHref(url) {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return ALLOWED_PROTOCOLS.has(protocol) ? href : null;
}

/** The link inside a Telegram share link (`t.me/share/url?url=…`); null for any other link. */
export function sharedLink(url) {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  return hostname === 't.me' && pathname === '/share/url' ? searchParams.get('url') : null;
}

/** The `start` parameter of a deep link to this bot; null for any other link. */
export function startParameter(url, botUsername) {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const name =
    protocol === 'tg:' && hostname === 'resolve'
      ? searchParams.get('domain')
      : ['t.me', 'telegram.me'].includes(hostname)
        ? pathname.slice(1)
        : null;
  if (name?.toLowerCase() !== botUsername.toLowerCase()) return null;
  return searchParams.get('start');
}
