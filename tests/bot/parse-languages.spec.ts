import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLanguages } from '../../src/bot/parse-languages.ts';

describe('parseLanguages', () => {
  it.each([
    ['kk, ru', 'kk ru'],
    ['RU', 'ru'],
    ['kk>en>ru', 'kk en ru'],
    ['Kazakh, then Russian or English', 'kk ru en'],
    ['қазақша, болмаса орысша', 'kk ru'],
    ['Қазақ тілі және ағылшын тілі', 'kk en'],
    ['казакша', 'kk'],
    ['на русском, потом на казахском', 'ru kk'],
    ['английский и русский язык', 'en ru'],
    ['qazaqşa, oryssha, agylshynsha', 'kk ru en'],
    ['kk kk ru kk', 'kk ru'],
  ])('%s names %s', (text, expected) => {
    expect(parseLanguages(text)?.join(' ')).toBe(expected);
  });

  it.each(['Klingon', 'kk, Klingon', 'и', '?!', '', 'de'])('%j names nothing that is known', (text) => {
    expect(parseLanguages(text)).toBeNull();
  });

  it('reads back any order of codes', () => {
    const codes = fc.shuffledSubarray(['kk', 'ru', 'en'], { minLength: 1 });
    fc.assert(
      fc.property(codes, (order) => {
        expect(parseLanguages(order.join(', '))).toEqual(order);
      }),
    );
  });
});
