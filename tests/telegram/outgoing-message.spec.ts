import { describe, expect, it } from 'vitest';
import { type OutgoingMessage, toTelegram } from '../../src/telegram/outgoing-message.ts';
import { emulatorForTest } from '../support/emulator.ts';

describe('toTelegram', () => {
  it.each<[string, OutgoingMessage, object]>([
    [
      'asks for HTML and shows no card of a link',
      { html: '<b>Hi</b>' },
      { text: '<b>Hi</b>', parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
    ],
    [
      'shows the card where it is wanted',
      { html: 'Hi', linkPreview: true },
      { text: 'Hi', parse_mode: 'HTML', link_preview_options: { is_disabled: false } },
    ],
    [
      'lets no button turn its text',
      { html: 'Hi', buttons: [[{ text: 'To \u202Ezk', data: 'm:1' }]] },
      {
        text: 'Hi',
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: { inline_keyboard: [[{ text: 'To zk', callback_data: 'm:1' }]] },
      },
    ],
    [
      'leaves rows without buttons out',
      { html: 'Hi', buttons: [[], []] },
      { text: 'Hi', parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
    ],
    [
      'keeps the rows of buttons',
      {
        html: 'Hi',
        buttons: [
          [
            { text: 'More', data: 'm:1' },
            { text: 'Source', url: 'https://gov.kz' },
          ],
          [{ text: 'Follow', data: 'f' }],
        ],
      },
      {
        text: 'Hi',
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: {
          inline_keyboard: [
            [
              { text: 'More', callback_data: 'm:1' },
              { text: 'Source', url: 'https://gov.kz' },
            ],
            [{ text: 'Follow', callback_data: 'f' }],
          ],
        },
      },
    ],
    [
      'leaves out buttons for addresses that Telegram refuses',
      {
        html: 'Hi',
        buttons: [
          ['http://a', 'http://localhost/x', 'https://a./x', 'ftp://a.kz', 'nonsense', 'https://a.kz'].map(
            (url) => ({ text: url, url }),
          ),
        ],
      },
      {
        text: 'Hi',
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: { inline_keyboard: [[{ text: 'https://a.kz', url: 'https://a.kz' }]] },
      },
    ],
  ])('%s', (_, message, expected) => {
    expect(toTelegram(message)).toEqual(expected);
  });

  it('is taken by telegraf and by a Bot API server as it stands', async () => {
    const { emulator, telegram } = await emulatorForTest();
    const { id } = emulator.addPerson({ firstName: 'Aru', started: true });
    const { text, ...extra } = toTelegram({
      html: '<i>Hi</i>',
      buttons: [[{ text: 'More', data: 'm' }]],
    });
    await telegram.sendMessage(id, text, extra);
    expect(emulator.messages(id)[0]).toMatchObject({
      text: 'Hi',
      entities: [{ type: 'italic', offset: 0, length: 2 }],
      reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'm' }]] },
    });
  });
});
