import { describe, expect, it, onTestFinished } from 'vitest';
import type { Message, Update } from '../../src/emulator/telegram-types.ts';
import { PLAYGROUND_CHATS, PLAYGROUND_PEOPLE } from '../../src/playground/demo-people.ts';
import { type PlaygroundOptions, startPlayground } from '../../src/playground/playground.ts';
import { TEST_TOKEN } from '../support/emulator.ts';
import { openEvents } from './event-reader.ts';
import { plainPng } from './pictures.ts';

const { john, aigerim, dana } = PLAYGROUND_PEOPLE;
const { neighbours } = PLAYGROUND_CHATS;
const HOUR = 3_600_000;
const inPrivate = { personId: john.id, chatId: john.id };

interface PostAnswer {
  readonly error?: string;
  readonly message_id?: number;
  readonly results?: readonly unknown[];
}

async function api(options: Partial<PlaygroundOptions> = {}) {
  const playground = await startPlayground({ host: '127.0.0.1', port: 0, token: TEST_TOKEN, ...options });
  onTestFinished(() => playground.close());
  const root = `${playground.url}/playground`;
  return {
    ...playground,
    root,
    events: () => openEvents(`${root}/events`),
    post: async (path: string, content: unknown) => {
      const response = await fetch(`${root}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(content),
      });
      return { status: response.status, body: (await response.json()) as PostAnswer };
    },
    upload: async (file: File, fields: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...inPrivate, ...fields })) form.set(name, String(value));
      form.set('file', file);
      return fetch(`${root}/documents`, { method: 'POST', body: form });
    },
    bot: async (method: string, parameters: object) => {
      const response = await fetch(`${playground.apiRoot}/bot${TEST_TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
      });
      return ((await response.json()) as { result: Message }).result;
    },
    /** The bot's next poll; people do nothing before the first one in these tests. */
    poll: async () => {
      const response = await fetch(`${playground.apiRoot}/bot${TEST_TOKEN}/getUpdates?timeout=5`);
      return ((await response.json()) as { result: Update[] }).result;
    },
  };
}

describe('the page’s events', () => {
  it('begin with the whole world', async () => {
    const { events, emulator } = await api();
    emulator.say(john.id, john.id, 'earlier');
    const { name, data } = await (await events())();
    expect(name).toBe('snapshot');
    expect(data).toMatchObject({ bot: { username: 'habarshy_bot' } });
    expect(data.people).toContainEqual({ ...dana, isAdmin: true });
    expect(data.people).toContainEqual({ ...john, isAdmin: false });
    expect(data.chats).toContainEqual(
      expect.objectContaining({ id: john.id, messages: [expect.objectContaining({ text: 'earlier' })] }),
    );
  });

  it('tell of all that happens, in order', async () => {
    const { events, bot, poll, post, emulator } = await api();
    const nextOfAll = await events();
    const next = async () => {
      for (;;) {
        const event = await nextOfAll();
        // Each of the bot's calls is told of too.
        if (event.name !== 'call') return event;
      }
    };
    await next();
    await post('messages', { ...inPrivate, text: '/start' });
    await bot('setMyCommands', { commands: [{ command: 'start', description: 'Begin' }] });
    await bot('sendChatAction', { chat_id: john.id, action: 'typing' });
    const { message_id } = await bot('sendMessage', { chat_id: john.id, text: 'one' });
    await bot('editMessageText', { chat_id: john.id, message_id, text: 'two' });
    const pressed = post('presses', { ...inPrivate, messageId: message_id, data: 'x' });
    const [, update] = await poll();
    await bot('answerCallbackQuery', { callback_query_id: update?.callback_query?.id, text: 'Done' });
    await bot('deleteMessage', { chat_id: john.id, message_id });
    emulator.block(john.id);

    expect(await next()).toMatchObject({ name: 'message', data: { message: { text: '/start' } } });
    expect(await next()).toMatchObject({ name: 'commands' });
    expect(await next()).toMatchObject({ name: 'chatAction', data: { chatId: john.id, action: 'typing' } });
    expect(await next()).toMatchObject({ name: 'message', data: { message: { text: 'one' } } });
    expect(await next()).toMatchObject({ name: 'edited', data: { message: { text: 'two' } } });
    expect(await next()).toMatchObject({ name: 'callbackAnswer', data: { answer: { text: 'Done' } } });
    expect(await next()).toMatchObject({ name: 'deleted', data: { messageId: message_id } });
    const { name, data } = await next();
    expect(name).toBe('snapshot');
    expect(data.chats).toContainEqual(expect.objectContaining({ id: john.id, bot: 'kicked' }));
    expect(await pressed).toEqual({ status: 200, body: { text: 'Done', showAlert: false } });
  });

  it('give a page no more than the newest 200 messages of a chat to begin with', async () => {
    const { events, emulator } = await api();
    for (let i = 1; i <= 201; i++) emulator.say(john.id, john.id, `message ${i}`);
    const { data } = await (await events())();
    const [chat] = data.chats as { messages: { text: string }[] }[];
    expect(chat?.messages).toHaveLength(200);
    expect(chat?.messages[0]?.text).toBe('message 2');
  });

  it('are let go of when the page is closed', async () => {
    const { root, emulator } = await api();
    const controller = new AbortController();
    const response = await fetch(`${root}/events`, { signal: controller.signal });
    await response.body?.getReader().read();
    expect(emulator.events.listenerCount('message')).toBe(1);
    controller.abort();
    await expect.poll(() => emulator.events.listenerCount('message')).toBe(0);
  });
});

describe('what people do', () => {
  it('replies, and writes as the group', async () => {
    const { post, emulator } = await api();
    const place = { personId: aigerim.id, chatId: neighbours.id };
    const first = await post('messages', { ...place, text: 'one' });
    await post('messages', { ...place, text: 'two', replyTo: first.body.message_id, anonymous: true });
    expect(emulator.messages(neighbours.id)[1]).toMatchObject({
      reply_to_message: { text: 'one' },
      sender_chat: { id: neighbours.id },
    });
  });

  it('offers inline results and inserts the chosen one, once it was offered to that person', async () => {
    const { post, bot, poll, emulator } = await api();
    const asked = post('inline-queries', { personId: john.id, query: 'heart' });
    const [update] = await poll();
    const article = { type: 'article', id: 'a', title: 'T', input_message_content: { message_text: 'Card' } };
    await bot('answerInlineQuery', {
      inline_query_id: update?.inline_query?.id,
      results: JSON.stringify([article]),
    });
    expect((await asked).body.results).toMatchObject([{ id: 'a', title: 'T' }]);
    const refused = await post('inline-results', { personId: aigerim.id, chatId: aigerim.id, resultId: 'a' });
    expect(refused).toEqual({ status: 400, body: { error: 'The result "a" is not offered any more.' } });
    await post('inline-results', { ...inPrivate, resultId: 'a' });
    expect(emulator.messages(john.id)).toMatchObject([
      { text: 'Card', via_bot: { username: 'habarshy_bot' } },
    ]);
  });

  it('sends files, and gives them back as downloads that no browser runs', async () => {
    const { upload, root } = await api();
    const sent = await upload(new File(['<script>'], 'новости.html'), { caption: 'look' });
    const message = (await sent.json()) as Message;
    expect(message).toMatchObject({ caption: 'look', document: { file_name: 'новости.html', file_size: 8 } });
    const file = await fetch(`${root}/files/${message.document?.file_id}`);
    expect(await file.text()).toBe('<script>');
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('новости.html')}`,
    );
  });

  it('shows pictures in place, and as downloads where that is asked', async () => {
    const { upload, root } = await api();
    const sent = await upload(new File([new Uint8Array(plainPng(4, 4))], 'p.png', { type: 'image/png' }));
    const id = ((await sent.json()) as Message).document?.file_id;
    expect((await fetch(`${root}/files/${id}`)).headers.get('content-type')).toBe('image/png');
    const download = await fetch(`${root}/files/${id}?as=download`);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await fetch(`${root}/files/unknown`)).status).toBe(404);
  });

  it('shows the commands and the description in the person’s language', async () => {
    const { root, bot } = await api();
    const commands = (description: string) => [{ command: 'start', description }];
    await bot('setMyCommands', { commands: commands('Begin') });
    await bot('setMyCommands', { commands: commands('Баста'), language_code: 'kk' });
    await bot('setMyDescription', { description: 'News' });
    const menu = async (id: number) => (await fetch(`${root}/menu?personId=${id}&chatId=${id}`)).json();
    expect(await menu(aigerim.id)).toEqual({ commands: commands('Баста'), description: 'News' });
    expect(await menu(john.id)).toEqual({ commands: commands('Begin'), description: 'News' });
  });

  it('explains answers where the playground was given how', async () => {
    const playground = await startPlayground({
      host: '127.0.0.1',
      port: 0,
      token: TEST_TOKEN,
      why: (question, repliedTo, language) => [
        { title: question, url: repliedTo ?? 'none', note: language, rows: [] },
      ],
    });
    onTestFinished(() => playground.close());
    const ask = (question: string, repliedTo?: string, language?: string) =>
      fetch(`${playground.url}/playground/why`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question, repliedTo, language }),
      });
    expect(await (await ask(' who won? ')).json()).toEqual({
      why: [{ title: 'who won?', url: 'none', note: 'en', rows: [] }],
    });
    expect(await (await ask('and why?', 'https://www.gov.kz/x', 'kk')).json()).toEqual({
      why: [{ title: 'and why?', url: 'https://www.gov.kz/x', note: 'kk', rows: [] }],
    });
    expect((await ask(' ')).status).toBe(400);
    const { data } = await (await openEvents(`${playground.url}/playground/events`))();
    expect(data.explains).toBe(true);
  });

  it('moves the clock forward, tells every page, and dates messages by it', async () => {
    const { events, emulator, post } = await api();
    const next = await events();
    expect((await next()).data.clock).toEqual({ ahead: 0, timeZone: expect.any(String) });
    expect(await post('clock', { millis: 24 * HOUR })).toMatchObject({
      status: 200,
      body: { ahead: 24 * HOUR },
    });
    const { name, data } = await next();
    expect({ name, ahead: data.ahead }).toEqual({ name: 'clock', ahead: 24 * HOUR });
    const before = Date.now();
    const { date } = emulator.say(john.id, john.id, 'tomorrow');
    expect(date * 1000).toBeGreaterThan(before + 23 * HOUR);
  });

  it.each([0, -HOUR, 1.5, 40 * 24 * HOUR])('never moves the clock by %d ms', async (millis) => {
    const { post } = await api();
    expect((await post('clock', { millis })).status).toBe(400);
  });

  it('writes into a topic of a forum', async () => {
    const { post, emulator } = await api();
    const { id } = PLAYGROUND_CHATS.forum;
    const [general, news] = emulator.chats().find((chat) => chat.id === id)?.topics ?? [];
    expect([general?.name, news?.name]).toEqual(['General', 'News']);
    await post('messages', { personId: john.id, chatId: id, text: 'hello', threadId: news?.id });
    await post('messages', { personId: john.id, chatId: id, text: 'to all' });
    expect(emulator.messages(id).map(({ message_thread_id }) => message_thread_id)).toEqual([
      news?.id,
      undefined,
    ]);
  });

  it('shows the bot’s calls as they were asked and answered, without polls that brought nothing', async () => {
    const { bot, events, root, apiRoot } = await api();
    const next = await events();
    await next();
    await fetch(`${apiRoot}/bot${TEST_TOKEN}/getUpdates?timeout=0`);
    await bot('sendMessage', { chat_id: john.id, text: 'hello' });
    await bot('sendMessage', { chat_id: 1, text: 'nobody' });
    const { calls } = (await (await fetch(`${root}/calls`)).json()) as { calls: readonly object[] };
    expect(calls).toMatchObject([
      { method: 'sendMessage', parameters: { text: 'hello' }, outcome: { kind: 'answer', status: 200 } },
      { method: 'sendMessage', parameters: { text: 'nobody' }, outcome: { kind: 'answer', status: 400 } },
    ]);
    expect(JSON.stringify(calls)).not.toContain(TEST_TOKEN);
    expect((await next()).name).toBe('message');
    expect(await next()).toMatchObject({ name: 'call', data: { method: 'sendMessage' } });
  });

  it('forgets what was said and what the bot knows of the chats', async () => {
    const forgotten: number[] = [];
    const { post, emulator, bot } = await api({ forgetChats: async (ids) => void forgotten.push(...ids) });
    await bot('sendMessage', { chat_id: john.id, text: 'hello' });
    emulator.block(aigerim.id);
    expect(await post('reset', {})).toMatchObject({ status: 200 });
    expect(emulator.messages(john.id)).toEqual([]);
    expect(emulator.chats().map(({ bot: state }) => state)).toEqual(emulator.chats().map(() => 'present'));
    expect(forgotten.sort()).toEqual(
      emulator
        .chats()
        .map(({ id }) => id)
        .sort(),
    );
    // The bot may still hold the id of a message that is gone.
    expect(await bot('sendMessage', { chat_id: john.id, text: 'anew' })).toMatchObject({ message_id: 2 });
  });

  it('tells a page once that all was forgotten', async () => {
    const { post, events, bot } = await api();
    const next = await events();
    await next();
    await post('reset', {});
    await bot('sendMessage', { chat_id: john.id, text: 'anew' });
    expect([(await next()).name, (await next()).name]).toEqual(['snapshot', 'message']);
  });

  it('takes the longest text that Telegram takes', async () => {
    const { post, emulator } = await api();
    await post('messages', { ...inPrivate, text: 'x'.repeat(4_096) });
    expect(emulator.messages(john.id)).toMatchObject([{ text: 'x'.repeat(4_096) }]);
  });

  it('explains nothing where it was not', async () => {
    const { events, root } = await api();
    expect((await (await events())()).data.explains).toBe(false);
    expect((await fetch(`${root}/why`, { method: 'POST' })).status).toBe(404);
  });

  it.each<[string, string, unknown, number, string]>([
    ['an empty text', 'messages', { ...inPrivate, text: ' ' }, 400, 'text: write something first'],
    [
      'a text that Telegram takes from nobody',
      'messages',
      { ...inPrivate, text: 'x'.repeat(4_097) },
      400,
      "text: longer than Telegram's 4096 characters",
    ],
    ['no person', 'messages', { chatId: 1, text: 'x' }, 400, 'personId: Invalid input'],
    ['an unknown person', 'messages', { personId: 5, chatId: 5, text: 'x' }, 400, 'There is no person 5'],
    [
      'another’s chat',
      'messages',
      { personId: john.id, chatId: dana.id, text: 'x' },
      400,
      'John is not in chat',
    ],
    ['no such message', 'messages', { ...inPrivate, text: 'x', replyTo: 9 }, 400, 'has no message 9'],
    ['a press without data', 'presses', { ...inPrivate, messageId: 1 }, 400, 'data: Invalid input'],
    ['a block without its state', 'blocks', { personId: john.id }, 400, 'blocked: Invalid input'],
    [
      'a long inline query',
      'inline-queries',
      { personId: john.id, query: 'x'.repeat(257) },
      400,
      'query: Too big',
    ],
    ['a text of two megabytes', 'messages', { ...inPrivate, text: 'x'.repeat(2 ** 21) }, 413, 'at most 1 MB'],
  ])('refuses %s, and says why', async (_what, path, content, status, why) => {
    const { post, emulator } = await api();
    const answer = await post(path, content);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toContain(why);
    expect(emulator.messages(john.id)).toEqual([]);
  });

  it.each([
    ['is no JSON', 'application/json', '{'],
    ['another site could send unasked', 'text/plain', JSON.stringify({ ...inPrivate, text: 'x' })],
  ])('refuses a body that %s', async (_what, type, body) => {
    const { root, emulator } = await api();
    const headers = { 'content-type': type };
    const response = await fetch(`${root}/messages`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(emulator.messages(john.id)).toEqual([]);
  });

  it('refuses an empty file, and one over Telegram’s 50 MB', async () => {
    const { upload } = await api();
    const empty = await upload(new File([], 'empty.txt'));
    expect([empty.status, await empty.json()]).toEqual([
      400,
      { error: 'Bad Request: file must be non-empty' },
    ]);
    const large = await upload(new File([new Uint8Array(52 * 1024 * 1024)], 'large.txt'));
    expect([large.status, await large.json()]).toEqual([413, { error: 'That is too large: at most 50 MB.' }]);
  });
});
