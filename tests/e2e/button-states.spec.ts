import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { messageNow, nextMessage, type RunningBot, runningBot, seedWith } from '../support/running-bot.ts';

const QUESTION = 'How many people are waiting for a heart transplant?';

const labels = ({ reply_markup }: Message) =>
  (reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

async function push(bot: RunningBot, personId: number, id: string): Promise<Message> {
  const next = nextMessage(bot.emulator, personId);
  await bot.addSeed(`${id}.txt`, seedWith({ id }));
  await bot.admin.press(await bot.admin.ask('/reload'), 'Apply');
  return next;
}

describe('the buttons of an answer', () => {
  it('show what is followed, watched and voted, and undo it', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const answer = await person.ask(QUESTION);
    const now = () => messageNow(bot.emulator, answer);
    const look = [
      ['Follow ', '✓ Following '],
      ['Watch this', '✓ Watching'],
      ['👍', '👍 ✓'],
    ] as const;
    for (const [before, after] of look) {
      expect(await person.press(now(), before)).toBeUndefined();
      expect(labels(now()).join('|')).toContain(after);
    }
    expect(now().text).toBe(answer.text);
    // They are so from the start in the next answer.
    expect(labels(await person.ask(QUESTION)).join('|')).toMatch(/✓ Following .*✓ Watching\|👍\|/);
    await person.press(now(), '👎');
    expect(labels(now()).join('|')).toContain('👍|👎 ✓');
    for (const after of ['✓ Following ', '✓ Watching', '👎 ✓']) await person.press(now(), after);
    expect(labels(now())).toEqual(labels(answer));
    expect((await person.ask('/subscriptions')).text).toContain('follows nothing yet');
    expect((await bot.admin.ask('/stats')).text).not.toContain('👎 1');
  });

  it('stay when further passages are shown, and Back shows the answer as it was', async () => {
    const bot = await runningBot();
    const person = bot.person('Айгүл', 'ru');
    const answer = await person.ask('сколько человек ждут пересадки сердца в Казахстане?');
    expect(answer.text).toContain('Искал по-английски');
    const now = () => messageNow(bot.emulator, answer);
    await person.press(now(), '👍');
    await person.press(now(), 'Ещё');
    expect(labels(now())).toContain('👍 ✓');
    expect(labels(now())).toContain('Поделиться');
    expect(now().text).toContain('Искал по-английски');
    await bot.restart();
    await person.press(now(), 'Назад');
    expect(now().text).toBe(answer.text);
    expect(labels(now())).toEqual(labels(answer).map((label) => (label === '👍' ? '👍 ✓' : label)));
  });

  it('of a group tell the voter alone, and show what the group follows', async () => {
    const bot = await runningBot();
    const chief = bot.person('Timur');
    const group = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Neighbours',
      members: [],
      administrators: [chief.id],
    });
    const next = nextMessage(bot.emulator, group.id);
    bot.emulator.say(chief.id, group.id, `/ask ${QUESTION}`);
    const answer = await next;
    expect(await chief.press(answer, '👍')).toBe('Thank you, noted.');
    expect(labels(messageNow(bot.emulator, answer))).toContain('👍');
    await chief.press(answer, 'Follow ');
    expect(labels(messageNow(bot.emulator, answer)).join('|')).toContain('✓ Following ');
  });
});

describe('the button of a push', () => {
  it.each([
    ['/subscribe Aktobe', 'Unfollow', '↩ Follow again: Aktobe Region'],
    ['/subscribe word: bridge', 'Unfollow', '↩ Follow again: the word “bridge”'],
    ['/watch How long is the bridge?', 'Stop watching', '↩ Watch again: “How long is the bridge?”'],
  ])('ends %s, and takes that back, also after a restart', async (wish, stop, undo) => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask(wish);
    const message = await push(bot, person.id, '930301');
    const now = () => messageNow(bot.emulator, message);
    expect(await person.press(now(), stop)).toBeUndefined();
    expect(labels(now())).toContain(undo);
    expect((await person.ask('/subscriptions')).text).toContain('follows nothing yet');
    await bot.restart();
    await person.press(now(), '↩');
    expect(labels(now())).toEqual(labels(message));
    expect((await person.ask('/subscriptions')).text).not.toContain('follows nothing yet');
  });
});

describe('a reply to a push', () => {
  it.each(['At last! 🎉', 'lol', 'ура', 'дұрыс', 'рахмет', 'At last the bridge is open'])(
    'in a group that is a comment (%s) gets no answer, and a question is about its article',
    async (comment) => {
      const bot = await runningBot({ emulator: { privacyMode: false } });
      const { emulator } = bot;
      const [member, chief] = [bot.person('Aigul'), bot.person('Timur')];
      const group = emulator.addChat({
        type: 'supergroup',
        title: 'Neighbours',
        members: [member.id],
        administrators: [chief.id],
      });
      const followed = nextMessage(emulator, group.id);
      emulator.say(chief.id, group.id, '/subscribe Aktobe');
      await followed;
      const { message_id } = await push(bot, group.id, '930302');
      const next = nextMessage(emulator, group.id);
      emulator.say(member.id, group.id, comment, { replyTo: message_id });
      const asked = emulator.say(member.id, group.id, 'how long is it?', { replyTo: message_id });
      const answer = await next;
      expect(answer.reply_to_message?.message_id).toBe(asked.message_id);
      expect(answer.text).toContain('300 meters');
    },
  );

  it.each([
    ['en', 'lol', 'If you have a question about this'],
    ['ru', 'Ура!', 'Если у вас есть вопрос об этом'],
    ['kk', 'Құттықтаймын!', 'Бұл туралы сұрағыңыз болса'],
  ])('in a private chat in %s says what can be asked', async (language, comment, hint) => {
    const bot = await runningBot();
    const person = bot.person('Aigul', language);
    await person.ask('/subscribe Aktobe');
    const message = await push(bot, person.id, '930303');
    expect((await person.ask(comment, message)).text).toContain(hint);
    expect((await person.ask('how long is it?', message)).text).toContain('300 meters');
  });
});
