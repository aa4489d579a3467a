import { expect, it } from 'vitest';
import { MAX_TEXT, simplified } from '../../src/telegram/simplified.ts';

it('keeps the words and the buttons that open no address', () => {
  const refused = {
    html: '<b>A &amp; B</b>\n<a href="https://a.kz/1">Read</a>',
    buttons: [
      [
        { text: 'Source', url: 'https://a.kz/1' },
        { text: 'More', data: 'more' },
      ],
    ],
    linkPreview: true,
  };
  expect(simplified(refused)).toEqual({
    html: 'A &amp; B\nRead (https://a.kz/1)',
    buttons: [[{ text: 'More', data: 'more' }]],
  });
});

it('fits in a message, and ends in no half of a character', () => {
  const { html } = simplified({ html: `${'a'.repeat(MAX_TEXT - 1)}😀` });
  expect(html).toBe('a'.repeat(MAX_TEXT - 1));
});
