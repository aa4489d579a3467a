import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/emulator/errors.ts';
import { parseHtml } from '../../src/emulator/html.ts';
import type { MessageEntity } from '../../src/emulator/telegram-types.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const entity = (type: MessageEntity['type'], offset: number, length: number, more: object = {}) => ({
  type,
  offset,
  length,
  ...more,
});

describe('parseHtml', () => {
  it.each<[string, string, object[]]>([
    ['<b>a</b><strong>b</strong>', 'ab', [entity('bold', 0, 1), entity('bold', 1, 1)]],
    ['<i>a</i><em>b</em>', 'ab', [entity('italic', 0, 1), entity('italic', 1, 1)]],
    ['<u>a</u><ins>b</ins>', 'ab', [entity('underline', 0, 1), entity('underline', 1, 1)]],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      [entity('strikethrough', 0, 1), entity('strikethrough', 1, 1), entity('strikethrough', 2, 1)],
    ],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      [entity('spoiler', 0, 1), entity('spoiler', 1, 1)],
    ],
    ['<code>a</code>', 'a', [entity('code', 0, 1)]],
    ['<pre>a</pre>', 'a', [entity('pre', 0, 1)]],
    ['<pre><code class="language-sql">a</code></pre>', 'a', [entity('pre', 0, 1, { language: 'sql' })]],
    ['<code class="language-sql">a</code>', 'a', [entity('code', 0, 1)]],
    ['<blockquote>a</blockquote>', 'a', [entity('blockquote', 0, 1)]],
    ['<blockquote expandable>a</blockquote>', 'a', [entity('expandable_blockquote', 0, 1)]],
    [
      '<tg-emoji emoji-id="536">👍</tg-emoji>',
      '👍',
      [entity('custom_emoji', 0, 2, { custom_emoji_id: '536' })],
    ],
    [
      '<a href="https://gov.kz/x?a=1&amp;b=2">a</a>',
      'a',
      [entity('text_link', 0, 1, { url: 'https://gov.kz/x?a=1&b=2' })],
    ],
    ["<a href='gov.kz'>a</a>", 'a', [entity('text_link', 0, 1, { url: 'http://gov.kz/' })]],
    ['<a>gov.kz</a>', 'gov.kz', [entity('text_link', 0, 6, { url: 'http://gov.kz/' })]],
    ['<a href="javascript:alert(1)">a</a>', 'a', []],
    ['<a href="tg://user?id=5">a</a>', 'a', []],
    ['<B>A</b >', 'A', [entity('bold', 0, 1)]],
    ['<b></b>empty', 'empty', []],
    ['<b>a</>', 'a', [entity('bold', 0, 1)]],
    ['<b>a<i>b</i></b>', 'ab', [entity('bold', 0, 2), entity('italic', 1, 1)]],
    ['😀 <b>ә</b>', '😀 ә', [entity('bold', 3, 1)]],
    ['&lt;&gt;&amp;&quot;', '<>&"', []],
    ['&lt b &amp c', '< b & c', []],
    ['&#1179;&#x49B;&#x1F600;', 'ққ😀', []],
    ['&nbsp; &copy; &constructor; & &; &#; &#0;', '&nbsp; &copy; &constructor; & &; &#; &#0;', []],
    ['a > b', 'a > b', []],
  ])('reads %s', (html, text, entities) => {
    expect(parseHtml(html)).toEqual({ text, entities });
  });

  it.each([
    ['<x>a</x>', 'Unsupported start tag "x" at byte offset 0'],
    ['қ<script>', 'Unsupported start tag "script" at byte offset 2'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['a <', 'Unclosed start tag at byte offset 2'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<!-- x -->', 'Unsupported start tag "!--" at byte offset 0'],
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['<b>a<i>c', `Can't find end tag corresponding to start tag "i"`],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['😀</b>', 'Unexpected end tag at byte offset 4'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<b>a</b x>', 'Unclosed end tag at byte offset 4'],
    ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
    ['<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href="x>x</a>', 'Unclosed start tag at byte offset 0'],
    ['<a href=https://x.kz>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji emoji-id="x">👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
    [
      '&#xD800;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('refuses %s', (html, complaint) => {
    expect(() => parseHtml(html)).toThrow(
      expect.objectContaining({ code: 400, message: `Bad Request: can't parse entities: ${complaint}` }),
    );
  });

  it('links people it knows by tg://user', () => {
    const user = { id: 5, is_bot: false, first_name: 'Dana' };
    const parsed = parseHtml('<a href="tg://user?id=5">D</a>', (id) => (id === 5 ? user : undefined));
    expect(parsed.entities).toEqual([{ type: 'text_mention', offset: 0, length: 1, user }]);
  });

  it('gives back any escaped text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseHtml(escaped(text))).toEqual({ text, entities: [] });
      }),
    );
  });

  it('gives the text that stood inside any nesting of tags', () => {
    const tree = fc.letrec<{ node: { html: string; text: string } }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme' }).map((text) => ({ html: escaped(text), text })),
        fc
          .tuple(fc.constantFrom('b', 'i', 'u', 's', 'code', 'tg-spoiler'), tie('node'), tie('node'))
          .map(([tag, inner, after]) => ({
            html: `<${tag}>${inner.html}</${tag}>${after.html}`,
            text: inner.text + after.text,
          })),
      ),
    }));
    fc.assert(
      fc.property(tree.node, ({ html, text }) => {
        const parsed = parseHtml(html);
        expect(parsed.text).toBe(text);
        for (const { offset, length } of parsed.entities) {
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('answers anything with text or with ApiError', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      ';',
      '#',
      '=',
      '"',
      "'",
      ' ',
      'b',
      'a',
      'href',
      'x',
      '&#x',
      'қ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          parseHtml(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a megabyte of tags in linear time', () => {
    // Quadratic time would go far past the limit of a test.
    const { text } = parseHtml('<b>a</b>&amp;<i></i>'.repeat(50_000));
    expect(text).toHaveLength(100_000);
  });
});
