import { describe, expect, it } from 'vitest';
import { emulatorForTest, startEmulator, TEST_TOKEN } from '../support/emulator.ts';

async function withPerson(options: Parameters<typeof emulatorForTest>[0] = {}) {
  const started = await emulatorForTest(options);
  const person = started.emulator.addPerson({ firstName: 'John', languageCode: 'en' });
  const updates = async (parameters: object = {}) => {
    const answer = await started.call('getUpdates', { ...parameters });
    return answer.result as readonly { update_id: number; [kind: string]: unknown }[];
  };
  return {
    ...started,
    person,
    updates,
    say: (text: string) => started.emulator.say(person.id, person.id, text),
  };
}

describe('the Bot API’s two routes', () => {
  it('introduce the bot', async () => {
    const { telegram } = await emulatorForTest();
    expect(await telegram.getMe()).toEqual({
      id: 4200000001,
      is_bot: true,
      first_name: 'Habarshy',
      username: 'habarshy_bot',
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: true,
    });
  });

  it('answer 401 to another token and 404 to an unknown method', async () => {
    const { url, call } = await emulatorForTest();
    const wrong = await fetch(`${url}/bot1:other/getMe`);
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    expect(await call('getNothing')).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    });
  });

  it.each([
    ['the query string', (url: string) => fetch(`${url}?chat_id=6100000001&text=hi`)],
    [
      'a form',
      (url: string) =>
        fetch(url, { method: 'POST', body: new URLSearchParams({ chat_id: '6100000001', text: 'hi' }) }),
    ],
    [
      'JSON, the method’s name in any case',
      (url: string) =>
        fetch(url.replace('sendMessage', 'SENDMESSAGE'), {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: '{"chat_id":6100000001,"text":"hi"}',
        }),
    ],
  ])('take parameters from %s', async (_where, send) => {
    const { url, emulator } = await emulatorForTest();
    emulator.addPerson({ firstName: 'John', started: true });
    const response = await send(`${url}/bot${TEST_TOKEN}/sendMessage`);
    expect(response.status).toBe(200);
    expect(emulator.deliveries()).toMatchObject([{ text: 'hi' }]);
  });

  it('refuse a body that is not what it says', async () => {
    const { url } = await emulatorForTest();
    const headers = { 'content-type': 'application/json' };
    const send = async (body: string) =>
      (await fetch(`${url}/bot${TEST_TOKEN}/getMe`, { method: 'POST', headers, body })).json();
    expect(await send('{')).toMatchObject({ description: "Bad Request: can't parse JSON object" });
    expect(await send('[]')).toMatchObject({
      description: 'Bad Request: expected an Object as the request body',
    });
  });
});

describe('getUpdates', () => {
  it('gives what people said, again and again until an offset confirms it', async () => {
    const { updates, say } = await withPerson();
    say('one');
    say('two');
    const both = await updates();
    expect(both).toMatchObject([{ message: { text: 'one' } }, { message: { text: 'two' } }]);
    expect(await updates()).toEqual(both);
    const [first, second] = both;
    expect(second?.update_id).toBe((first?.update_id ?? 0) + 1);
    expect(await updates({ offset: second?.update_id })).toEqual([second]);
    expect(await updates({ offset: (second?.update_id ?? 0) + 1 })).toEqual([]);
  });

  it('gives no more than the limit, and with a negative offset only the newest', async () => {
    const { updates, say } = await withPerson();
    for (const text of ['one', 'two', 'three']) say(text);
    expect(await updates({ limit: 2 })).toHaveLength(2);
    expect(await updates({ offset: -1 })).toMatchObject([{ message: { text: 'three' } }]);
    expect(await updates()).toHaveLength(1);
  });

  it('waits for the next update, and ends empty at the timeout', async () => {
    const { updates, say, emulator, person } = await withPerson();
    const waiting = updates({ timeout: 50 });
    await expect.poll(() => emulator.callsOf('getUpdates')).toHaveLength(1);
    say('at last');
    expect(await waiting).toMatchObject([{ message: { text: 'at last', from: { id: person.id } } }]);
    expect(await updates({ offset: 2 ** 40, timeout: 1 })).toEqual([]);
  });

  it('ends the older of two polls with 409', async () => {
    const { call, emulator } = await withPerson();
    const older = call('getUpdates', { timeout: 50 });
    await expect.poll(() => emulator.callsOf('getUpdates')).toHaveLength(1);
    expect(await call('getUpdates')).toEqual({ ok: true, result: [] });
    expect(await older).toEqual({
      ok: false,
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
  });

  it('keeps what nobody was there to take: a client that went away took nothing', async () => {
    const { url, updates, say, emulator } = await withPerson();
    const controller = new AbortController();
    const gone = fetch(`${url}/bot${TEST_TOKEN}/getUpdates?timeout=50`, { signal: controller.signal });
    await expect.poll(() => emulator.callsOf('getUpdates')).toHaveLength(1);
    controller.abort();
    await expect(gone).rejects.toThrow();
    say('still there');
    expect(await updates()).toMatchObject([{ message: { text: 'still there' } }]);
  });

  it('leaves out kinds the bot does not want, from then on', async () => {
    const { updates, say, emulator, person } = await withPerson();
    say('before');
    expect(await updates({ allowed_updates: ['callback_query'] })).toHaveLength(1);
    say('unwanted');
    expect(await updates()).toHaveLength(1);
    emulator.press(person.id, person.id, 1, 'wanted').catch(() => undefined);
    expect(await updates()).toMatchObject([{}, { callback_query: { data: 'wanted' } }]);
    await updates({ allowed_updates: [] });
    say('wanted again');
    expect(await updates()).toHaveLength(3);
  });

  it('is refused while a webhook is set', async () => {
    const { call } = await withPerson();
    await call('setWebhook', { url: 'https://bot.example.kz/hook' });
    expect(await call('getUpdates')).toMatchObject({ ok: false, error_code: 409 });
    await call('deleteWebhook');
    expect(await call('getUpdates')).toMatchObject({ ok: true });
  });

  it('gives any object as an update, also the same one twice', async () => {
    const { updates, emulator } = await withPerson();
    const id = emulator.injectUpdate({ poll: { question: '?' } });
    emulator.injectUpdate({ update_id: id, poll: { question: '?' } });
    expect(await updates()).toEqual([
      { update_id: id, poll: { question: '?' } },
      { update_id: id, poll: { question: '?' } },
    ]);
  });

  it('tells of edits by people', async () => {
    const { updates, say, emulator, person } = await withPerson();
    const { message_id } = say('tpyo');
    emulator.editSaid(person.id, message_id, '/typo');
    expect((await updates())[1]).toMatchObject({
      edited_message: { message_id, text: '/typo', entities: [{ type: 'bot_command' }] },
    });
  });

  it('keeps two emulators apart', async () => {
    const one = await startEmulator();
    const two = await startEmulator();
    one.emulator.addPerson({ firstName: 'John' });
    expect(two.emulator.people()).toEqual([]);
    await Promise.all([one.close(), two.close()]);
  });
});
