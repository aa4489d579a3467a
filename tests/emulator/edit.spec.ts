import { describe, expect, it } from 'vitest';
import { emulatorForTest } from '../support/emulator.ts';

const button = (text: string) => ({ inline_keyboard: [[{ text, callback_data: text }]] });

async function withMessage(now = Date.now) {
  const started = await emulatorForTest({ now });
  const { emulator, telegram } = started;
  const { id } = emulator.addPerson({ firstName: 'John', started: true });
  const sent = await telegram.sendMessage(id, '<b>old</b>', {
    parse_mode: 'HTML',
    reply_markup: button('a'),
  });
  return { ...started, id, sent, messageId: sent.message_id };
}

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

describe('editMessageText', () => {
  it('puts new text in place of the old, and drops buttons that are not given', async () => {
    const { telegram, id, messageId, emulator } = await withMessage();
    const edited = await telegram.editMessageText(id, messageId, undefined, '<i>new</i>', {
      parse_mode: 'HTML',
    });
    expect(edited).toMatchObject({
      message_id: messageId,
      text: 'new',
      entities: [{ type: 'italic' }],
      edit_date: expect.any(Number),
    });
    expect(edited).not.toHaveProperty('reply_markup');
    expect(emulator.messages(id)).toEqual([edited]);
  });

  it('is told to the page', async () => {
    const { telegram, id, messageId, emulator } = await withMessage();
    const seen: unknown[] = [];
    emulator.events.on('edited', ({ message }) => seen.push(message.text));
    await telegram.editMessageText(id, messageId, undefined, 'new');
    expect(seen).toEqual(['new']);
  });

  it.each<[string, object, string]>([
    [
      'the same text and buttons',
      { text: '<b>old</b>', parse_mode: 'HTML', reply_markup: button('a') },
      NOT_MODIFIED,
    ],
    ['no text', { text: '' }, 'Bad Request: message text is empty'],
    [
      'an unbalanced tag',
      { text: '<b>', parse_mode: 'HTML' },
      `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    ['no message', { text: 'x', message_id: 99 }, 'Bad Request: message to edit not found'],
    ['no identifier', { text: 'x', message_id: null }, 'Bad Request: message identifier is not specified'],
    ['an unknown inline message', { text: 'x', inline_message_id: 'abc' }, 'Bad Request: MESSAGE_ID_INVALID'],
  ])('refuses %s', async (_what, parameters, description) => {
    const { call, id, messageId, emulator, sent } = await withMessage();
    const given = { chat_id: id, message_id: messageId, ...parameters };
    expect(await call('editMessageText', given)).toEqual({ ok: false, error_code: 400, description });
    expect(emulator.messages(id)).toEqual([sent]);
  });

  it('counts the same text without its buttons as a change', async () => {
    const { call, id, messageId } = await withMessage();
    const given = { chat_id: id, message_id: messageId, text: '<b>old</b>', parse_mode: 'HTML' };
    expect(await call('editMessageText', given)).toMatchObject({ ok: true });
    expect(await call('editMessageText', given)).toMatchObject({ description: NOT_MODIFIED });
  });

  it('refuses people’s own messages', async () => {
    const { call, id, emulator } = await withMessage();
    const { message_id } = emulator.say(id, id, 'mine');
    expect(await call('editMessageText', { chat_id: id, message_id, text: 'x' })).toMatchObject({
      description: "Bad Request: message can't be edited",
    });
  });
});

describe('editMessageReplyMarkup', () => {
  it('changes the buttons and leaves the text', async () => {
    const { telegram, id, messageId } = await withMessage();
    const edited = await telegram.editMessageReplyMarkup(id, messageId, undefined, button('b'));
    expect(edited).toMatchObject({ text: 'old', entities: [{ type: 'bold' }], reply_markup: button('b') });
    const bare = await telegram.editMessageReplyMarkup(id, messageId, undefined, undefined);
    expect(bare).not.toHaveProperty('reply_markup');
  });

  it('refuses the same buttons', async () => {
    const { call, id, messageId } = await withMessage();
    const given = { chat_id: id, message_id: messageId, reply_markup: button('a') };
    expect(await call('editMessageReplyMarkup', given)).toMatchObject({ description: NOT_MODIFIED });
  });
});

describe('editMessageCaption', () => {
  it('changes the caption of a file, not of a text', async () => {
    const { call, telegram, id, messageId } = await withMessage();
    const file = await telegram.sendDocument(id, { source: Buffer.from('x'), filename: 'x.txt' });
    expect(await telegram.editMessageCaption(id, file.message_id, undefined, 'about')).toMatchObject({
      caption: 'about',
      document: { file_name: 'x.txt' },
    });
    expect(
      await call('editMessageCaption', { chat_id: id, message_id: messageId, caption: 'x' }),
    ).toMatchObject({
      description: 'Bad Request: there is no caption in the message to edit',
    });
    expect(
      await call('editMessageText', { chat_id: id, message_id: file.message_id, text: 'x' }),
    ).toMatchObject({
      description: 'Bad Request: there is no text in the message to edit',
    });
  });
});

describe('deleteMessage', () => {
  it('removes the message once', async () => {
    const { telegram, call, id, messageId, emulator } = await withMessage();
    await telegram.deleteMessage(id, messageId);
    expect(emulator.messages(id)).toEqual([]);
    expect(await call('deleteMessage', { chat_id: id, message_id: messageId })).toMatchObject({
      error_code: 400,
      description: 'Bad Request: message to delete not found',
    });
  });

  it('never gives an id twice', async () => {
    const { telegram, id, messageId } = await withMessage();
    await telegram.deleteMessage(id, messageId);
    expect((await telegram.sendMessage(id, 'next')).message_id).toBe(messageId + 1);
  });

  it('is refused after 48 hours', async () => {
    let now = 1_800_000_000_000;
    const { call, id, messageId } = await withMessage(() => now);
    now += (48 * 3600 + 1) * 1000;
    expect(await call('deleteMessage', { chat_id: id, message_id: messageId })).toMatchObject({
      description: "Bad Request: message can't be deleted for everyone",
    });
  });

  it('removes others’ messages of a group only as an administrator', async () => {
    const { emulator, call } = await emulatorForTest();
    const { id } = emulator.addPerson({ firstName: 'John' });
    const group = emulator.addChat({ type: 'group', title: 'G', members: [], administrators: [id] });
    const remove = (message_id: number) => call('deleteMessage', { chat_id: group.id, message_id });
    const first = emulator.say(id, group.id, 'one');
    expect(await remove(first.message_id)).toMatchObject({
      description: "Bad Request: message can't be deleted",
    });
    emulator.removeBot(group.id);
    emulator.addBot(group.id, 'administrator');
    expect(await remove(first.message_id)).toMatchObject({ ok: true });
  });

  it('skips those that are not there when several are deleted', async () => {
    const { telegram, id, messageId, emulator } = await withMessage();
    const second = await telegram.sendMessage(id, 'two');
    await telegram.deleteMessages(id, [messageId, 77, second.message_id]);
    expect(emulator.messages(id)).toEqual([]);
  });
});
