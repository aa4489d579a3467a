import { describe, expect, it } from 'vitest';
import { emulatorForTest } from '../support/emulator.ts';

async function withPerson() {
  const started = await emulatorForTest();
  const { emulator, call } = started;
  const { id } = emulator.addPerson({ firstName: 'John', username: 'john', started: true });
  return {
    ...started,
    id,
    send: (parameters: object) => call('sendMessage', { chat_id: id, text: 'text', ...parameters }),
  };
}

const keyboard = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } });

describe('sendMessage', () => {
  it('gives the message back as Telegram does', async () => {
    const { telegram, id, emulator } = await withPerson();
    const sent = await telegram.sendMessage(id, '  <b>Bold</b> gov.kz ', { parse_mode: 'HTML' });
    expect(sent).toEqual({
      message_id: 1,
      from: { id: 4200000001, is_bot: true, first_name: 'Habarshy', username: 'habarshy_bot' },
      chat: { id, type: 'private', first_name: 'John', username: 'john' },
      date: expect.any(Number),
      text: 'Bold gov.kz',
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'url', offset: 5, length: 6 },
      ],
    });
    expect(emulator.messages(id)).toEqual([sent]);
  });

  it.each<[string, object, string]>([
    [
      'an unbalanced tag',
      { text: '<b>x', parse_mode: 'HTML' },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      'an unknown tag',
      { text: '<p>x</p>', parse_mode: 'HTML' },
      `can't parse entities: Unsupported start tag "p" at byte offset 0`,
    ],
    ['another markup', { text: '*x*', parse_mode: 'MarkdownV2' }, 'unsupported parse_mode'],
    ['no text', { text: '' }, 'message text is empty'],
    ['only spaces', { text: ' \n ' }, 'message text is empty'],
    ['only empty tags', { text: '<b> </b>', parse_mode: 'HTML' }, 'message text is empty'],
    ['more than 4,096 UTF-16 units', { text: '😀'.repeat(2049) }, 'message is too long'],
    ['entities that are no JSON', { entities: 'x' }, "can't parse entities JSON object"],
    [
      'entities of an unknown kind',
      { entities: '[{"type":"x","offset":0,"length":1}]' },
      "can't parse MessageEntity",
    ],
    ['no chat', { chat_id: '' }, 'chat_id is empty'],
    ['an unknown chat', { chat_id: 5 }, 'chat not found'],
    ['a reply to nothing', { reply_parameters: { message_id: 9 } }, 'message to be replied not found'],
    ['an unknown topic', { message_thread_id: 9 }, 'message thread not found'],
    ['markup that is no JSON', { reply_markup: '{' }, "can't parse reply keyboard markup JSON object"],
    [
      'a button without a text',
      keyboard({ callback_data: 'x' }),
      `can't parse inline keyboard button: Can't find field "text"`,
    ],
    [
      'a button without an action',
      keyboard({ text: 'x' }),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      '65 bytes of callback data',
      keyboard({ text: 'x', callback_data: `${'қ'.repeat(32)}x` }),
      'BUTTON_DATA_INVALID',
    ],
    ['empty callback data', keyboard({ text: 'x', callback_data: '' }), 'BUTTON_DATA_INVALID'],
    [
      'a script as a link',
      keyboard({ text: 'x', url: 'javascript:alert(1)' }),
      "inline keyboard button URL 'javascript:alert(1)' is invalid: Unsupported URL protocol",
    ],
    [
      'a link without a dot',
      keyboard({ text: 'x', url: 'https://localhost/' }),
      "inline keyboard button URL 'https://localhost/' is invalid: Wrong HTTP URL",
    ],
    [
      'more than 100 buttons',
      keyboard(...Array.from({ length: 101 }, () => ({ text: 'x', callback_data: 'x' }))),
      'reply markup is too long',
    ],
  ])('refuses %s', async (_what, parameters, complaint) => {
    const { send, emulator } = await withPerson();
    expect(await send(parameters)).toEqual({
      ok: false,
      error_code: 400,
      description: `Bad Request: ${complaint}`,
    });
    expect(emulator.deliveries()).toEqual([]);
  });

  it.each<[string, object, object]>([
    [
      '4,096 UTF-16 units after the markup',
      { text: `<b>${'😀'.repeat(2048)}</b>`, parse_mode: 'HTML' },
      { text: '😀'.repeat(2048) },
    ],
    [
      '64 bytes of callback data',
      keyboard({ text: 'x', callback_data: 'қ'.repeat(32) }),
      keyboard({ text: 'x', callback_data: 'қ'.repeat(32) }),
    ],
    [
      'a link without a scheme',
      keyboard({ text: 'x', url: 'gov.kz/a' }),
      keyboard({ text: 'x', url: 'http://gov.kz/a' }),
    ],
    [
      'entities over the text’s end',
      { entities: '[{"type":"bold","offset":2,"length":9}]' },
      { entities: [{ type: 'bold', offset: 2, length: 2 }] },
    ],
    [
      'a reply to nothing that is forgiven',
      { reply_parameters: { message_id: 9, allow_sending_without_reply: true } },
      { text: 'text' },
    ],
    [
      'a reply keyboard, which is no part of the message',
      { reply_markup: { keyboard: [['x']] } },
      { text: 'text' },
    ],
  ])('accepts %s', async (_what, parameters, expected) => {
    const { send } = await withPerson();
    expect(await send(parameters)).toMatchObject({ ok: true, result: expected });
  });

  it('quotes the message it replies to, without that one’s own quotation', async () => {
    const { emulator, id, telegram } = await withPerson();
    const first = emulator.say(id, id, 'first');
    const second = emulator.say(id, id, 'second', { replyTo: first.message_id });
    const sent = await telegram.sendMessage(id, 'third', {
      reply_parameters: { message_id: second.message_id },
    });
    expect(sent.reply_to_message).toMatchObject({ text: 'second' });
    expect(sent.reply_to_message).not.toHaveProperty('reply_to_message');
  });

  it('cannot begin a chat with somebody who never wrote, nor with one who blocked it', async () => {
    const { emulator, call } = await emulatorForTest();
    const { id } = emulator.addPerson({ firstName: 'John' });
    const send = () => call('sendMessage', { chat_id: id, text: 'x' });
    expect(await send()).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    emulator.say(id, id, '/start');
    expect(await send()).toMatchObject({ ok: true });
    emulator.block(id);
    expect(await send()).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    emulator.unblock(id);
    expect(await send()).toMatchObject({ ok: true });
  });

  it('posts to a channel only as its administrator', async () => {
    const { emulator, telegram, call } = await emulatorForTest();
    const owner = emulator.addPerson({ firstName: 'Dana' });
    const channel = emulator.addChat({
      type: 'channel',
      title: 'News',
      members: [],
      administrators: [owner.id],
    });
    const post = await telegram.sendMessage(channel.id, 'news');
    expect(post).toMatchObject({ sender_chat: { id: channel.id, title: 'News' } });
    expect(post).not.toHaveProperty('from');
    emulator.removeBot(channel.id);
    expect(await call('sendMessage', { chat_id: channel.id, text: 'x' })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was kicked from the channel chat',
    });
  });

  it('keeps a record of what was sent that later edits and deletions do not touch', async () => {
    const { emulator, id, telegram } = await withPerson();
    const { message_id } = await telegram.sendMessage(id, 'first');
    await telegram.editMessageText(id, message_id, undefined, 'second');
    await telegram.deleteMessage(id, message_id);
    expect(emulator.deliveries()).toMatchObject([{ chatId: id, messageId: message_id, text: 'first' }]);
    expect(emulator.messages(id)).toEqual([]);
  });
});

describe('copyMessage and sendChatAction', () => {
  it('copies a text with its formatting, without its author', async () => {
    const { emulator, id, telegram } = await withPerson();
    const said = emulator.say(id, id, 'see gov.kz');
    const { message_id } = await telegram.copyMessage(id, id, said.message_id);
    expect(emulator.messages(id).find((message) => message.message_id === message_id)).toMatchObject({
      text: 'see gov.kz',
      entities: [{ type: 'url' }],
      from: { is_bot: true },
    });
  });

  it('shows what the bot is doing, if it is something a bot does', async () => {
    const { emulator, id, telegram, call } = await withPerson();
    const seen: unknown[] = [];
    emulator.events.on('chatAction', (event) => seen.push(event));
    await telegram.sendChatAction(id, 'typing');
    expect(await call('sendChatAction', { chat_id: id, action: 'dancing' })).toMatchObject({
      description: 'Bad Request: wrong parameter action in request',
    });
    expect(seen).toEqual([{ chatId: id, action: 'typing' }]);
  });
});
