import { describe, expect, it } from 'vitest';
import { decodeSeed } from '../../src/sources/seed-encoding.ts';

const RUSSIAN = 'В посёлке Ёлкино открыли МОСТ за 3 млн тенге — «Новая дорога» №5. Source : https://e.kz/1';

/** Of the letters and marks above. */
function inWindows1251(text: string): Buffer {
  const others: Readonly<Record<string, number>> = {
    Ё: 0xa8,
    ё: 0xb8,
    '—': 0x97,
    '«': 0xab,
    '»': 0xbb,
    '№': 0xb9,
  };
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      if (code < 0x80) return code;
      return others[letter] ?? code - 'А'.charCodeAt(0) + 0xc0;
    }),
  );
}

describe('decodeSeed', () => {
  it.each([
    ['utf-8', Buffer.from(RUSSIAN)],
    ['utf-8', Buffer.from(`\uFEFF${RUSSIAN}`)],
    ['utf-16le', Buffer.from(`\uFEFF${RUSSIAN}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${RUSSIAN}`, 'utf16le').swap16()],
    ['windows-1251', inWindows1251(RUSSIAN)],
  ])('reads %s', (encoding, content) => {
    expect(decodeSeed(content)).toEqual({ text: RUSSIAN, encoding, isDamaged: false });
  });

  it.each([
    ['a stray byte in UTF-8', Buffer.concat([Buffer.from(`${RUSSIAN} `), Buffer.of(0xff)])],
    ['UTF-8 cut in a letter', Buffer.from(RUSSIAN).subarray(0, 4)],
    ['bytes of no text', Buffer.from(Array.from({ length: 256 }, (_, at) => at))],
    ['Latin-1', Buffer.from('Caf\xe9 fran\xe7ais \xe0 No\xebl', 'latin1')],
  ])('takes %s for damaged UTF-8', (_, content) => {
    const { encoding, isDamaged, text } = decodeSeed(content);
    expect([encoding, isDamaged]).toEqual(['utf-8', true]);
    expect(text).toContain('\uFFFD');
  });

  it('marks what is broken in UTF-16', () => {
    expect(decodeSeed(Buffer.of(0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8))).toEqual({
      text: 'A\uFFFD',
      encoding: 'utf-16le',
      isDamaged: true,
    });
  });
});
