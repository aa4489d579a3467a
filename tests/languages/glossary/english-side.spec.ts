import { describe, expect, it } from 'vitest';
import { EnglishSide } from '../../../src/languages/glossary/english-side.ts';
import { dictionaryBetween } from '../../../src/languages/glossary/glossaries.ts';

const TABLE = `
больница|hospital
вступить в силу|come into force
пересадка сердца|heart transplant
помощь|aid, help
поддержка|support, help
быть|
`;
const side = new EnglishSide([TABLE]);

describe('a glossary read from its English side', () => {
  it.each([
    ['a word in another form', ['hospitals'], 1, ['больница']],
    ['the longest phrase', ['heart', 'transplants', 'hospital'], 2, ['пересадка сердца']],
    ['a phrase without its stop words', ['came', 'force'], null, null],
    ['every entry that has the word', ['help'], 1, ['помощь', 'поддержка']],
  ])('finds %s', (_, words, length, alternatives) => {
    expect(side.find(words)).toEqual(length === null ? null : { length, alternatives, trust: 1 });
  });

  it('finds the same where all was indexed before', () => {
    const indexed = new EnglishSide([TABLE]);
    // Of six entries, five first letters.
    expect([...indexed.indexAll()]).toHaveLength(5);
    for (const words of [['hospitals'], ['heart', 'transplants'], ['help'], ['synchrotron']]) {
      expect(indexed.find(words)).toEqual(side.find(words));
    }
  });

  it('finds nothing for other words', () => {
    expect(side.find(['synchrotron'])).toBeNull();
    expect(side.find([])).toBeNull();
  });
});

describe('a dictionary through English', () => {
  it.each([
    ['ru', 'kk', 'больницы', 'аурухана'],
    ['kk', 'ru', 'ауруханада', 'больница'],
    ['ru', 'kk', 'министра', 'министр'],
    ['kk', 'ru', 'мектептерде', 'школа'],
  ] as const)('leads from %s into %s: %s', (from, to, typed, expected) => {
    expect(dictionaryBetween(from, to).find([typed])?.alternatives).toContain(expected);
  });
});
