import { describe, expect, it } from 'vitest';
import { wholeWordPattern } from '../../../src/query/dates/pattern.ts';

describe('withinWords', () => {
  it.each([
    ['may', 'in may', 3],
    ['may', 'may', 0],
    ['may|май', '(май)', 1],
    ['недел\\p{L}+', 'за неделю', 3],
    ['за|на', 'назад за', 6],
  ])('finds %s in "%s" at %i', (pattern, text, at) => {
    expect(wholeWordPattern(pattern).exec(text)?.index).toBe(at);
  });

  it.each([
    ['may', 'mayor'],
    ['may', 'dismay'],
    ['май', 'майский'],
    ['may', 'may5'],
    ['may', 'mayď'],
    ['недел\\p{L}+', 'недел'],
  ])('finds no %s in "%s"', (pattern, text) => {
    expect(wholeWordPattern(pattern).exec(text)).toBeNull();
  });
});
