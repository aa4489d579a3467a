import { describe, expect, it } from 'vitest';
import { soundKey, transliterate } from '../../src/text/phonetic-key.ts';

describe('soundKey', () => {
  it.each([
    ['karaghandy', 'karagandy', true],
    ['kyzylorda', 'kizilorda', true],
    ['zhambyl', 'jambyl', true],
    ['tokayev', 'tokaev', true],
    ['suleimenov', 'suleymenov', true],
    ['kasymbek', 'kasimbek', true],
    ['astana', 'almaty', false],
    ['road', 'raid', false],
  ])('%s and %s are one name: %s', (one, other, same) => {
    expect(soundKey(one) === soundKey(other)).toBe(same);
  });
});

describe('transliterate', () => {
  it.each([
    ['бектенов', 'bektenov'],
    ['жамбыл', 'zhambyl'],
    ['щучинск', 'shuchinsk'],
    ['2025', '2025'],
    ['astana', 'astana'],
  ])('writes %s as %s', (word, latin) => {
    expect(transliterate(word)).toBe(latin);
  });
});
