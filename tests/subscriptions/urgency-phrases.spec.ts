import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../src/subscriptions/urgency-phrases.ts';

const read = (text: string) => ` ^ ${text} `;

describe('phrasesOf', () => {
  it.each<[string, string, boolean]>([
    ['storm', 'a storm came', true],
    ['storm', 'a brainstorm', false],
    ['storm*', 'storms', true],
    ['fire at|in', 'fire in the steppe', true],
    ['fire at|in', 'fire of youth', false],
    ['^ fire', 'fire here', true],
    ['^ fire', 'a fire here', false],
    ['in #year', 'in 2024', true],
    ['in #year', 'in 20 villages', false],
    ['cut * off', 'cut roads off', true],
    ['road* + closed', 'closed are all roads', true],
    ['road* + closed', 'roads are open', false],
    ['storm, flood', 'the flood', true],
    ['Сёл', 'много сел', true],
    ['', 'anything', false],
  ])('finds %j in %j: %s', (list, text, found) => {
    expect(phrasesOf(list).isIn(read(text))).toBe(found);
  });

  it('takes out the longest phrase, and makes none of what is left', () => {
    const phrases = phrasesOf('fire, fire station, a b');
    expect(phrases.without(read('new fire station'))).toBe(read('new ~'));
    expect(phrasesOf('b').without(read('a b c'))).toBe(read('a ~ c'));
    expect(phrases.isIn(phrasesOf('x').without(read('a x b')))).toBe(false);
  });

  it('takes out all parts of a phrase that is in it, and none of one that is not', () => {
    const phrases = phrasesOf('road* + closed');
    expect(phrases.without(read('closed are roads'))).toBe(read('~ are ~'));
    expect(phrases.without(read('roads are open'))).toBe(read('roads are open'));
  });

  it('takes a time that grows with the text, not faster', () => {
    const phrases = phrasesOf('a* b* c* + d*, e f');
    expect(phrases.isIn(read('a b '.repeat(20_000)))).toBe(false);
  });
});
