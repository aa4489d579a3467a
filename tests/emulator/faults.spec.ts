import { describe, expect, it } from 'vitest';
import { NoSuchMessageError } from '../../src/emulator/waiting.ts';
import { emulatorForTest, TEST_TOKEN } from '../support/emulator.ts';

async function withPerson(options: Parameters<typeof emulatorForTest>[0] = {}) {
  const started = await emulatorForTest(options);
  const { id } = started.emulator.addPerson({ firstName: 'John', started: true });
  const send = (text = 'x', chat_id = id) => started.call('sendMessage', { chat_id, text });
  return { ...started, id, send };
}

describe('faults', () => {
  it('happen to the next calls of their method, in the order they were asked for', async () => {
    const { emulator, send, call } = await withPerson();
    emulator.failNext('sendMessage', {
      kind: 'error',
      code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
    emulator.failNext('SENDMESSAGE', { kind: 'error', code: 502, description: 'Bad Gateway' });
    expect(await call('getMe')).toMatchObject({ ok: true });
    expect(await send()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
    expect(await send()).toMatchObject({ error_code: 502 });
    expect(await send()).toMatchObject({ ok: true });
    expect(emulator.deliveries()).toHaveLength(1);
  });

  it('happen to the next call that they are for', async () => {
    const { emulator, send, call, id } = await withPerson();
    const other = emulator.addPerson({ firstName: 'Dana', started: true }).id;
    const fault = { kind: 'error', code: 502, description: 'Bad Gateway' } as const;
    emulator.failNext('sendMessage', fault, ({ chat_id }) => Number(chat_id) === other);
    expect(await send()).toMatchObject({ ok: true });
    expect(await call('sendMessage', { chat_id: other, text: 'x' })).toMatchObject({ error_code: 502 });
    expect(await call('sendMessage', { chat_id: id, text: 'x' })).toMatchObject({ ok: true });
  });

  it('tell which chat each of them hit', async () => {
    const { emulator, send, call, id } = await withPerson();
    const fault = { kind: 'error', code: 502, description: 'Bad Gateway' } as const;
    const told: object[] = [];
    emulator.events.on('fault', (event) => told.push(event));
    emulator.failNext('sendMessage', fault);
    emulator.failNext('getMe', fault);
    await send();
    await send();
    await call('getMe');
    expect(told).toEqual([
      { chatId: id, fault },
      { chatId: null, fault },
    ]);
  });

  it('answer with an error, also after the message was taken', async () => {
    const { emulator, send } = await withPerson();
    const fault = { kind: 'error', code: 504, description: 'Gateway Timeout' } as const;
    emulator.failNext('sendMessage', { ...fault, when: 'before' });
    emulator.failNext('sendMessage', { ...fault, when: 'after' });
    expect(await send()).toMatchObject({ error_code: 504 });
    expect(emulator.deliveries()).toHaveLength(0);
    expect(await send()).toMatchObject({ error_code: 504 });
    expect(emulator.deliveries()).toHaveLength(1);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('break the connection %s the message was taken', async (when, taken) => {
    const { emulator, send } = await withPerson();
    emulator.failNext('sendMessage', { kind: 'hangUp', when });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(emulator.deliveries()).toHaveLength(taken);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('leave the bot without any answer %s the message was taken', async (when, taken) => {
    const { emulator, url, id } = await withPerson();
    emulator.failNext('sendMessage', { kind: 'silence', when });
    const controller = new AbortController();
    const sent = fetch(`${url}/bot${TEST_TOKEN}/sendMessage?chat_id=${id}&text=x`, {
      signal: controller.signal,
    });
    await expect.poll(() => emulator.callsOf('sendMessage')).toHaveLength(1);
    await expect.poll(() => emulator.deliveries()).toHaveLength(taken);
    controller.abort();
    await expect(sent).rejects.toThrow();
  });

  it('can be taken back', async () => {
    const { emulator, send } = await withPerson();
    emulator.failNext('sendMessage', { kind: 'hangUp', when: 'before' });
    emulator.clearFaults();
    expect(await send()).toMatchObject({ ok: true });
  });
});

describe('Telegram’s limits', () => {
  const begun = 1_800_000_000_000;

  it('are off unless asked for', async () => {
    const { send } = await withPerson({ now: () => begun });
    for (let i = 0; i < 40; i++) expect(await send()).toMatchObject({ ok: true });
  });

  it('let a chat have a burst of three, then one a second', async () => {
    let now = begun;
    const { send } = await withPerson({ limits: 'telegram', now: () => now });
    for (let i = 0; i < 3; i++) expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    now += 1000;
    expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toMatchObject({ error_code: 429 });
  });

  it('let all chats together have thirty a second', async () => {
    let now = begun;
    const { emulator, send } = await withPerson({ limits: 'telegram', now: () => now });
    const people = Array.from({ length: 31 }, (_, i) =>
      emulator.addPerson({ firstName: `P${i}`, started: true }),
    );
    for (const { id } of people.slice(0, 30)) expect(await send('x', id)).toMatchObject({ ok: true });
    const last = people[30]?.id;
    expect(await send('x', last)).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    now += 34;
    expect(await send('x', last)).toMatchObject({ ok: true });
  });

  it('let a group have twenty a minute', async () => {
    let now = begun;
    const { emulator, send, id } = await withPerson({ limits: 'telegram', now: () => now });
    const group = emulator.addChat({ type: 'group', title: 'G', members: [], administrators: [id] });
    let accepted = 0;
    for (; now < begun + 60_000; now += 1000) {
      if ((await send('x', group.id)).ok) accepted += 1;
    }
    // Twenty at once, and what a minute at one in three seconds gives back.
    expect(accepted).toBe(39);
  });

  it('count edits, and not what is no message', async () => {
    const { send, call, id } = await withPerson({ limits: 'telegram', now: () => begun });
    for (let i = 0; i < 2; i++) await send();
    const edit = (text: string) => call('editMessageText', { chat_id: id, message_id: 1, text });
    expect(await edit('y')).toMatchObject({ ok: true });
    expect(await edit('z')).toMatchObject({ error_code: 429 });
    expect(await call('sendChatAction', { chat_id: id, action: 'typing' })).toMatchObject({ ok: true });
  });
});

describe('what a test can see', () => {
  it('is every call as the bot made it', async () => {
    const { telegram, emulator, id } = await withPerson();
    await telegram.sendMessage(id, 'x', { reply_markup: { inline_keyboard: [] } });
    await telegram.sendDocument(id, { source: Buffer.from('abc'), filename: 'a.txt' });
    expect(emulator.callsOf('sendMessage')).toEqual([
      { chat_id: id, text: 'x', reply_markup: { inline_keyboard: [] } },
    ]);
    expect(emulator.callsOf('senddocument')).toMatchObject([{ document: { fileName: 'a.txt', size: 3 } }]);
    expect(emulator.callsOf('sendPhoto')).toEqual([]);
  });

  it('is a message that is there, that comes, or that is edited to fit', async () => {
    const { telegram, emulator, id } = await withPerson();
    const coming = emulator.waitFor(({ text }) => text === 'one');
    const edited = emulator.waitFor(({ text }) => text === 'two');
    const sent = await telegram.sendMessage(id, 'one');
    expect(await coming).toEqual(sent);
    expect(await emulator.waitFor(({ text }) => text === 'one')).toEqual(sent);
    await telegram.editMessageText(id, sent.message_id, undefined, 'two');
    expect((await edited).message_id).toBe(sent.message_id);
  });

  it('fails with what came instead, once the wait is aborted', async () => {
    const { telegram, emulator, id } = await withPerson();
    emulator.say(id, id, 'wanted');
    const isWanted = ({ text }: { text?: string }) => text === 'wanted';
    await expect(emulator.waitFor(isWanted, AbortSignal.abort())).rejects.toThrow(NoSuchMessageError);
    const waiting = new AbortController();
    const wanted = emulator.waitFor(isWanted, waiting.signal);
    await telegram.sendMessage(id, 'unwanted');
    waiting.abort();
    await expect(wanted).rejects.toThrow(`The bot sent no matching message. Its last: [${id}] unwanted`);
  });
});
