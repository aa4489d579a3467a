import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { MovableClock } from '../support/movable-clock.ts';
import {
  ADMIN_ID,
  askerIn,
  buttonData,
  confirmed,
  messageNow,
  nextMessage,
  type RunningBot,
  runningBot,
  seedWith,
} from '../support/running-bot.ts';

const OTHER_ADMIN_ID = 6_100_000_098;
const ADMINS = { ADMIN_IDS: `${ADMIN_ID},${OTHER_ADMIN_ID}` };

const labels = ({ reply_markup }: Message) =>
  (reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

/** Loads a seed with one new article by /reload. */
async function load(bot: RunningBot, id: string): Promise<void> {
  await bot.addSeed(`${id}.txt`, seedWith({ id }));
  await bot.admin.press(await bot.admin.ask('/reload'), 'Apply');
}

async function knows(bot: RunningBot, id: string): Promise<boolean> {
  return (await bot.admin.ask('/latest Aktobe')).text?.includes(id) ?? false;
}

describe('/rollback', () => {
  it('shows what goes and what was sent, and undoes it only when that is pressed', async () => {
    const bot = await runningBot();
    const { emulator, admin } = bot;
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    const push = nextMessage(emulator, person.id);
    await load(bot, '930101');
    await push;
    // The outcome is recorded after Telegram has the message.
    await expect.poll(async () => (await admin.ask('/stats')).text).toContain('sent: 1');
    const question = await admin.ask('/rollback');
    expect(question.text).toMatch(/^Undo the last load\?\n.* · \d+ \w+ \d{4} at \d\d:\d\d · by you\n/);
    expect(question.text).toContain('New articles that go: 1\n• A new bridge in Aktobe 930101');
    expect(question.text).toContain('Sent already, and cannot be taken back: 1 message in 1 chat');
    expect(labels(question)).toEqual(['Roll back', 'Cancel']);
    expect(await knows(bot, '930101')).toBe(true);

    await admin.press(question, 'Cancel');
    expect(messageNow(emulator, question).text).toBe('Cancelled: nothing was changed.');
    expect(await knows(bot, '930101')).toBe(true);

    expect(await confirmed(emulator, admin, '/rollback')).toContain('1 new article withdrawn');
    expect(await knows(bot, '930101')).toBe(false);
  });

  it('undoes no other load than the one that was shown, also after a restart', async () => {
    const bot = await runningBot();
    const { emulator, admin } = bot;
    await load(bot, '930102');
    const question = await admin.ask('/rollback');
    const data = buttonData(question, 'Roll back');
    await load(bot, '930103');
    await bot.restart();
    const press = () => emulator.press(admin.id, admin.id, question.message_id, data);
    await press();
    const anew = messageNow(emulator, question);
    expect(anew.text).toContain('Something has changed since you were asked: nothing was done.');
    expect(anew.text).toContain('• A new bridge in Aktobe 930103');
    expect(await knows(bot, '930103')).toBe(true);
    await admin.press(anew, 'Roll back');
    expect(await knows(bot, '930103')).toBe(false);
    expect(await knows(bot, '930102')).toBe(true);
    // The first question is about the newest load again.
    await press();
    expect(await knows(bot, '930102')).toBe(false);
  });

  it('leaves the first load, however often it is given, unless that is named', async () => {
    const bot = await runningBot();
    const { emulator, admin } = bot;
    for (const id of ['930104', '930105']) await load(bot, id);
    for (let time = 1; time <= 13; time++) {
      const question = await admin.ask('/rollback');
      if (labels(question).length > 0) await admin.press(question, 'Roll back');
    }
    const refused = await admin.ask('/rollback');
    expect(refused.text).toContain('without it there is no news at all (20 articles would go)');
    expect((await admin.ask('/latest')).text).toContain('Newest articles');
    expect((await admin.ask('/rollback everything')).text).toContain('I do not understand “everything”');
    expect(await confirmed(emulator, admin, '/rollback first')).toContain('20 new articles withdrawn');
    expect((await admin.ask('/rollback')).text).toBe('There is no load to undo.');
  });

  it('asks again where the question is an hour old', async () => {
    const clock = new MovableClock('2025-02-03T06:00:00Z');
    const bot = await runningBot({ clock });
    await load(bot, '930106');
    const question = await bot.admin.ask('/rollback');
    clock.moveTo('2025-02-03T07:02:00Z');
    await bot.admin.press(question, 'Roll back');
    const anew = messageNow(bot.emulator, question);
    expect(anew.text).toContain('an hour old');
    expect(await knows(bot, '930106')).toBe(true);
    await bot.admin.press(anew, 'Roll back');
    expect(await knows(bot, '930106')).toBe(false);
  });

  it.each([
    [
      'ru',
      'Отменить последнюю загрузку?',
      'Отменить загрузку',
      'Загрузка отменена',
      'Это первая загрузка',
      'первая',
    ],
    [
      'kk',
      'Соңғы жүктеуді қайтару керек пе?',
      'Жүктеуді қайтару',
      'Жүктеу қайтарылды',
      'бірінші жүктеу',
      'бірінші',
    ],
  ])(
    'asks in %s, and names another admin who loaded',
    async (languageCode, asks, button, done, first, word) => {
      const bot = await runningBot({ env: ADMINS });
      bot.emulator.addPerson({ id: OTHER_ADMIN_ID, firstName: 'Иван', languageCode, started: true });
      const admin = askerIn(bot.emulator, OTHER_ADMIN_ID);
      await load(bot, '930107');
      const question = await admin.ask('/rollback');
      expect(question.text).toContain(asks);
      expect(question.text).toContain(String(ADMIN_ID));
      await admin.press(question, button);
      expect(messageNow(bot.emulator, question).text).toContain(done);
      expect((await admin.ask('/rollback')).text).toContain(first);
      expect((await admin.ask(`/rollback ${word}`)).text).toContain(asks);
    },
  );

  it('takes the answer only of who asked, who must be an admin', async () => {
    const bot = await runningBot({ env: ADMINS });
    const { emulator, admin } = bot;
    emulator.addPerson({ id: OTHER_ADMIN_ID, firstName: 'Ivan', started: true });
    const stranger = bot.person('Mallory');
    const members = [admin.id, OTHER_ADMIN_ID, stranger.id];
    const group = emulator.addChat({ type: 'supergroup', title: 'Editors', members, administrators: [] });
    await load(bot, '930108');
    const shown = nextMessage(emulator, group.id);
    emulator.say(admin.id, group.id, '/rollback');
    const question = await shown;
    const data = buttonData(question, 'Roll back');
    const press = async (personId: number) =>
      (await emulator.press(personId, group.id, question.message_id, data)).text;
    expect(await press(stranger.id)).toContain('Only this bot’s admins');
    expect(await press(OTHER_ADMIN_ID)).toBe('Only who asked for this can answer.');
    expect(await knows(bot, '930108')).toBe(true);
    await press(admin.id);
    expect(await knows(bot, '930108')).toBe(false);
  });
});

describe('/forget_me', () => {
  it('says what goes, and erases it only when that is pressed', async () => {
    const bot = await runningBot();
    const { emulator } = bot;
    const person = bot.person('Aigul');
    for (const wish of ['Aktobe', 'word: heating']) await person.ask(`/subscribe ${wish}`);
    const push = nextMessage(emulator, person.id);
    await load(bot, '930110');
    await push;
    await expect.poll(async () => (await bot.admin.ask('/stats')).text).toContain('sent: 1');
    const question = await person.ask('/forget_me');
    expect(question.text).toContain('Erase everything that is stored about this chat?');
    expect(question.text).toContain('What it follows (2): Aktobe Region, the word “heating”');
    expect(question.text).toContain('Which articles it was sent: 1.');
    await person.press(question, 'Cancel');
    expect((await person.ask('/subscriptions')).text).not.toContain('follows nothing yet');
    expect(await confirmed(emulator, person, '/forget_me')).toContain('erased');
    expect((await person.ask('/subscriptions')).text).toContain('follows nothing yet');
  });

  it('erases at once what is next to nothing', async () => {
    const bot = await runningBot();
    expect((await bot.person('Aigul').ask('/forget_me')).text).toContain('erased');
  });

  it('says which chats would no longer be managed from here, and leaves them as they are', async () => {
    const bot = await runningBot();
    const chief = bot.person('Timur');
    const { id } = bot.emulator.addChat({
      type: 'channel',
      title: 'Aktobe today',
      members: [],
      administrators: [chief.id],
    });
    bot.emulator.removeBot(id);
    const menu = nextMessage(bot.emulator, chief.id);
    bot.emulator.addBot(id, 'administrator', chief.id);
    await menu;
    await chief.ask('/subscribe Aktobe');
    const question = await chief.ask('/forget_me');
    expect(question.text).toContain('That you manage Aktobe today here. These chats keep what they follow');
    expect(question.text).not.toContain('Its languages');
    await chief.press(question, 'Cancel');
    expect((await chief.ask('/subscriptions')).text).toContain('For the channel “Aktobe today”:');
    await confirmed(bot.emulator, chief, '/forget_me');
    expect((await chief.ask('/subscriptions')).text).toMatch(/^This chat follows nothing yet/);
    await chief.ask(`/start manage_${id}`);
    expect(labels(await chief.ask('/subscriptions'))).toContain('✕ Aktobe Region');
  });

  it.each([
    ['ru', 'Стереть всё, что хранится', 'Стереть всё', 'стёрто', 'Оставить как есть'],
    ['kk', 'бәрін өшіру керек пе?', 'Бәрін өшіру', 'өшірілді', 'Бас тарту'],
  ])('asks in %s', async (languageCode, asks, button, done, cancel) => {
    const bot = await runningBot();
    const person = bot.person('Айгүл', languageCode);
    await person.ask('/subscribe Ақтөбе');
    const question = await person.ask('/forget_me');
    expect(question.text).toContain(asks);
    expect(labels(question)).toEqual([button, cancel]);
    await person.press(question, button);
    expect(messageNow(bot.emulator, question).text).toContain(done);
  });

  it('of a group asks in the private chat of the admin who gave it', async () => {
    const bot = await runningBot();
    const chief = bot.person('Timur');
    const { id } = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Neighbours',
      members: [],
      administrators: [chief.id],
    });
    const say = async (text: string) => {
      const own = nextMessage(bot.emulator, chief.id);
      bot.emulator.say(chief.id, id, text);
      return own;
    };
    await say('/subscribe Aktobe');
    const question = await say('/forget_me');
    expect(question.text).toContain('Neighbours');
    await bot.emulator.press(chief.id, chief.id, question.message_id, buttonData(question, 'Erase'));
    expect(messageNow(bot.emulator, question).text).toContain('erased');
    expect((await say('/subscriptions')).text).toContain('follows nothing yet');
  });
});

describe('/unsubscribe all', () => {
  it('asks in the same way, and again where another was followed meanwhile', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    const question = await person.ask('/unsubscribe all');
    expect(labels(question)).toEqual(['Stop all 1', 'Cancel']);
    await person.ask('/subscribe Astana');
    await person.press(question, 'Stop all 1');
    const anew = messageNow(bot.emulator, question);
    expect(anew.text).toContain('Something has changed since you were asked');
    await person.press(anew, 'Stop all 2');
    expect(messageNow(bot.emulator, anew).text).toBe('Stopped 2 subscriptions.');
    expect((await person.ask('/subscriptions')).text).toContain('follows nothing yet');
  });
});
