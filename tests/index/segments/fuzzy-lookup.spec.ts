import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearWords, wordList } from '../../../src/index/segments/fuzzy-lookup.ts';
import { stringAt, stringList } from '../../../src/index/segments/string-column.ts';
import { editDistance } from '../../../src/text/edit-distance.ts';

const anyWord = fc.string({ unit: fc.constantFrom(...'abcдж'), maxLength: 8 });

describe('nearWords', () => {
  it('finds the words that comparing with each of them finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { maxLength: 60 }), anyWord, fc.nat(3), (words, word, edits) => {
        const list = wordList(stringList(words.sort()));
        const near = words.filter((other) => editDistance(word, other, edits) <= edits);
        expect(nearWords(list, word, edits).map((number) => stringAt(list.words, number))).toEqual(near);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['karagnda', ['karaganda']],
    ['kraaganda', ['karaganda']],
    ['karaganda', ['karaganda', 'karagandy']],
    ['kostanay', []],
  ])('reads %s as %j', (word, expected) => {
    const list = wordList(stringList(['almaty', 'karaganda', 'karagandinskaya', 'karagandy']));
    expect(nearWords(list, word, 1).map((number) => stringAt(list.words, number))).toEqual(expected);
  });
});
