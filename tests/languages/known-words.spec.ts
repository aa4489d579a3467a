import { describe, expect, it } from 'vitest';
import { isKnownWord } from '../../src/languages/known-words.ts';

describe('isKnownWord', () => {
  it.each([
    'await',
    'deputies',
    'kuwait',
    'abandon',
    'zoom',
    'guitars',
    'гитара',
    'гитарами',
    'яхта',
    'ёлка',
    'абзац',
  ])('knows %s', (word) => {
    expect(isKnownWord(word)).toBe(true);
  });

  it.each([
    'wether',
    'grenhouse',
    'aaaa',
    'zzzz',
    'hospitel',
    'тармашение',
    'абаай',
    'ящща',
    '',
    'toString',
    '__proto__',
  ])('does not know %j', (word) => {
    expect(isKnownWord(word)).toBe(false);
  });
});
