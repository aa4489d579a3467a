import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/sources/seed-blocks.ts';

describe('splitBlocks', () => {
  it.each([
    ['nothing', '', []],
    ['blank lines alone', '\n \n\t\n', []],
    ['one line', 'a', [{ line: 1, lines: ['a'] }]],
    ['a last newline', 'a\nb\n', [{ line: 1, lines: ['a', 'b'] }]],
    [
      'two blocks',
      'a\n\nb',
      [
        { line: 1, lines: ['a'] },
        { line: 3, lines: ['b'] },
      ],
    ],
    [
      'several blank lines',
      '\n\na\nb\n \n\t\nc',
      [
        { line: 3, lines: ['a', 'b'] },
        { line: 7, lines: ['c'] },
      ],
    ],
    [
      'Windows newlines',
      'a\r\nb\r\n\r\nc\r\n',
      [
        { line: 1, lines: ['a', 'b'] },
        { line: 4, lines: ['c'] },
      ],
    ],
    [
      'a byte-order mark',
      '\uFEFFa\n\nb',
      [
        { line: 1, lines: ['a'] },
        { line: 3, lines: ['b'] },
      ],
    ],
    ['spaces within', ' a \n  b', [{ line: 1, lines: [' a ', '  b'] }]],
  ])('cuts %s', (_, text, blocks) => {
    expect(splitBlocks(text)).toEqual(blocks);
  });

  it('keeps each line that is not blank, at its number', () => {
    const lines = fc.array(fc.constantFrom('', ' ', 'a', 'b c', '01.02.2025'));
    fc.assert(
      fc.property(lines, (all) => {
        const found = splitBlocks(all.join('\n')).flatMap(({ line, lines: block }) =>
          block.map((text, at): [number, string] => [line + at, text]),
        );
        const expected = all
          .map((text, at): [number, string] => [at + 1, text])
          .filter(([, text]) => text.trim() !== '');
        expect(found).toEqual(expected);
      }),
    );
  });
});
