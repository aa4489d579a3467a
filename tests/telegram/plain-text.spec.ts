import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../src/telegram/plain-text.ts';

describe('plainTextOf', () => {
  it.each([
    ['<b>Bread</b> and <i>milk</i>', 'Bread and milk'],
    ['<a href="https://gov.kz/1">Source</a>', 'Source (https://gov.kz/1)'],
    ['<a href="https://gov.kz/?a=1&amp;b=2"><b>The</b> source</a>', 'The source (https://gov.kz/?a=1&b=2)'],
    ['<a href="https://gov.kz">https://gov.kz</a>', 'https://gov.kz'],
    ['5 &lt; 6 &amp;&amp; 7 &gt; 6, &quot;so&quot;', '5 < 6 && 7 > 6, "so"'],
    ['&amp;lt; stays as it was written', '&lt; stays as it was written'],
    ['&#1178;азақстан, &#9999999;', 'Қазақстан, &#9999999;'],
    ['<b>never closed', 'never closed'],
    ['3 < 4 is no tag, nor is <3', '3 < 4 is no tag, nor is <3'],
    ['two\nlines', 'two\nlines'],
    ['', ''],
  ])('%j is %j', (html, text) => {
    expect(plainTextOf(html)).toBe(text);
  });
});
