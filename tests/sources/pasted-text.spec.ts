import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/sources/pasted-text.ts';

describe('cleanLine', () => {
  it.each([
    ['entities', 'Tea &amp; &laquo;bread&raquo; &#8212; 5&nbsp;000&#x20;₸', ['Tea & «bread» — 5 000 ₸']],
    ['entities without a semicolon, as in a link', 'https://e.kz/?a=1&copy=2', ['https://e.kz/?a=1&copy=2']],
    ['an entity that was escaped', 'R&amp;amp;D', ['R&amp;D']],
    ['tags within a line', 'A <b>bold</b> <a href="https://e.kz">link</a><sup>2</sup>', ['A bold link2']],
    ['tags that were escaped', 'one&lt;br/&gt;two', ['one', 'two']],
    ['paragraphs and breaks', '<p class=x>One.<BR />Two.</p>', ['', '', 'One.', 'Two.', '', '']],
    ['cells', '<tr><td>Rye</td><td>5</td></tr>', ['', ' Rye  5 ', '']],
    ['what is no tag', 'less <10% and a <b and c> d, x<y', ['less <10% and a <b and c> d, x<y']],
    ['other markup', '<script>alert(1)</script>', ['<script>alert(1)</script>']],
    ['soft hyphens and zero-width spaces', 'gym\u00ADna\u200Bsi\u2060um\uFEFF', ['gymnasium']],
    ['marks of direction', '\u202Aleft\u202C\u200E \u2067right\u2069', ['left right']],
    ['control characters', 'a\u0000b\u001Bc\td', ['abc\td']],
    [
      'joiners of letters, but not of pictures',
      'a\u200Db 👩\u200D👧 👩🏽\u200D🚀',
      ['ab 👩\u200D👧 👩🏽\u200D🚀'],
    ],
    ['wide spaces', 'a\u00A0b\u202Fc\u2009d\u3000e', ['a b c d e']],
    ['separators', 'one&#8232;two', ['one', 'two']],
    ['Kazakh and Russian', 'Қазақстан ёлка №5 ₸ “q” — …', ['Қазақстан ёлка №5 ₸ “q” — …']],
  ])('reads %s', (_, line, expected) => {
    expect(cleanLine(line)).toEqual(expected);
  });

  it('leaves what is clean as it is', () => {
    const clean = fc.array(fc.constantFrom(...'aЖқ 5.,:-–“”<&%\t'.split(''))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(clean, (line) => {
        expect(cleanLine(line)).toEqual([line]);
      }),
    );
  });
});
