import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HtmlTooComplexError } from '../../../src/sources/html/html-document.ts';
import { htmlToLine, htmlToText } from '../../../src/sources/html/html-text.ts';

describe('htmlToText', () => {
  it.each([
    ['keeps paragraphs apart', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['reads plain text', 'One & two', 'One & two'],
    ['reads words across tags', '<p>Қа<b>зақ</b> <i>тілі</i></p>', 'Қазақ тілі'],
    ['takes white space for a space', '<p>One\n   two\t&nbsp; three</p>', 'One two three'],
    ['takes a break for a line, and two for a paragraph', 'A<br>B<br/><br>C', 'A\nB\n\nC'],
    ['reads lists', '<p>We:</p><ul><li>build<li>teach</li></ul>End', 'We:\n\n• build\n• teach\n\nEnd'],
    ['numbers ordered lists', '<ol start="3"><li>three</li><li><p>four</p></li></ol>', '3. three\n4. four'],
    ['reads lists in lists', '<ul><li>a<ul><li>b</li></ul></li><li></li><li>c</li></ul>', '• a\n• b\n• c'],
    [
      'reads rows of a table',
      '<table><tr><th>Region</th><th>Share</th></tr><tr><td><p>Abai</p></td><td>5 %</td></tr></table>',
      'Region | Share\nAbai | 5 %',
    ],
    ['reads through a table for layout', '<table><tr><td><p>A</p><p>B</p></td></tr></table>', 'A\n\nB'],
    ['decodes entities', '&laquo;A&raquo; &#1178;&nbsp;&mdash; 5&thinsp;%', '«A» Қ — 5 %'],
    ['drops what cannot be seen', 'ин\u00ADфор\u200Bма\uFEFFция 👨‍👩‍👧', 'информация 👨‍👩‍👧'],
    ['leaves code out', '<p>A</p><script>x()</script><style>p{}</style><noscript>B</noscript>', 'A'],
    ['leaves captions out', '<figure><img src="a"><figcaption>Photo</figcaption></figure><p>A</p>', 'A'],
    ['leaves out what is hidden', '<p hidden>A</p><p style="display: none">B</p><p>C</p>', 'C'],
    ['reads what is not closed', '<div><p>One<p>Two</div><b>Three', 'One\n\nTwo\n\nThree'],
    ['is empty where nothing is', '<div> <p>&nbsp;</p><img></div>', ''],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    ['<p>Читайте также: <a href="/1">О другом</a></p>'],
    ['<p><strong>Читайте также:</strong> <a href="/1">О другом</a>, <a href="/2">О третьем</a></p>'],
    ['<p><a href="/1">Читайте также: О другом</a></p>'],
    ['<div><h3>По теме</h3></div><ul><li><a href="/1">О другом</a></li></ul><p><a href="/2">Ещё</a></p>'],
    ['<p>Оқи отырыңыз: <a href="/1">Басқа жаңалық</a></p>'],
    ['<blockquote><p>Сондай-ақ оқыңыз</p></blockquote><p><a href="/1">Басқа жаңалық</a></p>'],
    ['<p>Read also</p><p><a href="/1">Something else</a></p>'],
    ['<p>See also: <a href="/1">Something else</a></p>'],
  ])('leaves out what leads to other articles: %s', (block) => {
    expect(htmlToText(`<p>Мост открыт.</p>${block}<p>Его длина 5 км.</p>`)).toBe(
      'Мост открыт.\n\nЕго длина 5 км.',
    );
  });

  it.each([
    'По теме воды выступил министр.',
    'Читайте также законы, сказал <a href="/1">министр</a>.',
    'Read also what the law says.',
    'Врачи <b>рекомендуем</b>ый режим назвали <i>по теме</i> дня.',
  ])('keeps a sentence that only begins so: %s', (sentence) => {
    expect(htmlToText(`<p>${sentence}</p>`)).toBe(sentence.replace(/<[^>]+>/g, ''));
  });

  it('refuses what would take seconds', () => {
    expect(() => htmlToText('<div>'.repeat(151))).toThrow(HtmlTooComplexError);
    expect(() => htmlToText('<'.repeat(100_001))).toThrow(HtmlTooComplexError);
    expect(() => htmlToText('x'.repeat(1_000_001))).toThrow(HtmlTooComplexError);
    expect(htmlToText(`${'<p>a<br><img>'.repeat(2_000)}`)).toMatch(/^a\n/);
    const labels = `<div>${'<p>По теме</p><p>Текст.</p>'.repeat(10_000)}</div>`;
    expect(htmlToText(labels).startsWith('Текст.\n\nТекст.')).toBe(true);
    const picture = `<img src="data:image/png;base64,${'A'.repeat(2_000_000)}"><p>Text</p>`;
    expect(htmlToText(picture)).toBe('Text');
  });

  it('makes any text of words and spaces out of any HTML', () => {
    const PIECES = [
      '<p>',
      '</p>',
      '<ul><li>',
      '</li>',
      '<table><tr><td>',
      '<br>',
      '<a href="/">',
      '&nbsp;',
      '<',
      'a',
      ' ',
    ];
    const html = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(html, (given) => {
        const text = htmlToText(given);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n{3}| {2}| \n|\n /);
      }),
    );
  });
});

describe('htmlToLine', () => {
  it('reads a title', () => {
    expect(htmlToLine('<b>A &amp; B</b><br>C')).toBe('A & B C');
  });
});
