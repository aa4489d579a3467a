import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { runningBot } from '../support/running-bot.ts';

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
    expect(await person.press(ministry, 'Follow Ministry')).toBe('Following Ministry of Healthcare');
    const topic = await person.ask('heating');
    expect(topic.text).toContain('1–2 of 2');
    expect(await person.press(topic, 'Follow the word')).toBe('Following the word “heating”');
    const followed = labelsOf(await person.ask('/subscriptions'));
    expect(followed.slice(0, 2)).toEqual(['✕ Ministry of Healthcare', '✕ the word “heating”']);
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
