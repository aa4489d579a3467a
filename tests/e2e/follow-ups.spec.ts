import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { MovableClock } from '../support/movable-clock.ts';
import { runningBot } from '../support/running-bot.ts';

const HEART = 'Who supervised the heart transplant?';
const labels = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];

describe('asking further', () => {
  it.each([
    ['en', HEART, 'how long did it last?', '6 hours', `About: ${HEART}`, 'New question'],
    [
      'ru',
      'кто аким Астаны?',
      'а Шымкента?',
      'Syzdykbekov',
      'К вопросу: кто аким Шымкента?',
      'Это новый вопрос',
    ],
    [
      'kk',
      'Байқоңыр ауруханасына қандай аппарат сатып алынды?',
      'ол қанша тұрады?',
      '405 million',
      'Осы сұраққа қатысты: Байқоңыр',
      'Бұл жаңа сұрақ',
    ],
  ])(
    'takes the question before along and says so, in %s',
    async (language, first, next, holds, about, button) => {
      const bot = await runningBot();
      const person = bot.person('Aigul', language);
      const answer = await person.ask(first);
      expect(answer.text).not.toContain(about);
      for (const replyTo of [undefined, answer]) {
        const followUp = await person.ask(next, replyTo);
        expect(followUp.text).toContain(holds);
        expect(followUp.text).toContain(about);
        expect(labels(followUp)).toContain(button);
      }
    },
  );

  it('asks it alone in place where it was a new question', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('How many reservoirs are in Karaganda region?');
    const followUp = await person.ask('and heart transplants?');
    expect(followUp.text).toContain('About: ');
    await person.press(followUp, 'New question');
    const [, , , alone] = bot.emulator.messages(person.id);
    expect(alone?.message_id).toBe(followUp.message_id);
    expect(alone?.text).not.toContain('About: ');
    expect(alone && labels(alone)).not.toContain('New question');
    // From now on that is what is talked about.
    expect((await person.ask('how long did it last?')).text).toContain('About: and heart transplants?');
  });

  it('opens an article of a list by its place', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul', 'ru');
    const list = await person.ask('новости Кызылорды');
    const links = list.entities?.flatMap(({ url }) => url ?? []) ?? [];
    const opened = await person.ask('расскажи про вторую');
    expect(opened.text).toContain('К вопросу: ');
    expect(opened.entities?.find(({ type }) => type === 'text_link')?.url).toBe(links[1]);
  });

  it('turns to further passages of the follow-up, in its article', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask(HEART);
    const followUp = await person.ask('how long did it last?');
    expect(labels(followUp)).not.toContain('Watch this');
    await person.press(followUp, 'More');
    const turned = bot.emulator.messages(person.id).at(-1);
    expect(turned?.text).toContain('Page 2 of');
    await person.press(turned ?? followUp, 'Back');
    expect(bot.emulator.messages(person.id).at(-1)?.text).toContain('6 hours');
  });

  it('leans on nothing after ten minutes, and never on another person’s question', async () => {
    const clock = new MovableClock('2025-02-01T06:00:00Z');
    const bot = await runningBot({ clock });
    const [aigul, timur] = [bot.person('Aigul'), bot.person('Timur')];
    await aigul.ask(HEART);
    expect((await timur.ask('how long did it last?')).text).not.toContain('About: ');
    clock.moveTo('2025-02-01T06:11:00Z');
    expect((await aigul.ask('how long did it last?')).text).not.toContain('About: ');
  });

  it('forgets what was asked on /forget_me, and tells in /privacy what is remembered', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask(HEART);
    await person.ask('/forget_me');
    expect((await person.ask('how long did it last?')).text).not.toContain('About: ');
    expect((await person.ask('/privacy')).text).toContain('I remember your last question for ten minutes');
  });

  it('remembers in a group what each person asked', async () => {
    const bot = await runningBot();
    const [aigul, timur] = [bot.person('Aigul'), bot.person('Timur')];
    const group = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Group',
      members: [timur.id],
      administrators: [aigul.id],
    });
    const answerTo = (id: number) =>
      bot.emulator.waitFor(
        ({ chat, reply_to_message: asked }) => chat.id === group.id && asked?.message_id === id,
      );
    const say = (id: number, text: string) =>
      answerTo(bot.emulator.say(id, group.id, `/ask ${text}`).message_id);
    await say(aigul.id, HEART);
    await say(timur.id, 'Who is the akim of Astana?');
    expect((await say(aigul.id, 'how long did it last?')).text).toContain(`About: ${HEART}`);
    expect((await say(timur.id, 'and of Shymkent?')).text).toContain('About: Who is the akim of Shymkent?');
  });
});
