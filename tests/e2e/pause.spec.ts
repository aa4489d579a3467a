import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { MovableClock } from '../support/movable-clock.ts';
import { type RunningBot, runningBot, seedWith } from '../support/running-bot.ts';

async function load(bot: RunningBot, article: Parameters<typeof seedWith>[0]): Promise<Message> {
  await bot.addSeed(`${article.id}.txt`, seedWith(article));
  const preview = await bot.admin.ask('/reload');
  await bot.admin.press(preview, 'Apply');
  return preview;
}

const labelsOf = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
const arrival = (bot: RunningBot, chatId: number, text: string) =>
  bot.emulator.waitFor(({ chat, ...message }) => chat.id === chatId && !!message.text?.includes(text));

async function following(languageCode = 'en') {
  const clock = new MovableClock('2026-11-24T10:00Z');
  const bot = await runningBot({ clock });
  const person = bot.person('Aigul', languageCode);
  await person.ask('/subscribe Aktobe');
  const bridges = () => person.received().filter((text) => text.includes('bridge'));
  return { bot, clock, person, bridges };
}

describe('/pause', () => {
  it('holds everything until its end, then sends it as one digest, across a restart', async () => {
    const { bot, clock, person, bridges } = await following();
    const paused = await person.ask('/pause 3 days');
    expect(paused.text).toContain('Paused until 27 November 2026 at 15:00');
    const preview = await load(bot, { id: '960001', title: 'First bridge' });
    expect(preview.text).toContain('No chat would get a message.\n1 paused chat gets it later.');
    await load(bot, { id: '960002', title: 'Flood: second bridge washed away' });
    expect(bridges()).toEqual([]);
    await bot.restart();
    const digest = arrival(bot, person.id, 'Digest: 2 new articles');
    clock.moveTo('2026-11-27T10:00:01Z');
    await digest;
    expect(bridges()).toHaveLength(1);
    const single = arrival(bot, person.id, 'Third bridge');
    await load(bot, { id: '960003', title: 'Third bridge' });
    await single;
    expect((await person.ask('/subscriptions')).text).not.toContain('Paused');
  });

  it.each<[string, string, string]>([
    ['en', '/pause until 5 December', 'Paused until 5 December 2026 at 08:00'],
    ['ru', '/pause до 5 декабря', 'Пауза до: 5 декабря 2026'],
    ['ru', 'пауза до 05.12.2026', 'Пауза до: 5 декабря 2026'],
    ['kk', '/pause 5 желтоқсанға дейін', 'Үзіліс аяқталатын уақыт: 2026 ж. 5 желтоқсан'],
    [
      'en',
      '/pause until 5 March',
      'A pause lasts at most 31 days, now until 25 December 2026: nothing was changed.',
    ],
    ['ru', '/pause до 5 ноября 2026', 'Это время уже прошло: 5 ноября 2026. Ничего не изменилось.'],
    ['kk', '/pause 31 қарашаға дейін', 'Мұндай күн жоқ: 31 қарашаға. Ештеңе өзгерген жоқ.'],
  ])('ends on a day: %s, %s', async (language, wish, said) => {
    const { person } = await following(language);
    expect((await person.ask(wish)).text).toContain(said);
  });

  it('is said with what the chat follows, and ends by a button there', async () => {
    const { bot, person, bridges } = await following();
    await person.press(await person.ask('/pause'), '1 week');
    await load(bot, { id: '960011', title: 'First bridge' });
    await load(bot, { id: '960012', title: 'Second bridge' });
    for (const wish of [
      '/subscribe Shymkent',
      '/watch How long is the bridge?',
      '/digest off',
      '/quiet off',
    ]) {
      const said = await person.ask(wish);
      expect(said.text).toContain('Paused until 1 December 2026');
      expect(labelsOf(said)).toContain('Resume');
    }
    expect(bridges().filter((text) => text.includes('Second bridge'))).toEqual([]);
    const list = await person.ask('/subscriptions');
    const digest = arrival(bot, person.id, 'Digest: 2 new articles');
    await person.press(list, 'Resume');
    await digest;
    expect(person.received()).toContainEqual(expect.stringContaining('What you missed comes as a digest.'));
    expect((await person.ask('/resume')).text).toContain('Nothing is paused');
  });

  it('promises nothing at its end where nothing was missed', async () => {
    const { person } = await following();
    await person.ask('/pause 3 days');
    expect((await person.ask('/resume')).text).toBe('The pause is over: news comes as usual again.');
  });

  it('of a long pause sends what is still news', async () => {
    const { bot, clock, person, bridges } = await following('ru');
    expect((await person.ask('/pause 2 недели')).text).toContain('новости последних дней (7)');
    await load(bot, { id: '960021', title: 'Old bridge' });
    clock.moveTo('2026-12-05T10:00:00Z');
    await load(bot, { id: '960022', title: 'New bridge' });
    const arrived = arrival(bot, person.id, 'New bridge');
    clock.moveTo('2026-12-08T10:00:01Z');
    await arrived;
    expect(bridges().filter((text) => text.includes('Old bridge'))).toEqual([]);
  });

  it('is said in the settings, where “unmute” may have been meant to end it', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('follow Aktobe');
    await person.ask('mute for 2 days');
    const settings = await person.ask('unmute');
    expect(settings.text).toContain('Paused until');
    await person.press(settings, 'Resume');
    expect((await person.ask('/settings')).text).not.toContain('Paused until');
  });

  it('says what it does not understand, and that there is nothing to pause', async () => {
    const { bot, person } = await following();
    expect((await person.ask('/pause 3 moons')).text).toContain(
      'I do not understand “moons”: nothing was changed',
    );
    expect((await person.ask('/pause 90 days')).text).toContain('at most 31 days');
    expect((await person.ask('/subscriptions')).text).not.toContain('Paused');
    expect((await bot.person('Yerlan').ask('/pause 3 days')).text).toContain('nothing to pause');
  });

  it.each([
    ['en', 'pause for 3 days', 'Paused until 27 November'],
    ['ru', 'пауза на 3 дня', 'Пауза до: 27 ноября'],
    ['ru', 'поставь на паузу до понедельника', 'Пауза до: 30 ноября'],
    ['kk', '3 күнге кідірту', 'Үзіліс аяқталатын уақыт'],
    ['kk', 'дүйсенбіге дейін үзіліс', 'Үзіліс аяқталатын уақыт'],
  ])('%s: is understood as %s', async (language, words, said) => {
    const { person } = await following(language);
    expect((await person.ask(words)).text).toContain(said);
  });
});
