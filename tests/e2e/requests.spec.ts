import { expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { confirmed, runningBot, seedWith } from '../support/running-bot.ts';

const labelsOf = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];

it('does what a sentence asks for, all of it', async () => {
  const bot = await runningBot();
  const person = bot.person('Иван', 'ru');
  const digest = bot.emulator.waitFor(({ chat, text }) => chat.id === person.id && !!text?.includes('08:00'));
  const followed = await person.ask('Присылай мне новости Алматы каждое утро, пожалуйста');
  expect(followed.text).toContain('Алматы');
  expect((await digest).text).toContain('каждый день в 08:00');

  expect((await person.ask('ничего не присылай три дня')).text).toContain('Пауза до');
  expect((await person.ask('снова присылай новости')).text).toContain('Пауза закончена');
  expect((await person.ask('не пиши мне с 23 до 7')).text).toContain('23:00–07:00');
  expect(labelsOf(await person.ask('не присылай ничего ночью')).join()).toContain('22:00');
  expect((await person.ask('убери Алматы')).text).toContain('Алматы');
  expect((await person.ask('на что я подписан')).text).toContain('ни на что не подписан');
});

it('asks before it stops everything, and stops what was asked about', async () => {
  const bot = await runningBot();
  const person = bot.person('Aigul');
  await person.ask('follow Aktobe, Astana and Shymkent');
  expect(await confirmed(bot.emulator, person, 'please stop everything except Astana')).toContain('2');
  expect(labelsOf(await person.ask('/subscriptions')).filter((label) => label.startsWith('✕'))).toEqual([
    '✕ Astana',
  ]);
});

it('hears it below an article too', async () => {
  const bot = await runningBot();
  const person = bot.person('Aigul');
  await person.ask('follow Aktobe');
  await bot.addSeed('a.txt', seedWith({ id: '950001', title: 'A new bridge' }));
  const arrives = bot.emulator.waitFor(
    ({ chat, text }) => chat.id === person.id && !!text?.includes('bridge'),
  );
  await bot.admin.press(await bot.admin.ask('/reload'), 'Apply');
  const push = await arrives;
  expect((await person.ask('no more news from Aktobe', push)).text).toContain('no longer follows Aktobe');
});

it('watches what somebody waits for, follows a topic, and lists where somebody lives', async () => {
  const bot = await runningBot();
  const person = bot.person('Aigul');
  await bot.addSeed('a.txt', seedWith({ id: '950002', title: 'A new bridge' }));
  await bot.admin.press(await bot.admin.ask('/reload'), 'Apply');
  expect((await person.ask('let me know when the bridge opens')).text).toContain('“the bridge opens”');
  expect((await person.ask('keep me posted on school meals')).text).toContain('school meals');
  const listed = await person.ask('I just moved to Aktobe, what is new there?');
  expect(labelsOf(listed).join()).toContain('Follow Aktobe Region');
  expect((await person.ask('/latest 5 Aktobe')).text).toContain('Aktobe Region');
});

it('moves the hours to a zone that is named alone, as a zone', async () => {
  const bot = await runningBot();
  const person = bot.person('Aigul');
  expect((await person.ask('only write between 9 and 18')).text).toContain('18:00–09:00');
  expect((await person.ask('set my time zone to Moscow')).text).toContain('Europe/Moscow');
  expect((await person.ask('/quiet UTC+5')).text).toContain('18:00–09:00');
  expect((await person.ask('/digest Almaty')).text).toContain('nothing was changed');
});

it.each([
  ['keep me posted on floods in Aktobe', 'Follow Aktobe Region with', 'floods'],
  ['can you send me everything except sports', 'Follow everything with', 'sports'],
])('follows what was guessed of a sentence: %s', async (asked, label, word) => {
  const bot = await runningBot();
  const person = bot.person('Aigul');
  const refused = await person.ask(asked);
  expect(refused.text).toContain('nothing was changed');
  const button = labelsOf(refused).find((text) => text.startsWith(label)) ?? '';
  await person.press(refused, button);
  expect(labelsOf(await person.ask('/subscriptions')).join()).toContain(word);
});
