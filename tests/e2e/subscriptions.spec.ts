import { describe, expect, it } from 'vitest';
import { addresseeOf } from '../../src/bot/managed-chat.ts';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { MovableClock } from '../support/movable-clock.ts';
import {
  type Asker,
  buttonData,
  messageNow,
  nextMessage,
  type RunningBot,
  runningBot,
  seedWith,
} from '../support/running-bot.ts';

/** Loads one article and waits for nothing. */
async function load(bot: RunningBot, article: Parameters<typeof seedWith>[0]): Promise<Message> {
  await bot.addSeed(`${article.id}.txt`, seedWith(article));
  const preview = await bot.admin.ask('/reload');
  await bot.admin.press(preview, 'Apply');
  return preview;
}

/** The message to the chat that holds the text. */
const arrival = (bot: RunningBot, chatId: number, text: string) =>
  bot.emulator.waitFor(({ chat, ...message }) => chat.id === chatId && !!message.text?.includes(text));

const labelsOf = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
const shown = (bot: RunningBot, person: Asker) => bot.emulator.messages(person.id).at(-1)!;

describe('subscriptions', () => {
  it.each([
    ['/subscribe ministry of healthcare', 'You follow Ministry of Healthcare.', 'Unfollow'],
    [
      '/subscribe word: "heart surgery" -Astana',
      'You follow the words “"heart surgery" -Astana”.',
      'Unfollow',
    ],
    [
      '/watch Where was a heart surgery center opened?',
      'You watch the question “Where was a heart surgery center opened?”.',
      'Stop watching',
    ],
  ])('%s brings what it names, says why, and stops by one tap', async (wish, why, stop) => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask(wish);
    await load(bot, { id: '940001', slug: 'mti', title: 'Trade grows', body: 'Exports grew by 5 percent.' });
    const push = arrival(bot, person.id, 'Heart surgery center opened');
    const preview = await load(bot, {
      id: '940002',
      slug: 'dsm',
      title: 'Heart surgery center opened in Taraz',
      body: 'A heart surgery center was opened in Taraz. It has 60 beds.',
    });
    expect(preview.text).toContain('1 chat would get 1 message');
    expect((await push).text).toContain(why);
    expect(await person.press(await push, stop)).toBeUndefined();
    expect(await person.press(await push, stop)).toContain('stopped before');
    expect((await person.ask('/subscriptions')).text).toContain('follows nothing yet');
    expect(person.received().filter((text) => text.includes('Trade grows'))).toEqual([]);
  });

  it('offers the newest by a button after subscribing, and sends none of it unasked', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const followed = await person.ask('/subscribe word: heart');
    expect(person.received()).toHaveLength(1);
    const next = nextMessage(bot.emulator, person.id);
    await person.press(followed, 'Show newest');
    expect((await next).text).toContain('HEART TRANSPLANT');
  });

  it('watches the question of an answer by a button under it', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const answer = await person.ask('How many people are waiting for a heart transplant?');
    expect(await person.press(answer, 'Watch this')).toBeUndefined();
    expect(await person.press(answer, 'Watch this')).toContain('Already following');
    expect(labelsOf(await person.ask('/subscriptions'))[0]).toMatch(/^✕ “How many people are waiting/);
  });

  it('says how, where nothing or nothing known is named', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    expect((await person.ask('/watch')).text).toContain('/watch How is the greenhouse');
    expect((await person.ask('/watch ???')).text).toContain('/watch How is the greenhouse');
    expect((await person.ask('/subscribe')).text).toContain('/subscribe word: heating -Astana');
    expect((await person.ask('/subscribe gobbledygook')).text).toContain('/subscribe word: gobbledygook');
    expect((await person.ask('/subscribe word: -Astana')).text).toContain('what an article must hold');
  });

  it('cuts a long question between characters, so that it is known again', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const question = `/watch ${'w'.repeat(299)}😀 x?`;
    expect((await person.ask(question)).text).toContain('Watching');
    expect((await person.ask(question)).text).toContain('already watches');
    const word = `word: ${'v'.repeat(299)}😀`;
    await person.ask(`/subscribe ${word}`);
    expect((await person.ask(`/unsubscribe ${word}`)).text).toContain('no longer follows');
  });

  it('is a page of the settings, like the languages, with a way back', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    const menu = await person.ask('/settings');
    for (const button of ['Subscriptions: 1', 'Language']) {
      await person.press(menu, button);
      await person.press(messageNow(bot.emulator, menu), '‹ Settings');
      expect(messageNow(bot.emulator, menu).text).toMatch(/^It follows: Aktobe Region\./);
    }
  });

  it('shows all in one list, where a tap stops one', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    for (const wish of ['/subscribe Aktobe, dsm', '/subscribe word: bridge', '/watch Where is the bridge?']) {
      await person.ask(wish);
    }
    const list = await person.ask('/subscriptions');
    expect(labelsOf(list).filter((text) => text.startsWith('✕'))).toEqual([
      '✕ Aktobe Region',
      '✕ Ministry of Healthcare',
      '✕ the word “bridge”',
      '✕ “Where is the bridge?”',
    ]);
    expect(await person.press(list, 'the word')).toBeUndefined();
    expect(labelsOf(shown(bot, person)).filter((text) => text.startsWith('✕'))).toHaveLength(3);
    expect((await person.ask('/unsubscribe dsm')).text).toContain('no longer follows Ministry of Healthcare');
  });

  it('brings what names a followed region in its title, all that names it, or none, as was wished', async () => {
    const bot = await runningBot();
    const [usual, keen, strict] = [bot.person('Aigul'), bot.person('Timur'), bot.person('Dana')];
    expect((await usual.ask('/subscribe Aktobe')).text).toContain('where the title mentions it');
    expect((await keen.ask('/subscribe Ақтөбе және аталғаны')).text).toContain('All news of others that');
    expect((await strict.ask('/subscribe Актобе без упоминаний')).text).toContain('does not come');
    const push = arrival(bot, usual.id, 'Doctors come to Aktobe');
    const preview = await load(bot, {
      id: '940051',
      slug: 'dsm',
      title: 'Doctors come to Aktobe',
      body: 'Ten came.',
    });
    expect(preview.text).toContain('2 chats would get 2 messages');
    expect((await push).text).toContain('Mentions Aktobe Region, which you follow.');
    const another = arrival(bot, keen.id, 'Nurses met');
    await load(bot, { id: '940052', slug: 'dsm', title: 'Nurses met', body: 'They came from Aktobe.' });
    expect((await another).text).toContain('Mentions Aktobe Region');
    expect(usual.received().some((text) => text.includes('Nurses met'))).toBe(false);
    expect(strict.received().some((text) => text.includes('Doctors come'))).toBe(false);
    // Turned from titles to all, and over none back to titles.
    const list = await usual.ask('/subscriptions');
    expect(await usual.press(list, '@ in titles')).toBe('Aktobe Region: all mentions come too');
    expect(labelsOf(shown(bot, usual))).toContain('@ anywhere');
    const third = arrival(bot, usual.id, 'Pupils met');
    await load(bot, { id: '940053', slug: 'dsm', title: 'Pupils met', body: 'They came from Aktobe.' });
    await third;
    expect(await usual.press(await usual.ask('/subscriptions'), '@ anywhere')).toBe(
      'Aktobe Region: mentions do not come',
    );
    expect((await usual.ask('/subscribe Aktobe and mentions')).text).toContain('All news of others');
    expect(labelsOf(await usual.ask('/subscriptions'))).toContain('@ anywhere');
  });

  it('withdraws waiting mentions that are not wanted any more', async () => {
    const clock = new MovableClock('2026-11-24T10:00Z');
    const bot = await runningBot({ clock });
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe and mentions');
    await person.ask('/digest daily 08:00');
    await load(bot, { id: '940061', slug: 'dsm', title: 'Nurses met', body: 'They came from Aktobe.' });
    await load(bot, { id: '940062', slug: 'dsm', title: 'Doctors come to Aktobe', body: 'Ten came.' });
    await load(bot, { id: '940063', title: 'A bridge' });
    await person.press(await person.ask('/subscriptions'), '@ anywhere');
    await person.press(await person.ask('/subscriptions'), '@ off');
    const push = arrival(bot, person.id, 'A bridge');
    clock.moveTo('2026-11-25T03:00:01Z');
    expect((await push).text).not.toMatch(/Nurses met|Doctors come/);
  });

  it('leaves the subscriptions of another chat alone, whoever presses what', async () => {
    const bot = await runningBot();
    const [victim, attacker] = [bot.person('Aigul'), bot.person('Timur')];
    await victim.ask('/subscribe Aktobe');
    const forged = buttonData(await victim.ask('/subscriptions'), 'Aktobe');
    const own = await attacker.ask('/subscribe Shymkent');
    for (const data of [forged, forged.replace('drop', 'end').replace(/:0$/, '')]) {
      const { text } = await bot.emulator.press(attacker.id, attacker.id, own.message_id, data);
      expect(text).toContain('stopped before');
    }
    expect(labelsOf(await victim.ask('/subscriptions'))[0]).toBe('✕ Aktobe Region');
    expect(labelsOf(await attacker.ask('/subscriptions'))[0]).toBe('✕ Shymkent');
  });

  it('withdraws what a stopped subscription had queued, but for what another one brings too', async () => {
    const clock = new MovableClock('2026-11-24T10:00Z');
    const bot = await runningBot({ clock });
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    await person.ask('/subscribe word: school');
    await person.ask('/digest daily 08:00');
    await load(bot, { id: '940011', title: 'A bridge in Aktobe' });
    await load(bot, { id: '940012', title: 'A school in Aktobe' });
    await person.press(await person.ask('/subscriptions'), 'Aktobe');
    const push = arrival(bot, person.id, 'A school in Aktobe');
    clock.moveTo('2026-11-25T03:00:01Z');
    expect((await push).text).toContain('You follow the word “school”');
    expect(person.received().filter((text) => text.includes('A bridge in Aktobe'))).toEqual([]);
  });
});

describe('schedules', () => {
  it('gathers the day’s articles into one message at its time, across a restart', async () => {
    const clock = new MovableClock('2026-11-24T10:00Z');
    const bot = await runningBot({ clock });
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe, Shymkent');
    const settings = await person.ask('/digest daily 08:00');
    expect(settings.text).toContain('in a daily digest at 08:00');
    expect(labelsOf(settings)).toContain('✓ Daily 08:00');
    await load(bot, { id: '940021', title: 'First bridge' });
    await load(bot, { id: '940022', title: 'A greenhouse', slug: 'shymkent' });
    await load(bot, { id: '940023', title: 'Second bridge' });
    expect(person.received()).toHaveLength(2);
    await bot.restart();
    const digest = arrival(bot, person.id, 'Digest');
    // 8:00 in Almaty.
    clock.moveTo('2026-11-25T03:00:01Z');
    expect(
      (await digest).text?.split('\n').filter((line) => !line.includes('akimat') && line !== ''),
    ).toEqual([
      'Digest: 3 new articles',
      'Aktobe Region',
      '• First bridge',
      '• Second bridge',
      'Shymkent',
      '• A greenhouse',
    ]);
    clock.moveTo('2026-11-26T03:00:01Z');
    await load(bot, { id: '940024', title: 'Third bridge' });
    const single = arrival(bot, person.id, 'Third bridge');
    clock.moveTo('2026-11-27T03:00:01Z');
    expect((await single).text).toContain('You follow Aktobe Region.');
    expect(person.received()).toHaveLength(4);
  });

  it('sends what waits as soon as articles are wanted at once again', async () => {
    const bot = await runningBot({ clock: new MovableClock('2026-11-24T10:00Z') });
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    await person.press(await person.ask('/digest'), 'Mon');
    expect(shown(bot, person).text).toContain('in a weekly digest: Monday, 09:00');
    await load(bot, { id: '940031', title: 'First bridge' });
    await load(bot, { id: '940032', title: 'Second bridge' });
    const second = arrival(bot, person.id, 'Second bridge');
    await person.ask('/digest off');
    await second;
    expect(
      person
        .received()
        .filter((text) => text.includes('bridge'))
        .map((text) => text.slice(0, 6)),
    ).toEqual(['First ', 'Second']);
  });

  it('keeps quiet hours, and lets emergencies through where they are let', async () => {
    const clock = new MovableClock('2026-11-24T18:00Z');
    const bot = await runningBot({ clock });
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    const settings = await person.ask('/quiet 22:00-07:00');
    expect(settings.text).toContain('Quiet hours: 22:00–07:00');
    expect(settings.text).toContain('title names a storm');
    await load(bot, { id: '940041', title: 'Flood in a village', body: 'Water rose.' });
    await load(bot, { id: '940042', title: 'A quiet bridge' });
    expect(person.received()).toHaveLength(2);
    const flood = arrival(bot, person.id, 'Flood in a village');
    await person.press(settings, 'Let emergencies through');
    await flood;
    expect(shown(bot, person).text).toContain('Flood');
    const later = arrival(bot, person.id, 'A quiet bridge');
    // 7:00 in Almaty.
    clock.moveTo('2026-11-25T02:00:01Z');
    await later;
    expect(person.received().filter((text) => text.includes('Flood'))).toHaveLength(1);
  });

  it.each([
    ['ru', '/digest понедельник 9:00', 'сводкой раз в неделю: понедельник, 09:00'],
    ['ru', '/quiet с 22 до 7 Asia/Oral', 'Asia/Oral'],
    ['ru', '/digest когда-нибудь', 'Не понимаю «когда-нибудь»: ничего не изменилось'],
    ['kk', '/digest күнде 08:00', 'күн сайын жинақпен (08:00)'],
    ['kk', '/quiet өшіру', 'Тыныш сағаттар жоқ'],
  ])('are set in %s by %s', async (language, command, expected) => {
    const bot = await runningBot();
    expect((await bot.person('Aigul', language).ask(command)).text).toContain(expected);
  });

  it('are set by admins alone in a group', async () => {
    const bot = await runningBot();
    const [member, chief] = [bot.person('Aigul'), bot.person('Timur')];
    const group = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Neighbours',
      members: [member.id],
      administrators: [chief.id],
    });
    const say = async (personId: number, text: string) => {
      const next = nextMessage(bot.emulator, group.id);
      bot.emulator.say(personId, group.id, text);
      return next;
    };
    expect((await say(member.id, '/digest daily 8:00')).text).toContain('Only admins of this chat');
    const own = nextMessage(bot.emulator, chief.id);
    const inGroup = await say(chief.id, '/quiet 22-7');
    const settings = await own;
    for (const label of ['23:00', 'No quiet hours', 'Let emergencies']) {
      // As a message that an earlier version left in the group.
      const { data } = addresseeOf(buttonData(settings, label));
      const press = bot.emulator.press(member.id, group.id, inGroup.message_id, data);
      expect((await press).text).toContain('Only admins of this chat');
    }
  });
});

describe('forum topics', () => {
  async function forumOf() {
    const bot = await runningBot();
    const chief = bot.person('Timur');
    const forum = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Forum',
      isForum: true,
      members: [],
      administrators: [chief.id],
    });
    return { bot, chief, forum };
  }

  it('are chosen by subscribing in them, again where another is wanted', async () => {
    const { bot, chief, forum } = await forumOf();
    const texts: (string | undefined)[] = [];
    for (const threadId of [7, 7, 9]) {
      const reply = nextMessage(bot.emulator, forum.id);
      bot.emulator.say(chief.id, forum.id, '/subscribe Aktobe', { threadId });
      texts.push((await reply).text);
    }
    expect(texts).toEqual([
      expect.stringContaining('now follows'),
      expect.stringContaining('already follows'),
      expect.stringContaining('now come to the topic where you asked for them'),
    ]);
  });

  it('get what was asked for in them, until they close; then the forum itself does', async () => {
    const { bot, chief, forum } = await forumOf();
    const followed = nextMessage(bot.emulator, forum.id);
    bot.emulator.say(chief.id, forum.id, '/subscribe Aktobe', { threadId: 7 });
    expect((await followed).message_thread_id).toBe(7);
    const first = arrival(bot, forum.id, 'First bridge');
    await load(bot, { id: '940051', title: 'First bridge' });
    expect((await first).message_thread_id).toBe(7);
    bot.emulator.setTopic(forum.id, 7, 'closed');
    const second = arrival(bot, forum.id, 'Second bridge');
    const notice = arrival(bot, forum.id, 'closed or gone');
    await load(bot, { id: '940052', title: 'Second bridge' });
    expect((await second).message_thread_id).toBeUndefined();
    await notice;
  });
});
