/** How much of a document is searched for the name of its encoding, as in the HTML standard. */
const PROLOG_BYTES = 1024;

/**
 * The text of a document. Its encoding is that of its byte-order mark, of its `Content-Type`, of its XML prolog or of
 * its meta tag, the first that fits its bytes; without any, UTF-8 or else windows-1251. Null if it names only
 * encodings that are not known.
 *
 * ```ts
 * decodeText(new Uint8Array([0xcf, 0xf0]), 'text/html; charset=windows-1251'); // => 'Пр'
 * ```
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string | null {
  const marked = encodingOfMark(bytes);
  const named = [...(marked === null ? [] : [marked]), ...namedEncodings(bytes, contentType)];
  for (const encoding of named) {
    const text = decodeAs(bytes, encoding, { fatal: true });
    if (text !== null) return text;
  }
  // A single broken letter does not make a text unreadable.
  for (const encoding of named) {
    const text = decodeAs(bytes, encoding, { fatal: false });
    if (text !== null) return text;
  }
  if (named.length > 0) return null;
  return decodeAs(bytes, 'utf-8', { fatal: true }) ?? decodeAs(bytes, 'windows-1251', { fatal: false });
}

function decodeAs(bytes: Uint8Array, encoding: string, { fatal }: { fatal: boolean }): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // The name is unknown, or the bytes are of another encoding.
    return null;
  }
}

function encodingOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // `<?` or `<!` in UTF-16 without a mark.
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : null;
}

function namedEncodings(bytes: Uint8Array, contentType: string | null): string[] {
  const prolog = Buffer.from(bytes.subarray(0, PROLOG_BYTES)).toString('latin1');
  const names = [
    /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1],
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/i.exec(prolog)?.[1],
    /<meta[^>]*\scharset\s*=\s*["']?([^\s"'/>;]+)/i.exec(prolog)?.[1],
    /<meta[^>]*\scontent\s*=\s*["'][^"'>]*charset\s*=\s*([^\s"'/>;]+)/i.exec(prolog)?.[1],
  ];
  return names.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
}
