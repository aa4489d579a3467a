import { describe, expect, it } from 'vitest';
import { CONFIRMATION_TEXTS } from '../../../src/bot/locales/confirmation-texts.ts';
import { BOT_LOCALES } from '../../../src/languages/bot-locale.ts';
import { html } from '../../../src/telegram/html.ts';

describe.each(BOT_LOCALES)('what is asked in %s', (language) => {
  const { rollback, erase } = CONFIRMATION_TEXTS[language];

  it.each([
    ['sent messages', rollback.sent(71, 72), ['71', '72']],
    [
      'the first load',
      rollback.firstLoad(html`ФАЙЛ`, 71).markup,
      ['71', 'ФАЙЛ', `/rollback ${rollback.firstWord}<`],
    ],
    ['what is not understood', rollback.unknown('<b>').markup, ['&lt;b&gt;', '/rollback']],
    ['subscriptions', erase.subscriptions(71, 'СЛОВО'), ['71', 'СЛОВО']],
  ])('names %s', (_, text, parts) => {
    for (const part of parts) expect(text).toContain(part);
  });
});
