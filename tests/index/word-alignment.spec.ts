import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWords, slotsBetween } from '../../src/index/word-alignment.ts';

const indexed = (text: string) => indexWords(text.split(' ').map((value) => ({ value })));
const slots = (own: string, other: string) =>
  slotsBetween(indexed(own), indexed(other), (a, b) => a.value === b.value)
    .map((slot) => [slot.own, slot.other].map((words) => words.map(({ value }) => value).join(' ')))
    .filter(([mine, theirs]) => mine !== '' && theirs !== '');

describe('slotsBetween', () => {
  it.each<[string, string, string[][]]>([
    ['we met five of them', 'we met nine of them', [['five', 'nine']]],
    ['we met five of them', 'before noon we met nine of them all', [['five', 'nine']]],
    ['one met us', 'two met us', [['one', 'two']]],
    ['they met one', 'they met two', [['one', 'two']]],
    [
      'a b x c y d e',
      'a b p c q d e',
      [
        ['x', 'p'],
        ['y', 'q'],
      ],
    ],
    ['a b c d', 'a b x y c d', []],
    ['one', 'two', [['one', 'two']]],
  ])('of %j and %j', (own, other, expected) => {
    expect(slots(own, other)).toEqual(expected);
  });

  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,5}$/), { minLength: 3, maxLength: 40 });

  it('finds the one word that was replaced, wherever it stands', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const at = seed % list.length;
        const changed = list.with(at, '#');
        expect(slots(list.join(' '), changed.join(' '))).toEqual([[list[at], '#']]);
      }),
    );
  });

  it('finds none where words were only put in', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const longer = list.toSpliced(seed % (list.length + 1), 0, '#', '#');
        expect(slots(list.join(' '), longer.join(' '))).toEqual([]);
      }),
    );
  });
});
