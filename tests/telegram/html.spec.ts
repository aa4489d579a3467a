import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bold, html, isWebAddress, joined, lines, link } from '../../src/telegram/html.ts';
import { plainTextOf } from '../../src/telegram/plain-text.ts';

describe('html', () => {
  it('escapes what is put in, and leaves Html as it is', () => {
    expect(html`<i>${'a < b & "c"'}</i> ${bold('<b>')} ${1}`.markup).toBe(
      '<i>a &lt; b &amp; &quot;c&quot;</i> <b>&lt;b&gt;</b> 1',
    );
  });

  it('gives any text back as it was, but for what Telegram refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printable = text.replace(/\p{Cs}|(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '');
        expect(plainTextOf(bold(text).markup)).toBe(printable);
      }),
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'tg://user?id=1', 'no address'])(
    'makes no link of %s',
    (address) => {
      expect(isWebAddress(address)).toBe(false);
      expect(link(address, 'here').markup).toBe('here');
    },
  );

  it('keeps a quote in an address inside the attribute', () => {
    expect(link('https://a.kz/"onclick=', 'here').markup).toBe(
      '<a href="https://a.kz/&quot;onclick=">here</a>',
    );
  });

  it('lets no title turn the text after it', () => {
    const title = 'Bridge \u202Ezk.vog\u202C \u2067opened\u2069';
    expect(link('https://gov.kz', title).markup).toBe('<a href="https://gov.kz">Bridge zk.vog opened</a>');
    expect(html`${'سلام \u200Fworld'}`.markup).toBe('سلام \u200Fworld');
  });

  it('joins what is there', () => {
    expect(lines(html`a`, null, html`b`).markup).toBe('a\nb');
    expect(joined([], ', ').markup).toBe('');
  });
});
