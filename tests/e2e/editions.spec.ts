import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { MovableClock } from '../support/movable-clock.ts';
import { type Asker, nextMessage, type RunningBot, runningBot } from '../support/running-bot.ts';

type Language = 'kk' | 'ru' | 'en';

const LINK = 'https://www.gov.kz/memleket/entities/aktobe/press/news/details/950001';
const TEXTS: Record<Language, { title: string; body: string }> = {
  en: { title: 'New bridge opened in Aktobe', body: 'The bridge over the Ilek river is 300 meters long.' },
  ru: { title: 'В Актобе открыт новый мост', body: 'Длина моста через реку Илек составляет 300 метров.' },
  kk: { title: 'Ақтөбеде жаңа көпір ашылды', body: 'Елек өзені арқылы өтетін көпірдің ұзындығы 300 метр.' },
};

/** A seed with the article in these languages. */
function bridgeIn(...languages: Language[]): string {
  return languages
    .map((code) => `${TEXTS[code].title} 02.02.2025\n${TEXTS[code].body}\nSource : ${LINK}?lang=${code}\n`)
    .join('\n');
}

async function load(bot: RunningBot, name: string, seed: string): Promise<Message> {
  await bot.addSeed(`${name}.txt`, seed);
  const preview = await bot.admin.ask('/reload');
  await bot.admin.press(preview, 'Apply');
  return preview;
}

const arrival = (bot: RunningBot, chatId: number, text: string) =>
  bot.emulator.waitFor((message) => message.chat.id === chatId && message.text?.includes(text) === true);
const shown = (bot: RunningBot, { id }: Asker) => bot.emulator.messages(id).at(-1)!;
const labelsOf = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
const linksOf = ({ entities = [], reply_markup }: Message) => [
  ...entities.flatMap(({ url }) => url ?? []),
  ...(reply_markup?.inline_keyboard.flat().flatMap(({ url }) => url ?? []) ?? []),
];
const bridgesOf = (person: Asker) =>
  person.received().filter((text) => Object.values(TEXTS).some(({ title }) => text.includes(title)));

describe('an article with three editions', () => {
  it('is pushed to each chat in its language with the link of that edition, once', async () => {
    const bot = await runningBot();
    const people = {
      kk: bot.person('Aigul', 'kk'),
      ru: bot.person('Olga', 'ru'),
      en: bot.person('Tom', 'en'),
    };
    for (const person of Object.values(people)) await person.ask('/subscribe Ақтөбе');
    const pushes = Object.entries(people).map(([code, { id }]) =>
      arrival(bot, id, TEXTS[code as Language].title),
    );
    await load(bot, 'bridge', bridgeIn('en', 'ru', 'kk'));
    for (const [at, code] of Object.keys(people).entries()) {
      const push = (await pushes[at])!;
      expect(linksOf(push)).toEqual([`${LINK}?lang=${code}`, `${LINK}?lang=${code}`]);
      expect(push.text).not.toMatch(/ · (in |на |орысша|ағылшынша)/);
    }
    expect(Object.values(people).map((person) => bridgesOf(person).length)).toEqual([1, 1, 1]);
  });

  it('is pushed in the next language of a chat that has no edition, said so; a later one pushes nothing', async () => {
    const bot = await runningBot();
    const [kazakh, english] = [bot.person('Aigul', 'kk'), bot.person('Tom', 'en')];
    for (const person of [kazakh, english]) await person.ask('/subscribe Ақтөбе');
    const push = arrival(bot, kazakh.id, TEXTS.ru.title);
    await load(bot, 'bridge', bridgeIn('en', 'ru'));
    expect((await push).text).toContain(' · орысша · ');
    await arrival(bot, english.id, TEXTS.en.title);

    const preview = await load(bot, 'later', bridgeIn('kk'));
    expect(preview.text).toContain('Changed: 1');
    expect(preview.text).toContain('No chat would get a message');
    // What was queued by the load would come before the answer to a later message.
    const latest = await kazakh.ask('/latest');
    expect(latest.text?.split(TEXTS.kk.title)).toHaveLength(2);
    expect(latest.text).not.toContain(TEXTS.ru.title);
    expect([bridgesOf(kazakh), bridgesOf(english)].map((texts) => texts.length)).toEqual([2, 1]);
  });

  it('is shown in its other editions in place, under a push and under an answer', async () => {
    const bot = await runningBot();
    const person = bot.person('Olga', 'ru');
    await person.ask('/subscribe Актобе');
    const push = arrival(bot, person.id, TEXTS.ru.title);
    await load(bot, 'bridge', bridgeIn('en', 'ru', 'kk'));
    expect(labelsOf(await push)).toEqual(expect.arrayContaining(['Қазақша', 'In English']));
    await person.press(await push, 'Қазақша');
    expect(shown(bot, person).message_id).toBe((await push).message_id);
    expect(shown(bot, person).text).toContain(TEXTS.kk.body);
    expect(shown(bot, person).text).toContain('на казахском');
    expect(shown(bot, person).text).toContain('Вы подписаны: Актюбинская область.');
    expect(linksOf(shown(bot, person))[0]).toBe(`${LINK}?lang=kk`);
    expect(labelsOf(shown(bot, person))).toContain('На русском');

    const answer = await person.ask('Какова длина моста через реку Илек?');
    expect(answer.text).toContain(TEXTS.ru.body);
    await person.press(answer, 'In English');
    expect(shown(bot, person).text).toContain(TEXTS.en.body);
    await person.press(shown(bot, person), 'Назад');
    expect(shown(bot, person).message_id).toBe(answer.message_id);
    expect(shown(bot, person).text).toContain(TEXTS.ru.body);
  });

  it('opens by a shared link, and stands in inline results, in the language of who reads it', async () => {
    const bot = await runningBot();
    await load(bot, 'bridge', bridgeIn('en', 'ru', 'kk'));
    const kazakh = bot.person('Aigul', 'kk');
    const card = await kazakh.ask('/start a_950001');
    expect(card.text).toContain(TEXTS.kk.title);
    expect(linksOf(card)[0]).toBe(`${LINK}?lang=kk`);
    const { results } = await bot.emulator.inlineQuery(kazakh.id, '');
    expect(results.map(({ title }) => title)).toContain(TEXTS.kk.title);
    expect(results.filter(({ id }) => id === '950001')).toHaveLength(1);
  });
});

describe('/language', () => {
  it('kk, ru sets the bot’s language and the order of articles', async () => {
    const bot = await runningBot();
    const person = bot.person('Tom', 'en');
    await person.ask('/subscribe Aktobe');
    expect((await person.ask('/language kk, Klingon')).text).toContain('nothing was changed');
    const settings = await person.ask('/language kk, ru');
    expect(settings.text).toContain('Жарайды, енді қазақша жауап беремін.');
    expect(settings.text).toContain('қазақша, болмаса орысша, болмаса ағылшынша');
    expect(labelsOf(settings)).toEqual(['✓ жоқ', '1 сағ', '6 сағ', '1 күн']);
    const push = arrival(bot, person.id, TEXTS.ru.title);
    await load(bot, 'bridge', bridgeIn('en', 'ru'));
    expect((await push).text).toContain('орысша');
    expect((await person.ask('/subscriptions')).text).toContain('қазақша, болмаса орысша');

    await person.press(await person.ask('/language'), 'English');
    expect(shown(bot, person).text).toContain('in English, otherwise in Russian, otherwise in Kazakh');
  });

  it('lets a chat wait for its edition, which comes when it is there or is not awaited any longer', async () => {
    const clock = new MovableClock('2026-11-24T10:00Z');
    const bot = await runningBot({ clock });
    const [patient, hasty] = [bot.person('Aigul', 'kk'), bot.person('Dina', 'kk')];
    for (const person of [patient, hasty]) {
      await person.ask('/subscribe Ақтөбе');
      await person.press(await person.ask('/language қазақша'), person === patient ? '1 күн' : '1 сағ');
      expect(labelsOf(shown(bot, person))).toContain(person === patient ? '✓ 1 күн' : '✓ 1 сағ');
    }
    await load(bot, 'bridge', bridgeIn('en', 'ru'));
    const late = arrival(bot, hasty.id, TEXTS.ru.title);
    clock.moveTo('2026-11-24T11:00:01Z');
    expect((await late).text).toContain('орысша');
    expect(bridgesOf(patient)).toEqual([]);

    const awaited = arrival(bot, patient.id, TEXTS.kk.title);
    await load(bot, 'later', bridgeIn('kk'));
    expect(linksOf(await awaited)[0]).toBe(`${LINK}?lang=kk`);
    clock.moveTo('2026-11-25T11:00:01Z');
    await hasty.ask('/privacy');
    await patient.ask('/privacy');
    expect([bridgesOf(patient), bridgesOf(hasty)].map((texts) => texts.length)).toEqual([1, 1]);
  });
});

describe('a group and a channel', () => {
  it('get articles in the language of the admin who subscribed, or who added the bot', async () => {
    const bot = await runningBot();
    const chief = bot.person('Aigul', 'kk');
    const group = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Көршілер',
      members: [],
      administrators: [chief.id],
    });
    const channel = bot.emulator.addChat({
      type: 'channel',
      title: 'Ақтөбе бүгін',
      members: [],
      administrators: [chief.id],
    });
    bot.emulator.removeBot(channel.id);
    const menu = nextMessage(bot.emulator, chief.id);
    bot.emulator.addBot(channel.id, 'administrator');
    await menu;
    for (const { id } of [group, channel]) {
      const own = nextMessage(bot.emulator, chief.id);
      bot.emulator.say(chief.id, id, '/subscribe Ақтөбе');
      expect((await own).text).toContain('Жазылдыңыз');
    }
    const pushes = [group, channel].map(({ id }) => arrival(bot, id, TEXTS.kk.title));
    await load(bot, 'bridge', bridgeIn('en', 'ru', 'kk'));
    const [inGroup, inChannel] = await Promise.all(pushes);
    expect(inGroup?.text).toContain('Жазылымыңыз');
    // The readers of a channel follow nothing themselves.
    expect(inChannel?.text).not.toContain('Жазылымыңыз');
  });
});
