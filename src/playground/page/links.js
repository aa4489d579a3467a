const OPENED = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address to open, or null for a scheme that a page must not open. */
export function safeHref(url) {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return OPENED.has(protocol) ? href : null;
}

/** The link that a link of Telegram's shares (`t.me/share/url?url=…`); null for any other link. */
export function sharedLink(url) {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  return hostname === 't.me' && pathname === '/share/url' ? searchParams.get('url') : null;
}

/** What follows `?start=` in a deep link to this bot; null for any other link. */
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
