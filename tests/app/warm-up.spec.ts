import { describe, expect, it, vi } from 'vitest';
import { warmUp } from '../../src/app/warm-up.ts';
import { exampleQuestions } from '../../src/bot/views/examples.ts';
import { BOT_LOCALES } from '../../src/languages/bot-locale.ts';
import { readGlossaries } from '../../src/languages/glossary/glossaries.ts';
import { realIndex } from '../support/real-seed.ts';

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
    await warmUp(realIndex());
    clearImmediate(next);
    expect(turns).toBeGreaterThan(5);
  });

  it('reads glossaries in many pieces', () => {
    expect([...readGlossaries()].length).toBeGreaterThan(MANY);
  });

  it('finds the examples that a first reply shows', async () => {
    const index = realIndex();
    await warmUp(index);
    const searches = vi.spyOn(index, 'search');
    for (const locale of BOT_LOCALES) expect(exampleQuestions(index, locale)).toHaveLength(3);
    expect(searches).not.toHaveBeenCalled();
  });
});
