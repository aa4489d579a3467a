import { describe, expect, it } from 'vitest';
import { QueryUnansweredError } from '../../src/emulator/pending-queries.ts';
import type { Update } from '../../src/emulator/telegram-types.ts';
import { emulatorForTest } from '../support/emulator.ts';

async function withMessage(options: Parameters<typeof emulatorForTest>[0] = {}) {
  const started = await emulatorForTest(options);
  const { emulator, telegram, call } = started;
  const { id } = emulator.addPerson({ firstName: 'John', started: true });
  const { message_id } = await telegram.sendMessage(id, 'text', {
    reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] },
  });
  const lastUpdate = async () => {
    const { result } = await call('getUpdates', { offset: -1 });
    return (result as Update[])[0];
  };
  return { ...started, id, messageId: message_id, lastUpdate };
}

describe('a button press', () => {
  it('reaches the bot, whose answer reaches the person', async () => {
    const { emulator, telegram, id, messageId, lastUpdate } = await withMessage();
    const seen: unknown[] = [];
    emulator.events.on('callbackAnswer', (event) => seen.push(event));
    const pressed = emulator.press(id, id, messageId, 'a');
    const query = (await lastUpdate())?.callback_query;
    expect(query).toMatchObject({
      from: { id },
      data: 'a',
      message: { message_id: messageId, text: 'text' },
    });
    await telegram.answerCbQuery(query?.id ?? '', 'Done', { show_alert: true });
    expect(await pressed).toEqual({ text: 'Done', showAlert: true });
    expect(seen).toEqual([
      { chatId: id, personId: id, messageId, answer: { text: 'Done', showAlert: true } },
    ]);
  });

  it('of a deleted message carries what is left of it', async () => {
    const { emulator, telegram, id, messageId, lastUpdate } = await withMessage();
    await telegram.deleteMessage(id, messageId);
    emulator.press(id, id, messageId, 'a').catch(() => undefined);
    expect((await lastUpdate())?.callback_query?.message).toEqual({
      chat: { id, type: 'private', first_name: 'John' },
      message_id: messageId,
      date: 0,
    });
  });

  it('of a message that was inserted inline carries no chat', async () => {
    const { emulator, id, lastUpdate } = await withMessage();
    const message = { text: 'Card', entities: [] };
    const { message_id } = emulator.insertInlineResult(id, id, { id: '1', title: 'Card', message });
    emulator.press(id, id, message_id, 'a').catch(() => undefined);
    const query = (await lastUpdate())?.callback_query;
    expect(query).toMatchObject({ data: 'a', inline_message_id: expect.stringContaining('inline') });
    expect(query).not.toHaveProperty('message');
  });

  it('is answered only in time', async () => {
    let now = 1_800_000_000_000;
    const { emulator, call, id, messageId, lastUpdate } = await withMessage({
      now: () => now,
      queryDeadlineMillis: 10_000,
    });
    emulator.press(id, id, messageId, 'a').catch(() => undefined);
    const query = (await lastUpdate())?.callback_query;
    now += 10_001;
    expect(await call('answerCallbackQuery', { callback_query_id: query?.id })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
  });

  it('fails for the person where no answer comes', async () => {
    const { emulator, id, messageId } = await withMessage({ queryDeadlineMillis: 1 });
    await expect(emulator.press(id, id, messageId, 'a')).rejects.toThrow(QueryUnansweredError);
  });

  it('takes an answer of 200 characters and no more', async () => {
    const { emulator, call, id, messageId, lastUpdate } = await withMessage();
    emulator.press(id, id, messageId, 'a').catch(() => undefined);
    const callback_query_id = (await lastUpdate())?.callback_query?.id;
    const answer = (text: string) => call('answerCallbackQuery', { callback_query_id, text });
    expect(await answer('😀'.repeat(201))).toMatchObject({ description: 'Bad Request: MESSAGE_TOO_LONG' });
    expect(await answer('😀'.repeat(200))).toEqual({ ok: true, result: true });
  });
});

describe('an inline query', () => {
  const article = (more: object = {}) => ({
    type: 'article',
    id: 'a',
    title: 'Title',
    input_message_content: { message_text: '<b>Card</b>', parse_mode: 'HTML' },
    ...more,
  });

  async function asked() {
    const started = await withMessage();
    const { emulator, call, id, lastUpdate } = started;
    const answered = emulator.inlineQuery(id, 'heart', '2');
    answered.catch(() => undefined);
    const query = (await lastUpdate())?.inline_query;
    const answer = (results: unknown, more: object = {}) =>
      call('answerInlineQuery', { inline_query_id: query?.id, results, ...more });
    return { ...started, answered, query, answer };
  }

  it('reaches the bot, whose results reach the person', async () => {
    const { id, query, answer, answered } = await asked();
    expect(query).toMatchObject({ from: { id }, query: 'heart', offset: '2' });
    const button = { text: 'Open', start_parameter: 'inline' };
    await answer([article({ description: 'About' })], {
      next_offset: '3',
      cache_time: 10,
      is_personal: true,
      button,
    });
    expect(await answered).toEqual({
      results: [
        {
          id: 'a',
          title: 'Title',
          description: 'About',
          message: { text: 'Card', entities: [{ type: 'bold', offset: 0, length: 4 }] },
        },
      ],
      nextOffset: '3',
      cacheTimeSeconds: 10,
      isPersonal: true,
      button: { text: 'Open', startParameter: 'inline' },
    });
  });

  it('ends in a message of the person’s, by way of the bot', async () => {
    const { emulator, id, answer, answered } = await asked();
    await answer([article()]);
    const [result] = (await answered).results;
    if (!result) throw new Error('no result');
    const message = emulator.insertInlineResult(id, id, result);
    expect(message).toMatchObject({ from: { id }, via_bot: { username: 'habarshy_bot' }, text: 'Card' });
  });

  it.each<[string, unknown, string]>([
    ['what is no JSON', '{', "can't parse JSON encoded inline query results"],
    ['what is no list', '{}', 'expected an Array of inline query results'],
    ['51 results', Array.from({ length: 51 }, (_, i) => article({ id: i })), 'RESULTS_TOO_MUCH'],
    ['two results of one id', [article(), article()], 'RESULT_ID_DUPLICATE'],
    ['an id of 65 bytes', [article({ id: 'x'.repeat(65) })], 'RESULT_ID_INVALID'],
    ['no title', [article({ title: '' })], 'ARTICLE_TITLE_EMPTY'],
    [
      'no content',
      [article({ input_message_content: undefined })],
      "can't parse inline query result: Input message content is not specified",
    ],
    ['an empty text', [article({ input_message_content: { message_text: ' ' } })], 'message text is empty'],
    [
      'a text too long',
      [article({ input_message_content: { message_text: 'x'.repeat(4097) } })],
      'message is too long',
    ],
    [
      'an unbalanced tag',
      [article({ input_message_content: { message_text: '<b>', parse_mode: 'HTML' } })],
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      'a wrong button',
      [article({ reply_markup: { inline_keyboard: [[{ text: 'x' }]] } })],
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ['another type', [article({ type: 'gif' })], "can't parse inline query result: Unsupported type"],
  ])('is not answered with %s', async (_what, results, complaint) => {
    const { answer } = await asked();
    expect(await answer(results)).toMatchObject({
      error_code: 400,
      description: `Bad Request: ${complaint}`,
    });
  });

  it('takes an offset of 64 bytes and no more', async () => {
    const { answer } = await asked();
    expect(await answer([], { next_offset: 'x'.repeat(65) })).toMatchObject({
      description: 'Bad Request: NEXT_OFFSET_INVALID',
    });
    expect(await answer([], { next_offset: 'x'.repeat(64) })).toMatchObject({ ok: true });
  });
});
