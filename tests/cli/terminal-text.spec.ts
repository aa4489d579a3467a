import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { terminalText } from '../../src/cli/terminal-text.ts';

describe('terminalText', () => {
  it('keeps every word, without markup', () => {
    const html =
      '<blockquote>Oil &amp; <b>gas</b>\nfell</blockquote>\n<a href="https://a.kz/?x=1&amp;y">gov.kz</a> <i>so</i>';
    expect(stripVTControlCharacters(terminalText(html))).toBe('│ Oil & gas\n│ fell\ngov.kz so');
  });

  it('makes links that a terminal can open', () => {
    expect(terminalText('<a href="https://a.kz/?x=1&amp;y">here</a>')).toContain(
      '\x1b]8;;https://a.kz/?x=1&y\x1b\\',
    );
  });

  it('shows an address that could end the sequence, instead of linking it', () => {
    expect(terminalText('<a href="https://a.kz/\x1b\\">here</a>')).not.toContain(']8;;');
  });

  it('leaves words that only look like markup', () => {
    expect(terminalText('a &lt;b&gt; c &amp;lt;')).toBe('a <b> c &lt;');
  });
});
