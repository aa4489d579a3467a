import { describe, expect, it } from 'vitest';
import { percent, table } from '../../src/evaluation/table.ts';

describe('table', () => {
  it('sets the first column to the left and the others to the right', () => {
    expect(
      table([
        ['set', 'n'],
        ['gov.kz', '7'],
      ]),
    ).toBe('set     n\ngov.kz  7');
  });

  it('is empty without rows', () => {
    expect(table([])).toBe('');
  });
});

describe('percent', () => {
  it.each([
    [null, '–'],
    [1, '100.0'],
    [0.1234, '12.3'],
  ])('of %j is %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });
});
