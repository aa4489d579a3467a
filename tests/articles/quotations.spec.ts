import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuoteMarks } from '../../src/articles/quotations.ts';

const quotationsOf = (text: string) =>
  findQuoteMarks(text).quotations.map(({ start, end }) => text.slice(start, end));

describe('findQuoteMarks', () => {
  it.each([
    ['He said: "Yes." And: "No."', ['"Yes."', '"No."']],
    ['President:"Now.Then,"he said.', ['"Now.Then,"']],
    ['It was “one. Two” and «три».', ['“one. Two”', '«три»']],
    ['«Школа «Дарын» открыта».', ['«Школа «Дарын» открыта»', '«Дарын»']],
    ['„Das“ und “that”', ['„Das“', '“that”']],
    [
      '"principle of "only for those in need.""',
      ['"principle of "only for those in need.""', '"only for those in need."'],
    ],
    ['Center.“The level” of', ['“The level”']],
    ['LLP "ALSERA KZ", the "Alarko" group', ['"ALSERA KZ"', '"Alarko"']],
    ['no marks', []],
  ])('%s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations);
  });

  it('tells marks that nothing closes, and those that close nothing', () => {
    expect(findQuoteMarks('“One. “Two.” Three» four')).toEqual({
      quotations: [{ start: 6, end: 12 }],
      leftOpen: [0],
      closingNothing: [18],
    });
  });

  it('puts each mark in one place, on any text', () => {
    const text = fc.array(fc.constantFrom(...'“”„«»" .aБ5-'), { maxLength: 60 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, (marks) => {
        const { quotations, leftOpen, closingNothing } = findQuoteMarks(marks);
        const places = [
          ...quotations.flatMap(({ start, end }) => [start, end - 1]),
          ...leftOpen,
          ...closingNothing,
        ];
        const all = Array.from(marks.matchAll(/[“”„«»"]/g), ({ index }) => index);
        expect(places.sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });
});
