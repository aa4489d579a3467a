import { describe, expect, it } from 'vitest';
import { warmUp } from '../../src/app/warm-up.ts';
import { readGlossaries } from '../../src/languages/glossary/glossaries.ts';

/** So many pieces that none is long: each reads the entries whose words begin with the same letters. */
const MANY = 300;

describe('warmUp', () => {
  it('gives others many turns', async () => {
    let turns = 0;
    const count = () => {
      turns++;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    await warmUp();
    clearImmediate(next);
    expect(turns).toBeGreaterThan(5);
  });

  it('reads glossaries in many pieces', () => {
    expect([...readGlossaries()].length).toBeGreaterThan(MANY);
  });
});
