import { describe, expect, it } from 'vitest';
import { messageNow, nextMessage, runningBot } from '../support/running-bot.ts';

const QUESTION = 'How many people are waiting for a heart transplant?';
const ANSWER = '140 adults';
const PHOTO = [{ file_id: 'p', file_unique_id: 'p', file_size: 1, width: 1, height: 1 }];
const FILE = { file_id: 'd', file_unique_id: 'd', file_size: 1, file_name: 'a.mp4', mime_type: 'video/mp4' };

async function chatting() {
  const bot = await runningBot();
  const person = bot.person('Aigul');
  const say = (content: Parameters<typeof bot.emulator.sayOther>[2]) =>
    bot.emulator.sayOther(person.id, person.id, content);
  return { ...bot, person, say, next: () => nextMessage(bot.emulator, person.id) };
}

describe('messages other than text in a private chat', () => {
  it.each([
    ['a sticker', { sticker: { emoji: '👍' } }],
    ['a photo', { photo: PHOTO }],
    ['a place', { location: { latitude: 51, longitude: 71 } }],
    ['a file', { document: FILE }],
  ])('says of %s that it reads text', async (_, content) => {
    const { say, next } = await chatting();
    const reply = next();
    say(content);
    expect((await reply).text).toContain('I read questions as text');
  });

  it('replies once to an album, and not to what Telegram writes itself', async () => {
    const { say, person, emulator } = await chatting();
    for (let photo = 0; photo < 10; photo++) say({ photo: PHOTO, media_group_id: '1' });
    say({ forum_topic_created: { name: 'x', icon_color: 1 } });
    say({});
    // Updates of one chat are handled in order.
    const last = emulator.waitFor(({ text }) => text?.includes('Zhenis Kasymbek') === true);
    emulator.say(person.id, person.id, 'akim of Astana name');
    await last;
    const told = person.received().filter((text) => text.includes('I read questions as text'));
    expect(told).toHaveLength(1);
    expect(person.received()).toHaveLength(2);
  });

  it.each([
    ['a photo', { photo: PHOTO }],
    ['a GIF', { animation: FILE, document: FILE }],
    ['a file', { document: FILE }],
    ['a photo of an album', { photo: PHOTO, media_group_id: '2' }],
  ])('answers the caption of %s, with buttons that work', async (_, content) => {
    const { say, next, person, emulator } = await chatting();
    const reply = next();
    say({ ...content, caption: QUESTION });
    const answer = await reply;
    expect(answer.text).toContain(ANSWER);
    expect(await person.press(answer, '👍')).toBeUndefined();
    expect(await person.press(answer, 'Watch this')).toBeUndefined();
    expect((await person.ask('/subscriptions')).reply_markup?.inline_keyboard[0]?.[0]?.text).toContain(
      QUESTION.slice(0, 30),
    );
    await person.press(answer, 'More');
    expect(messageNow(emulator, answer).text).toContain('Page 2 of');
  });
});

describe('an edited question', () => {
  it('is answered again in the message that answered it', async () => {
    const { person, emulator } = await chatting();
    const answer = await person.ask('akim of Astana name');
    const changed = emulator.waitFor(
      ({ message_id: id, text }) => id === answer.message_id && text?.includes(ANSWER) === true,
    );
    emulator.editSaid(person.id, answer.reply_to_message?.message_id ?? 0, QUESTION);
    await changed;
    expect(person.received()).toHaveLength(1);
    // What is asked next leans on the new text.
    expect((await person.ask('how many of them are children?')).text).toContain(`About: ${QUESTION}`);
  });

  it('leans on what had been asked before it', async () => {
    const { person, emulator } = await chatting();
    await person.ask('Who supervised the heart transplant?');
    const answer = await person.ask('and of Shymkent?');
    const changed = emulator.waitFor(
      ({ message_id: id, text }) => id === answer.message_id && text?.includes('6 hours') === true,
    );
    emulator.editSaid(person.id, answer.reply_to_message?.message_id ?? 0, 'how long did it last?');
    expect((await changed).text).toContain('About: Who supervised the heart transplant?');
  });

  it('does nothing where the message was no question, or is none any more', async () => {
    const { person, emulator } = await chatting();
    await person.ask('/start');
    emulator.editSaid(person.id, 1, QUESTION);
    const answer = await person.ask('akim of Astana name');
    emulator.editSaid(person.id, answer.reply_to_message?.message_id ?? 0, '/latest');
    emulator.editSaid(person.id, answer.reply_to_message?.message_id ?? 0, 'subscribe to Aktobe');
    await person.ask('Why did oil output decrease?');
    expect(person.received()).toHaveLength(3);
    const shown = emulator.messages(person.id).find(({ message_id: id }) => id === answer.message_id);
    expect(shown?.text).toBe(answer.text);
  });
});
