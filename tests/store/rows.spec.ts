import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inChunks, integer, parseRow, regionCode } from '../../src/store/rows.ts';

describe('integer', () => {
  it.each([
    [0, 0],
    [-1001234567890, -1001234567890],
    ['-1001234567890', -1001234567890],
    ['42', 42],
  ])('reads %j, as either database gives it', (given, expected) => {
    expect(integer.parse(given)).toBe(expected);
  });

  it.each([null, undefined, '', ' 1', '1.5', 1.5, 'x', true, Number.NaN, '9007199254740993'])(
    'refuses %j',
    (given) => {
      expect(integer.safeParse(given).success).toBe(false);
    },
  );
});

describe('regionCode', () => {
  it.each(['KZ-15', 'national'])('takes %s', (code) => {
    expect(regionCode.parse(code)).toBe(code);
  });
  it.each(['KZ-99', '', null, 15])('refuses %j', (code) => {
    expect(regionCode.safeParse(code).success).toBe(false);
  });
});

describe('parseRow', () => {
  it('names the table and the columns at fault, and not their content', () => {
    const schema = z.object({ id: integer, name: z.string() });
    const parse = () => parseRow(schema, { id: 'private', name: 7 }, 'chats');
    expect(parse).toThrow(/A row of chats .*\(id, name\)/);
    expect(parse).not.toThrow(/private/);
  });
});

describe('inChunks', () => {
  it.each([
    [0, []],
    [1, [1]],
    [3, [3]],
    [7, [3, 3, 1]],
  ])('cuts %i items into %j', (count, sizes) => {
    const items = Array.from({ length: count }, (_, number) => number);
    const chunks = [...inChunks(items, 3)];
    expect(chunks.map(({ length }) => length)).toEqual(sizes);
    expect(chunks.flat()).toEqual(items);
  });
});
