import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { type Asker, nextMessage, type RunningBot, runningBot, seedWith } from '../support/running-bot.ts';

const labelsOf = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
const followedBy = async (person: Asker) =>
  labelsOf(await person.ask('/subscriptions'))
    .filter((label) => label.startsWith('✕'))
    .map((label) => label.slice(2));

/** Presses a button that answers by a new message. */
async function pressed(bot: RunningBot, person: Asker, message: Message, label: string): Promise<Message> {
  const next = nextMessage(bot.emulator, person.id);
  await person.press(message, label);
  return next;
}

async function load(bot: RunningBot, article: Parameters<typeof seedWith>[0]): Promise<void> {
  await bot.addSeed(`${article.id}.txt`, seedWith(article));
  await bot.admin.press(await bot.admin.ask('/reload'), 'Apply');
}

describe('sound, in words alone', () => {
  it.each([
    ['en', 'without sound', 'Without sound: on', '/settings with sound', 'with sound', 'Without sound: off'],
    ['ru', 'без уведомлений', 'Без звука: да', '/settings со звуком', 'со звуком', 'Без звука: нет'],
    ['kk', 'дыбыссыз', 'Дыбыссыз: иә', '/settings дыбыспен', 'дыбыспен', 'Дыбыссыз: жоқ'],
  ])('is switched as by the button of the menu: %s', async (language, wish, said, undo, back, saidThen) => {
    const bot = await runningBot();
    const person = bot.person('Aigul', language);
    await person.ask('/subscribe Aktobe');
    const silenced = await person.ask(wish);
    expect(silenced.text).toContain(said);
    expect(silenced.text).toContain(undo);
    expect(labelsOf(silenced)).toContain(said);
    const push = bot.emulator.waitFor(
      ({ chat, text }) => chat.id === person.id && !!text?.includes('bridge'),
    );
    await load(bot, { id: '950021', title: 'A new bridge' });
    await push;
    const sent = bot.emulator.callsOf('sendMessage').findLast((call) => Object(call).chat_id === person.id);
    expect(sent).toMatchObject({ disable_notification: true });
    expect((await person.ask(back)).text).toContain(saidThen);
  });

  it('is no matter of a group’s members', async () => {
    const bot = await runningBot({ emulator: { privacyMode: false } });
    const [admin, member] = [bot.person('Aigul'), bot.person('Yerlan')];
    const group = bot.emulator.addChat({
      ...{ type: 'supergroup', title: 'Neighbours' },
      ...{ members: [member.id], administrators: [admin.id] },
    });
    const say = (person: Asker) => {
      const next = nextMessage(bot.emulator, group.id);
      bot.emulator.say(person.id, group.id, '@habarshy_bot without sound');
      return next;
    };
    expect((await say(member)).text).toContain('Only admins of this chat');
    expect((await say(admin)).text).toContain('Without sound: on');
  });
});

describe('words that restrict', () => {
  it('follow everything but what is left out, and stop what was followed of it', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Astana');
    expect((await person.ask('/subscribe все кроме Астаны')).text).toContain('everything except Astana');
    expect((await person.ask('/unsubscribe Astana')).text).toContain('did not follow Astana');
    expect((await person.ask('/unsubscribe бәрі')).text).toContain('(20)?');
    expect((await person.ask('/subscribe Almaty, -Aktobe')).text).toContain('Left out: Aktobe Region');
  });

  it('bring of a region only what passes its filter, and say which', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    expect((await person.ask('/subscribe Aktobe -football')).text).toContain(
      'Aktobe Region with “-football”',
    );
    const push = bot.emulator.waitFor(
      ({ chat, text }) => chat.id === person.id && !!text?.includes('bridge'),
    );
    await load(bot, { id: '950001', title: 'The football season begins', body: 'Football is back in town.' });
    await load(bot, { id: '950002', title: 'A new bridge', body: 'The bridge is 300 meters long.' });
    expect((await push).text).toContain('You follow Aktobe Region with “-football”.');
    expect(person.received().filter((text) => text.includes('season'))).toEqual([]);
    expect(await person.press(await push, 'Unfollow')).toBeUndefined();
  });

  it('change nothing where one is not understood, and a tap does what was guessed', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const refusal = await person.ask('/subscribe Almaty greenhouse');
    expect(refusal.text).toContain('“greenhouse”: nothing was changed');
    expect(await followedBy(person)).toEqual([]);
    const done = await pressed(bot, person, refusal, 'Follow Almaty with');
    expect(done.text).toContain('now follows Almaty with “greenhouse”');
    expect(await followedBy(person)).toEqual(['Almaty with “greenhouse”']);
    const doubt = await person.ask('/unsubscribe Almaty greenhouse');
    expect((await pressed(bot, person, doubt, 'Stop Almaty with')).text).toContain('no longer follows');
    expect(await followedBy(person)).toEqual([]);
  });
});

describe('/unsubscribe', () => {
  it.each(['всё', 'бәрі', 'all'])('%s ends everything after one question', async (word) => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    for (const wish of ['/subscribe Aktobe', '/subscribe word: heating', '/watch Where is the bridge?']) {
      await person.ask(wish);
    }
    const question = await person.ask(`/unsubscribe ${word}`);
    expect(question.text).toContain('(3)?');
    expect(await followedBy(person)).toHaveLength(3);
    await person.press(question, 'Stop all 3');
    expect(await followedBy(person)).toEqual([]);
  });

  it('keeps what is left out, and finds a followed word by its text', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    for (const wish of ['Aktobe, Astana', 'word: heating', 'word: school']) {
      await person.ask(`/subscribe ${wish}`);
    }
    expect((await person.ask('/unsubscribe Heating')).text).toContain('no longer follows the word “heating”');
    const question = await person.ask('/unsubscribe everything except Astana');
    await person.press(question, 'Stop all 2');
    expect(await followedBy(person)).toEqual(['Astana']);
  });
});

describe('hours', () => {
  it.each([
    ['/quiet 10pm to 7am', '22:00–07:00'],
    ['/quiet с 10 вечера до 7 утра', '22:00–07:00'],
    ['/quiet кешкі 10-нан таңғы 7-ге дейін', '22:00–07:00'],
    ['/quiet 22:00-07:00 UTC+3', 'Etc/GMT-3'],
    ['/digest daily 8pm', 'daily digest at 20:00'],
    ['/digest weekly sunday 6pm', 'Sunday, 18:00'],
  ])('%s', async (typed, shown) => {
    const bot = await runningBot();
    expect((await bot.person('Aigul').ask(typed)).text).toContain(shown);
  });

  it.each([
    ['/digest monthly', 'monthly', 'at once'],
    ['/digest mon-fri 9:00', 'mon-fri', 'at once'],
    ['/quiet 22:00-07:00 Narnia', 'Narnia', 'no quiet hours'],
    ['/quiet 10 to 7', '10, 7', 'no quiet hours'],
  ])('%s changes nothing and names it', async (typed, word, still) => {
    const bot = await runningBot();
    const { text } = await bot.person('Aigul').ask(typed);
    expect(text).toContain(`“${word}”`);
    expect(text).toContain(still);
  });

  it('are set by a tap on what was guessed', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.press(await person.ask('/digest mon-fri 9:00'), 'Daily 09:00');
    expect((await person.ask('/digest')).text).toContain('daily digest at 09:00');
  });
});
