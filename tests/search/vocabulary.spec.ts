import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { analyze } from '../../src/text/analyzer.ts';
import { editDistance } from '../../src/text/edit-distance.ts';

const anyWord = fc.string({ unit: fc.constantFrom('b', 'k', 'm', 'r'), minLength: 3, maxLength: 8 });

function vocabularyOf(words: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  vocabulary.add(analyze(words.join(' '), 'en'), false);
  return vocabulary;
}

describe('Vocabulary', () => {
  it.each([1, 2])('finds the words within %i edits, shorter ones first, then as texts have them', (edits) => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { maxLength: 40 }), anyWord, (words, asked) => {
        const expected = words
          .filter((word) => editDistance(asked, word, edits) <= edits)
          .sort((a, b) => a.length - b.length);
        expect(
          vocabularyOf(words)
            .near(asked, edits)
            .map(({ word }) => word),
        ).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a word that was added after it was asked', () => {
    const vocabulary = vocabularyOf(['hospital']);
    const found = () => vocabulary.near('hospitol', 1).map(({ word }) => word);
    expect(found()).toEqual(['hospital']);
    vocabulary.add(analyze('hospitols', 'en'), false);
    expect(found()).toEqual(['hospital', 'hospitols']);
  });

  it('finds other spellings of a name, those added later too', () => {
    const vocabulary = vocabularyOf(['Zhandosov', 'hospital']);
    const found = () => vocabulary.soundAlike('jandosov').map(({ word }) => word);
    expect(found()).toEqual(['zhandosov']);
    vocabulary.add(analyze('Dzhandosov', 'en'), false);
    expect(found()).toEqual(['zhandosov', 'dzhandosov']);
  });
});
