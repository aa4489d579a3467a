import { describe, expect, it } from 'vitest';
import { isLink } from '../../src/bot/link-preview.ts';

describe('isLink', () => {
  it.each(['https://a.kz/1', 'http://a.kz', 'HTTPS://A.KZ/?q=1', 'ftp://a.kz/1', 'file:///etc/passwd'])(
    '%s is one',
    (text) => {
      expect(isLink(text)).toBe(true);
    },
  );

  it.each([
    '',
    'a.kz/1',
    'see https://a.kz/1',
    'https://a.kz/1 please',
    'https://',
    'время: 12:00',
    'note://',
  ])('%j is none', (text) => {
    expect(isLink(text)).toBe(false);
  });
});
