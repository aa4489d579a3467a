const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const NAMED_REFERENCE = /([a-zA-Z]+);?/y;
const NUMERIC_REFERENCE = /#(?:x([0-9a-fA-F]*)|([0-9]*));?/y;
/** Length of the longest numeric reference that Telegram accepts, without its semicolon: `&#x10fffe`. */
const MAX_NUMERIC_LENGTH = 9;

/**
 * Decodes the character reference at `html[at] === '&'` into its text and end index. Returns null where Telegram
 * keeps the ampersand: it knows only lt, gt, amp, quot and numbers. The semicolon may be missing.
 */
export function decodeReference(html: string, at: number): { text: string; end: number } | null {
  NUMERIC_REFERENCE.lastIndex = at + 1;
  const numeric = NUMERIC_REFERENCE.exec(html);
  if (numeric) {
    const [whole, hex, decimal] = numeric;
    const length = whole.endsWith(';') ? whole.length : whole.length + 1;
    const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
    if (!(code > 0 && code < 0x10ffff) || length > MAX_NUMERIC_LENGTH) return null;
    return { text: String.fromCodePoint(code), end: at + 1 + whole.length };
  }
  NAMED_REFERENCE.lastIndex = at + 1;
  const named = NAMED_REFERENCE.exec(html);
  const name = named?.[1];
  if (!named || name === undefined || !Object.hasOwn(NAMED, name)) return null;
  return { text: NAMED[name] ?? '', end: at + 1 + named[0].length };
}
