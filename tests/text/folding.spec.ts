import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, inOneScript } from '../../src/text/folding.ts';

describe('fold', () => {
  it.each([
    ['Қарағанды', 'Караганды'],
    ['ещё', 'Еще'],
    ['Aqtöbe', 'AQTOBE'],
    ['Mañǵystau', 'Mangystau'],
    ['Aтыpaу', 'Атырау'],
    ["Head's", 'Head’s'],
    ['Өскемен', 'оскемен'],
    ['й', 'Й'],
    ['И\u0306ога', 'йога'],
    ['замо\u0301к', 'замок'],
    ['gym\u00ADna\u200Bsium', 'gymnasium'],
    ['ме\u00ADдицина', 'медицина'],
    ['Ǿrsted', 'orsted'],
  ])('makes %s and %s equal', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps й and и apart', () => {
    expect(fold('май')).not.toBe(fold('маи'));
  });

  it('changes nothing when done twice', () => {
    const mixed = fc.string({ unit: fc.constantFrom(...'azZBHkİßéжЖВкЯәҚңһіё') });
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), mixed),
        (word) => fold(fold(word)) === fold(word),
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('inOneScript', () => {
  it.each([
    ['Kаrаgаndа', 'Karaganda'],
    ['Кaрaгaндa', 'Караганда'],
    ['Hовости', 'Новости'],
    ['бiлiм', 'білім'],
    ['қaзaқ', 'қазақ'],
    ['hіghwаy', 'highway'],
    ['COVID', 'COVID'],
    ['слово', 'слово'],
    ['IT-сала', 'IT-сала'],
  ])('makes %s of one script: %s', (word, expected) => {
    expect(word.split('-').map(inOneScript).join('-')).toBe(expected);
  });
});
