import { describe, expect, it } from 'vitest';
import { steadyClock } from '../../src/time/clock.ts';
import { runningBot, seedWith } from '../support/running-bot.ts';

describe('inline mode', () => {
  it('offers passages for a question, and inserts one as a card with its source', async () => {
    const bot = await runningBot();
    const [asker, friend] = [bot.person('Aigul'), bot.person('Timur')];
    const { results, isPersonal, cacheTimeSeconds } = await bot.emulator.inlineQuery(
      asker.id,
      'How many people are waiting for a new heart in Kazakhstan?',
    );
    expect(results[0]?.title).toContain('HEART TRANSPLANTATION');
    expect(results[0]?.description).toContain('140 adults');
    expect(new Set(results.map(({ title }) => title)).size).toBe(results.length);
    expect({ isPersonal, cacheTimeSeconds }).toEqual({ isPersonal: true, cacheTimeSeconds: 300 });
    const group = bot.emulator.addChat({
      type: 'group',
      title: 'Friends',
      members: [asker.id, friend.id],
      administrators: [],
    });
    const [first] = results;
    if (first === undefined) throw new Error('no result');
    const inserted = bot.emulator.insertInlineResult(asker.id, group.id, first);
    expect(inserted.text).toContain('140 adults and 5 children');
    expect(inserted.reply_markup?.inline_keyboard.flat()[0]?.url).toContain('927104');
  });

  it('counts days from today, as an answer in a chat does', async () => {
    const now = () => Date.parse('2025-02-03T09:00:00+05:00');
    const bot = await runningBot({ clock: { ...steadyClock, now } });
    await bot.addSeed('later.txt', seedWith({ id: '1' }));
    await bot.admin.press(await bot.admin.ask('/reload'), 'Apply');
    const { results } = await bot.emulator.inlineQuery(bot.person('Aigul').id, 'What happened yesterday?');
    expect(results.map(({ title }) => title)).toEqual(['A new bridge in Aktobe 1']);
  });

  it('offers the newest of the person’s regions where nothing is asked, by page', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const all = await bot.emulator.inlineQuery(person.id, '');
    expect(all.results).toHaveLength(10);
    expect((await bot.emulator.inlineQuery(person.id, '', all.nextOffset)).results).toHaveLength(10);
    await person.ask('/subscribe Shymkent');
    const own = await bot.emulator.inlineQuery(person.id, ' ');
    expect(own.results).toHaveLength(2);
    expect(own.nextOffset).toBe('');
    for (const { description } of own.results) expect(description).toContain('Shymkent');
  });

  it('gives its cards links only, which work where the bot is not', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    for (const query of ['', 'How many people are waiting for a new heart in Kazakhstan?']) {
      const { results } = await bot.emulator.inlineQuery(person.id, query);
      for (const { message } of results) {
        const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
        expect(buttons.map(({ callback_data: data }) => data ?? null)).toEqual([null, null]);
        expect(buttons[1]?.url).toMatch(/^https:\/\/t\.me\/habarshy_bot\?start=region_[\w-]+$/);
      }
    }
  });

  it('answers presses of buttons that its cards once had: to the bot, or that they work there', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul', 'ru');
    const group = bot.emulator.addChat({
      type: 'group',
      title: 'Friends',
      members: [person.id],
      administrators: [],
    });
    const message = { text: 'A card', entities: [] };
    const card = bot.emulator.insertInlineResult(person.id, group.id, { id: '1', title: 'Card', message });
    const press = (data: string) => bot.emulator.press(person.id, group.id, card.message_id, data);
    expect((await press('follow:KZ-15')).url).toBe('https://t.me/habarshy_bot?start=region_KZ-15');
    for (const data of ['vote:up', 'more:1', 'no button of ours']) {
      expect((await press(data)).text).toBe('Это работает только в чате со мной.');
    }
    expect(bot.emulator.deliveries()).toEqual([]);
  });

  it('leads to the bot where nothing is found', async () => {
    const bot = await runningBot();
    const answer = await bot.emulator.inlineQuery(bot.person('Aigul', 'ru').id, 'фывапролдж');
    expect(answer.results).toEqual([]);
    expect(answer.button?.text).toBe('Ничего не нашлось: спросите меня');
  });

  it('takes an offset that it never gave for the beginning', async () => {
    const bot = await runningBot();
    const answer = await bot.emulator.inlineQuery(bot.person('Aigul').id, 'heart', '-1; drop');
    expect(answer.results.length).toBeGreaterThan(0);
  });
});
