export type CheckedLink =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly why: string };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const TELEGRAM_SCHEMES = new Set(['tg', 'ton', 'tonsite']);

/**
 * Checks a link of a button or a text as Telegram does. Valid are http and https with a dot in the host,
 * Telegram's own schemes, and links without a scheme (http is added). `why` is Telegram's error text.
 */
export function checkedLink(text: string): CheckedLink {
  const trimmed = text.trim();
  const scheme = SCHEME.exec(trimmed)?.[1]?.toLowerCase();
  // `example.kz:8080/x` has a port, not a scheme.
  const givenScheme = scheme !== undefined && !scheme.includes('.') ? scheme : null;
  if (givenScheme !== null && TELEGRAM_SCHEMES.has(givenScheme)) return { ok: true, url: trimmed };
  if (givenScheme !== null && givenScheme !== 'http' && givenScheme !== 'https') {
    return { ok: false, why: 'Unsupported URL protocol' };
  }
  const full = givenScheme === null ? `http://${trimmed}` : trimmed;
  if (/\s/.test(trimmed) || !URL.canParse(full)) return { ok: false, why: 'Wrong HTTP URL' };
  const { hostname, href } = new URL(full);
  if (!hostname.includes('.') && !hostname.startsWith('[')) return { ok: false, why: 'Wrong HTTP URL' };
  return { ok: true, url: href };
}

/** The id in `tg://user?id=…`; null for other links. */
export function userOfLink(text: string): number | null {
  const match = /^tg:(?:\/\/)?user\?id=(\d{1,15})$/i.exec(text.trim());
  return match ? Number(match[1]) : null;
}
