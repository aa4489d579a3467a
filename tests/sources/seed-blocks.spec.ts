import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/sources/seed-blocks.ts';

/** Each block as its lines, `number:text`. */
const blocksOf = (text: string) =>
  [...splitBlocks(text)].map((block) => block.map(({ number, text: line }) => `${number}:${line}`));

describe('splitBlocks', () => {
  it.each([
    ['nothing', '', []],
    ['blank lines alone', '\n \n\t\n', []],
    ['one line', 'a', [['1:a']]],
    ['a last newline', 'a\nb\n', [['1:a', '2:b']]],
    ['two blocks', 'a\n\nb', [['1:a'], ['3:b']]],
    ['several blank lines', '\n\na\nb\n \n\t\nc', [['3:a', '4:b'], ['7:c']]],
    ['Windows newlines', 'a\r\nb\r\n\r\nc\r\n', [['1:a', '2:b'], ['4:c']]],
    ['old Mac newlines', 'a\rb\r\rc', [['1:a', '2:b'], ['4:c']]],
    ['separators of Unicode', 'a\u2028b\u2029\u0085c', [['1:a', '2:b'], ['4:c']]],
    ['a byte-order mark', '\uFEFFa\n\nb', [['1:a'], ['3:b']]],
    ['lines that hold nothing visible', 'a\n\u200B\u00A0\nb\n&nbsp;\nc', [['1:a'], ['3:b'], ['5:c']]],
    ['paragraphs of HTML on one line', '<p>a</p><p>b<br>c</p>', [['1:a'], ['1:b', '1:c']]],
    ['spaces within', ' a \n  b', [['1: a ', '2:  b']]],
  ])('cuts %s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it('keeps each line that is not blank, at its number', () => {
    const lines = fc.array(fc.constantFrom('', ' ', 'a', 'b c', '01.02.2025'));
    fc.assert(
      fc.property(lines, (all) => {
        const expected = all
          .map((text, at) => [text, `${at + 1}:${text}`] as const)
          .filter(([text]) => text.trim() !== '')
          .map(([, numbered]) => numbered);
        expect(blocksOf(all.join('\n')).flat()).toEqual(expected);
      }),
    );
  });
});
