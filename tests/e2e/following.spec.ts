import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import {
  type Asker,
  buttonData,
  confirmed,
  nextMessage,
  runningBot,
  seedWith,
} from '../support/running-bot.ts';
import { dumpOf } from '../support/store.ts';

describe('following regions', () => {
  it('brings a new article of a followed region once, and none of another', async () => {
    const bot = await runningBot();
    const [follower, other] = [bot.person('Aigul'), bot.person('Timur')];
    expect((await follower.ask('/subscribe ақтөбе')).text).toContain('now follows Aktobe Region');
    await other.ask('/subscribe Shymkent');
    await bot.addSeed('new.txt', seedWith({ id: '930001' }));
    const preview = await bot.admin.ask('/reload');
    expect(preview.text).toContain('New: 1');
    expect(preview.text).toContain('1 chat would get 1 message');

    const push = nextMessage(bot.emulator, follower.id);
    await bot.admin.press(preview, 'Apply');
    expect((await push).text).toContain('A new bridge in Aktobe 930001');
    expect((await push).text).toContain('You follow Aktobe Region');

    expect((await bot.admin.ask('/reload')).text).toContain('nothing new to load');
    expect(follower.received()).toHaveLength(2);
    expect(other.received()).toHaveLength(1);
    expect((await follower.ask('How long is the bridge?')).text).toContain('300 meters');
  });

  it('says what is new and what the chat followed before', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    const { text } = await person.ask('/subscribe Aktobe, Shymkent');
    expect(text).toContain('now follows Shymkent:');
    expect(text).toContain('already follows Aktobe Region');
  });

  it('sends nothing old after a first subscription, and nothing at the first load', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe all');
    await person.ask('/subscriptions');
    expect(person.received()).toHaveLength(2);
  });

  it('sends what was queued before a stop at the next start, each once', async () => {
    const bot = await runningBot();
    const people = ['Aigul', 'Timur', 'Olga'].map((name) => bot.person(name));
    for (const person of people) await person.ask('/subscribe Aktobe');
    await bot.addSeed('new.txt', seedWith({ id: '930002' }));
    const preview = await bot.admin.ask('/reload');
    // The second send is refused for a while, so that the stop finds a queue that is not empty.
    bot.emulator.failNext('sendMessage', { kind: 'error', code: 503, description: 'Service Unavailable' });
    await bot.admin.press(preview, 'Apply');
    await bot.restart();
    const isPush = (text: string) => text.includes('A new bridge in Aktobe 930002');
    for (const person of people) {
      await bot.emulator.waitFor(({ chat, text }) => chat.id === person.id && isPush(text ?? ''));
    }
    expect(people.map((person) => person.received().filter(isPush).length)).toEqual([1, 1, 1]);
  });

  it('follows and stops by buttons, and shows it in the lists', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const answer = await person.ask('akim of Astana name');
    expect(await person.press(answer, 'Follow')).toBeUndefined();
    expect(await person.press(answer, 'Follow')).toMatch(/^Already following /);
    const list = await person.ask('/subscriptions');
    expect(list.reply_markup?.inline_keyboard[0]?.[0]?.text).toMatch(/^✕ /);
    expect(await person.press(list, '✕')).toBeUndefined();
    expect(bot.emulator.messages(person.id).at(-1)?.text).toContain('follows nothing yet');
    const regions = await person.ask('/regions');
    await person.press(regions, 'Kostanay');
    const ticked = bot.emulator.messages(person.id).at(-1)?.reply_markup?.inline_keyboard.flat() ?? [];
    expect(ticked.filter(({ text }) => text.startsWith('✓')).map(({ text }) => text)).toEqual([
      '✓ Kostanay Region',
    ]);
  });

  it('follows by a link, and shows a shared article by one', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    expect((await person.ask('/start region_KZ-35')).text).toContain('now follows Karaganda Region');
    expect((await person.ask('/start a_927104')).text).toContain('SECOND HEART TRANSPLANTATION');
    expect((await person.ask('/start a_1')).text).toContain('no longer in the news');
  });

  it('sends who unblocked the bot what was missed, in one message', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    bot.emulator.block(person.id);
    for (const id of ['930003', '930004']) await bot.addSeed(`${id}.txt`, seedWith({ id }));
    const preview = await bot.admin.ask('/reload');
    expect(preview.text).toContain('No chat would get a message');
    await bot.admin.press(preview, 'Apply');
    const digest = bot.emulator.waitFor(({ text }) => text?.includes('bridge in Aktobe 930003') === true);
    bot.emulator.unblock(person.id);
    expect((await digest).text).toContain('bridge in Aktobe 930004');
  });

  it.each<[string, (person: Asker, list: Message) => Promise<unknown>]>([
    ['a message', (person) => person.ask('/subscriptions')],
    ['a press', (person, followed) => person.press(followed, 'Show newest')],
  ])('comes back by %s, says why nothing came, and sends what was missed', async (_, giveSign) => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const followed = await person.ask('/subscribe Aktobe');
    for (const id of ['930003', '930004']) await bot.addSeed(`${id}.txt`, seedWith({ id }));
    const preview = await bot.admin.ask('/reload');
    const description = 'Bad Request: not enough rights to send text messages to the chat';
    bot.emulator.failNext('sendMessage', { kind: 'error', code: 400, description });
    await bot.admin.press(preview, 'Apply');
    await expect
      .poll(async () => (await dumpOf(bot.databaseFile)).chats)
      .toContainEqual(expect.objectContaining({ id: person.id, paused_reason: description }));
    const notice = bot.emulator.waitFor(({ text }) => text?.includes('not allowed to write here') === true);
    const digest = bot.emulator.waitFor(({ text = '' }) =>
      ['930003', '930004'].every((id) => text.includes(id)),
    );
    await giveSign(person, followed);
    expect((await notice).text).toContain('What you missed comes as a digest');
    await digest;
  });

  it('forgets everything about a chat', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    expect(await confirmed(bot.emulator, person, '/forget_me')).toContain('erased');
    expect((await person.ask('/subscriptions')).text).toContain('follows nothing yet');
  });

  it('does not take a forged button for another chat’s', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const list = await person.ask('/regions');
    const answer = await bot.emulator.press(person.id, person.id, list.message_id, 'toggle:KZ-99');
    expect(answer.text).toBe('This button is out of date.');
    expect(buttonData(list, 'Kostanay')).toBe('toggle:KZ-39');
  });
});
