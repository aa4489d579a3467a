import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingsIn } from '../../../src/languages/glossary/spellings-across-scripts.ts';

describe('spellings of a name in another script', () => {
  it.each([
    ['latin', 'бектенов', 'bektenov'],
    ['latin', 'эйнштейн', 'einstein'],
    ['cyrillic', 'bektenov', 'бектенов'],
    ['cyrillic', 'shymkent', 'шымкент'],
    ['cyrillic', 'einstein', 'эйнштейн'],
  ] as const)('in %s, of %s, hold %s', (script, name, spelt) => {
    expect(spellingsIn(script, name)).toContain(spelt);
  });

  it('are the name itself in its own script', () => {
    expect(spellingsIn('cyrillic', 'абай')).toEqual(['абай']);
  });

  it('are few, each once, for any name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        const spellings = spellingsIn('cyrillic', name);
        expect(spellings.length).toBeLessThanOrEqual(16);
        expect(spellings.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
