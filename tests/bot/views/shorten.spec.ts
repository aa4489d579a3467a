import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from '../../../src/bot/views/shorten.ts';

describe('shorten', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly 10', 10, 'exactly 10'],
    ['cut at a word that fits', 12, 'cut at a…'],
    ['oneverylongwordindeed', 10, 'oneverylo…'],
    ['ab 👍👍👍', 5, 'ab…'],
  ])('makes of %j in %i units %j', (text, most, expected) => {
    expect(shorten(text, most)).toBe(expected);
  });

  it('never exceeds its room, nor cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
