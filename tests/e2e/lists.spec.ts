import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { messageNow, runningBot } from '../support/running-bot.ts';

const labelsOf = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];

describe('lists', () => {
  it('list what is named alone: a region, with who only mentions it apart, through all pages', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const list = await person.ask('Новости Алматы');
    expect(list.text).toContain('Mentions Almaty:\n\n• NIIKB DOCTORS IN ALMATY');
    expect(list.text).toContain('1–5 of 6 · published by it: 0 · mentions: 6');
    expect(labelsOf(list)).toEqual(['More', 'Follow Almaty']);
    await person.press(list, 'More');
    const turned = bot.emulator.messages(person.id).at(-1)!;
    expect(turned.text).toContain('6 of 6');
    expect(labelsOf(turned)).toEqual(['‹ Back', 'Follow Almaty']);
    expect((await person.ask('Шымкент')).text).toMatch(/GREENHOUSE.*Mentions Shymkent:.*published by it: 2/s);
  });

  it('follow a ministry or a topic by a button under its list', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const ministry = await person.ask('Минздрав');
    expect(ministry.text).toContain('Newest articles: Ministry of Healthcare');
    expect(await person.press(ministry, 'Follow Ministry')).toBeUndefined();
    const topic = await person.ask('heating');
    expect(topic.text).toContain('1–2 of 2');
    expect(await person.press(topic, 'Follow the word')).toBeUndefined();
    const followed = labelsOf(await person.ask('/subscriptions'));
    expect(followed.slice(0, 2)).toEqual(['✕ Ministry of Healthcare', '✕ the word “heating”']);
  });

  it.each([
    ['en', 'Минздрав', 'Follow Ministry of Healthcare', '✓ Following Ministry of Healthcare'],
    [
      'ru',
      'Минздрав',
      'Подписаться: Министерство здравоохранения',
      '✓ Подписка: Министерство здравоохранения',
    ],
    ['kk', 'Минздрав', 'Денсаулық сақтау министрлігі', '✓ Жазылым бар: Денсаулық сақтау министрлігі'],
    ['en', 'heating', 'Follow the word “heating”', '✓ Following the word “heating”'],
    ['ru', 'heating', 'Подписаться на слово «heating»', '✓ Подписка на слово «heating»'],
    ['kk', 'heating', '«heating» сөзіне жазылу', '✓ Жазылым бар: «heating» сөзі'],
    ['en', 'Shymkent', 'Follow Shymkent', '✓ Following Shymkent'],
  ])('show in %s whether %s is followed, and a press undoes it', async (language, wish, before, after) => {
    const bot = await runningBot();
    const person = bot.person('Aigul', language);
    const list = await person.ask(wish);
    const now = () => messageNow(bot.emulator, list);
    const button = () => labelsOf(now()).at(-1);
    expect(button()).toContain(before);
    expect(await person.press(now(), before)).toBeUndefined();
    expect(button()).toBe(after);
    // So it is from the start in the next list, also after a restart.
    await bot.restart();
    const again = await person.ask(wish);
    expect(labelsOf(again).at(-1)).toBe(after);
    expect(await person.press(now(), after)).toBeUndefined();
    expect(labelsOf(now())).toEqual(labelsOf(list));
    const [followed] = labelsOf(await person.ask('/subscriptions')).filter((label) => label.startsWith('✕'));
    expect(followed).toBeUndefined();
  });

  it.each([
    ['/latest Минздрав', 'Newest articles: Ministry of Healthcare'],
    ['/latest Aktobe, Shymkent', 'Newest articles: Aktobe Region · Shymkent'],
    ['/latest heart transplant', 'Articles about: heart transplant'],
    ['/latest railway Karaganda', 'Articles about: railway · Karaganda Region'],
    ['/latest Kyzylorda 1 February 2025', 'Kyzylorda Region · 1 February 2025'],
    ['/latest Экибастуз', 'Newest articles: Pavlodar Region'],
    ['/latest national', 'Newest articles: National'],
    ['/latest Atlantis', 'no region called “Atlantis”'],
  ])('%s shows “%s”', async (command, heading) => {
    const bot = await runningBot();
    expect((await bot.person('Aigul').ask(command)).text).toContain(heading);
  });

  it('/latest names what it does not understand, and shows the rest by a button', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const refused = await person.ask('/latest Aktobe, Atlantis');
    expect(refused.text).toContain('I do not know “Atlantis”');
    await person.press(refused, 'Show: Aktobe Region');
    expect(bot.emulator.messages(person.id).at(-1)?.text).toContain('Newest articles: Aktobe Region');
  });
});
