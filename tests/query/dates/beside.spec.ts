import { describe, expect, it } from 'vitest';
import {
  areEnds,
  endsPhrase,
  isOfYear,
  limitAt,
  narrowingAt,
  wholeRange,
} from '../../../src/query/dates/beside.ts';

/** Where a part of a text is. */
const placeOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

describe('words beside a time', () => {
  it.each([
    ['news after march', 'march', 'after', 'after march'],
    ['новости начиная с марта', 'марта', 'since', 'начиная с марта'],
    ['не позднее марта', 'марта', 'until', 'не позднее марта'],
    ['акпаннан бурын', 'акпаннан', 'before', 'акпаннан бурын'],
    ['thereafter march', 'march', null, ''],
    ['in march', 'march', null, ''],
  ])('%s: %s has the limit %s', (text, part, meaning, words) => {
    const limit = limitAt(text, placeOf(text, part));
    expect(limit?.meaning ?? null).toBe(meaning);
    if (limit !== null) expect(text.slice(limit.start, limit.end)).toBe(words);
  });

  it.each([
    ['at the end of march', 'march', 'end'],
    ['mid-march', 'march', 'middle'],
    ['во второй половине марта', 'марта', 'secondHalf'],
    ['наурыздын басында', 'наурыздын', 'beginning'],
    ['a friend of march', 'march', null],
  ])('%s: of %s the %s', (text, part, meaning) => {
    expect(narrowingAt(text, placeOf(text, part))?.meaning ?? null).toBe(meaning);
  });

  it.each([
    ['1 - 3', '1', '3', true],
    ['1 по 3', '1', '3', true],
    ['1..3', '1', '3', true],
    ['1 акпаннан 3 акпанга', '1 акпаннан', '3 акпанга', true],
    ['1 акпан 3 акпан', '1 акпан', '3 акпан', false],
    ['1, 3', '1', '3', false],
  ])('%s is a range from %s to %s: %s', (text, first, last, are) => {
    expect(areEnds(text, placeOf(text, first), placeOf(text, last))).toBe(are);
  });

  it('knows the words around a range, and a year beside a time', () => {
    const text = 'за период с 1 по 3 включительно';
    const { start, end } = wholeRange(text, placeOf(text, '1 по 3'));
    expect(text.slice(start, end)).toBe(text);
    expect(isOfYear('march, 2025', { start: 0, end: 5 }, { start: 7, end: 11 })).toBe(true);
    expect(isOfYear('march and 2025', { start: 0, end: 5 }, { start: 10, end: 14 })).toBe(false);
  });

  it.each([
    ['2000', true],
    ['2000 in astana', true],
    ['2000, and', true],
    ['2000 people', false],
  ])('"%s" counts nothing: %s', (text, is) => {
    expect(endsPhrase(text, 4)).toBe(is);
  });
});
