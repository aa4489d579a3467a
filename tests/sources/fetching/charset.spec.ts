import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/sources/fetching/charset.ts';

/** Cyrillic А to я, and ASCII, in windows-1251. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const PROLOG = '<?xml version="1.0" encoding="windows-1251"?>';

describe('decodeText', () => {
  it.each([
    ['UTF-8 by default', Buffer.from('Қазақ тілі'), null, 'Қазақ тілі'],
    ['UTF-8 without its mark', Buffer.from('\uFEFFНовость'), 'text/html', 'Новость'],
    ['windows-1251 by its header', windows1251('Новость'), 'text/html; charset="Windows-1251"', 'Новость'],
    ['windows-1251 by its prolog', windows1251(`${PROLOG}<a>Да</a>`), 'text/xml', `${PROLOG}<a>Да</a>`],
    [
      'windows-1251 by its prolog, though the server says UTF-8',
      windows1251(`${PROLOG}<a>Да</a>`),
      'text/xml; charset=utf-8',
      `${PROLOG}<a>Да</a>`,
    ],
    ['windows-1251 by a meta tag', windows1251('<meta charset=cp1251>Да'), null, '<meta charset=cp1251>Да'],
    [
      'windows-1251 by an old meta tag',
      windows1251('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Да'),
      'text/html',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Да',
    ],
    ['windows-1251 if it is no UTF-8', windows1251('Новость'), null, 'Новость'],
    ['UTF-16 by its mark', utf16('Новость', 'le', true), 'text/plain', 'Новость'],
    ['UTF-16, big-endian', utf16('Новость', 'be', true), null, 'Новость'],
    ['UTF-16 XML without a mark', utf16('<?xml version="1.0"?>', 'be', false), null, '<?xml version="1.0"?>'],
    ['UTF-8 with a broken letter', Buffer.from([0xd0, 0x94, 0xff]), 'text/plain; charset=utf-8', 'Д\uFFFD'],
    ['an encoding that nobody knows', Buffer.from('a'), 'text/plain; charset=x-nobody', null],
  ])('reads %s', (_, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toBe(text);
  });
});
