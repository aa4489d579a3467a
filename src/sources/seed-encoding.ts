export type SeedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** The text of a seed and the encoding that it was read in. */
export interface DecodedSeed {
  readonly text: string;
  readonly encoding: SeedEncoding;
  /** Some bytes are not of that encoding; each is U+FFFD in the text. */
  readonly isDamaged: boolean;
}

/** Stands in a decoded text for what could not be decoded. */
export const REPLACEMENT_CHARACTER = '\uFFFD';

/**
 * Decodes a seed: UTF-16 with a byte-order mark, UTF-8, or windows-1251 where the bytes are not UTF-8 and give Russian
 * words. Otherwise it is UTF-8 with damaged characters. Never throws; linear.
 *
 * ```ts
 * decodeSeed(Uint8Array.of(0xff, 0xfe, 0x41, 0x00)); // => { text: 'A', encoding: 'utf-16le', isDamaged: false }
 * ```
 */
export function decodeSeed(content: Uint8Array): DecodedSeed {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', content);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', content);
  const utf8 = decodeAs('utf-8', content);
  if (!utf8.isDamaged) return utf8;
  const cyrillic = decodeAs('windows-1251', content);
  return isRussian(cyrillic.text) ? cyrillic : utf8;
}

function decodeAs(encoding: SeedEncoding, content: Uint8Array): DecodedSeed {
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(content),
      encoding,
      isDamaged: false,
    };
  } catch {
    return { text: new TextDecoder(encoding).decode(content), encoding, isDamaged: true };
  }
}

const WORD = /[\p{L}\p{M}]+/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/u;
/** Of small letters, the first or all of them capital; UTF-8 read in this encoding is `РџСЂРё`. */
const RUSSIAN_WORD = /^(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+)$/;
const MIN_RUSSIAN_WORDS = 3;
const MIN_SHARE_OF_RUSSIAN = 0.9;
/** So many words show it. */
const EXAMINED_WORDS = 5_000;

function isRussian(text: string): boolean {
  let words = 0;
  let russian = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!BEYOND_ASCII.test(word)) continue;
    words++;
    if (word.length <= 40 && RUSSIAN_WORD.test(word)) russian++;
    if (words === EXAMINED_WORDS) break;
  }
  return russian >= MIN_RUSSIAN_WORDS && russian >= words * MIN_SHARE_OF_RUSSIAN;
}
