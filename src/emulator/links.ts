export type CheckedLink =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly why: string };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const TELEGRAM_SCHEMES = new Set(['tg', 'ton', 'tonsite']);

/**
 * Whether Telegram would take this as a link, of a button or of a text: http and https with a host that has a
 * dot, Telegram's own schemes, or no scheme at all (http is meant). `why` is Telegram's text.
 */
export function checkedLink(text: string): CheckedLink {
  const trimmed = text.trim();
  const scheme = SCHEME.exec(trimmed)?.[1]?.toLowerCase();
  // `example.kz:8080/x` has a port, not a scheme.
  const named = scheme !== undefined && !scheme.includes('.') ? scheme : null;
  if (named !== null && TELEGRAM_SCHEMES.has(named)) return { ok: true, url: trimmed };
  if (named !== null && named !== 'http' && named !== 'https') {
    return { ok: false, why: 'Unsupported URL protocol' };
  }
  const full = named === null ? `http://${trimmed}` : trimmed;
  if (/\s/.test(trimmed) || !URL.canParse(full)) return { ok: false, why: 'Wrong HTTP URL' };
  const { hostname, href } = new URL(full);
  if (!hostname.includes('.') && !hostname.startsWith('[')) return { ok: false, why: 'Wrong HTTP URL' };
  return { ok: true, url: href };
}

/** The id in `tg://user?id=…`, else null. */
export function userOfLink(text: string): number | null {
  const match = /^tg:(?:\/\/)?user\?id=(\d{1,15})$/i.exec(text.trim());
  return match ? Number(match[1]) : null;
}
