import { describe, expect, it } from 'vitest';
import { addresseeOf } from '../../src/bot/managed-chat.ts';
import type { BotApiEmulator } from '../../src/emulator/emulator.ts';
import { buttonData, nextMessage, runningBot } from '../support/running-bot.ts';

async function groupWith(given: { privacyMode?: boolean } = {}) {
  // Without privacy mode the bot hears everything, and must itself keep out of what others say.
  const bot = await runningBot({ emulator: { privacyMode: given.privacyMode ?? false } });
  const [member, chief] = [bot.person('Aigul'), bot.person('Timur')];
  const group = bot.emulator.addChat({
    type: 'supergroup',
    title: 'Neighbours',
    members: [member.id],
    administrators: [chief.id],
  });
  return { ...bot, member, chief, chatId: group.id };
}

/** Says something and then a question, so that an answer to the first would stand before the one to the second. */
async function firstAnsweredOf(emulator: BotApiEmulator, personId: number, chatId: number, text: string) {
  const next = nextMessage(emulator, chatId);
  emulator.say(personId, chatId, text);
  emulator.say(personId, chatId, '/ask akim of Astana name');
  return (await next).reply_to_message?.text;
}

describe('groups', () => {
  it.each([
    '/ask How many people are waiting for a new heart?',
    '/ASK@habarshy_bot How many people are waiting for a new heart?',
    '@habarshy_bot How many people are waiting for a new heart?',
    'How many people are waiting for a new heart, @Habarshy_Bot?',
  ])('answers %s in a reply', async (text) => {
    const { emulator, member, chatId } = await groupWith();
    const next = nextMessage(emulator, chatId);
    const asked = emulator.say(member.id, chatId, text);
    const answer = await next;
    expect(answer.reply_to_message?.message_id).toBe(asked.message_id);
    expect(answer.text).toContain('140 adults');
  });

  it('answers a reply to one of its messages', async () => {
    const { emulator, member, chatId } = await groupWith();
    const first = nextMessage(emulator, chatId);
    emulator.say(member.id, chatId, '/ask akim of Astana name');
    const { message_id } = await first;
    const second = nextMessage(emulator, chatId);
    emulator.say(member.id, chatId, 'How many people are waiting for a new heart?', { replyTo: message_id });
    expect((await second).text).toContain('140 adults');
  });

  it.each([
    'How many people are waiting for a new heart?',
    '/ask@otherbot How many people are waiting for a new heart?',
    '/unknown',
  ])('keeps out of %s', async (text) => {
    const { emulator, member, chatId } = await groupWith();
    expect(await firstAnsweredOf(emulator, member.id, chatId, text)).toBe('/ask akim of Astana name');
  });

  it('lets only admins of the chat change what it follows', async () => {
    const { emulator, member, chief, chatId } = await groupWith();
    const say = async (personId: number, text: string, anonymous = false) => {
      const next = nextMessage(emulator, chatId);
      emulator.say(personId, chatId, text, { anonymous });
      return next;
    };
    const refusal = await say(member.id, '/subscribe Aktobe');
    expect(refusal.text).toContain('Only admins of this chat');
    const [wayOut] = refusal.reply_markup?.inline_keyboard.flat() ?? [];
    expect(wayOut?.url).toBe('https://t.me/habarshy_bot?start=group');
    expect((await say(chief.id, '/subscribe Aktobe')).text).toContain('now follows Aktobe Region');
    expect((await say(chief.id, '/subscribe Shymkent', true)).text).toContain('now follows Shymkent');
    const list = await say(member.id, '/subscriptions');
    expect(list.text).toContain('It follows: Aktobe Region, Shymkent.');
    expect(list.reply_markup).toBeUndefined();
    const own = nextMessage(emulator, chief.id);
    await say(chief.id, '/subscriptions');
    const stop = addresseeOf(buttonData(await own, 'Aktobe')).data;
    // As a list that an earlier version left in the group.
    const press = (personId: number) => emulator.press(personId, chatId, list.message_id, stop);
    expect((await press(member.id)).text).toContain('Only admins of this chat');
    expect((await press(chief.id)).text).toContain('I have answered you');
    expect(emulator.messages(chatId).find(({ message_id: id }) => id === list.message_id)).toEqual(list);
  });

  it('answers /ask in a reply to an answer from the article of that answer', async () => {
    const { emulator, member, chatId } = await groupWith();
    const ask = async (text: string, replyTo?: number) => {
      const next = nextMessage(emulator, chatId);
      emulator.say(member.id, chatId, text, replyTo === undefined ? {} : { replyTo });
      return next;
    };
    const answer = await ask('/ask What equipment was bought for the Baikonur hospital?');
    const followUp = await ask('/ask how much did it cost?', answer.message_id);
    const sourceOf = ({ entities = [] }: typeof answer) =>
      entities.find(({ type }) => type === 'text_link')?.url;
    expect(sourceOf(followUp)).toBe(sourceOf(answer));
    expect(followUp.text).toContain('million tenge');
  });

  it('follows the region of the link by which an admin added the bot, and of nobody else’s', async () => {
    const { emulator, member, chief, chatId } = await groupWith();
    const start = async (personId: number) => {
      const next = nextMessage(emulator, chatId);
      // What Telegram says for who follows t.me/habarshy_bot?startgroup=region_KZ-15.
      emulator.say(personId, chatId, '/start@habarshy_bot region_KZ-15');
      return (await next).text;
    };
    expect(await start(member.id)).toContain('Only admins of this chat');
    expect(await start(chief.id)).toContain('now follows Aktobe Region');
  });

  it('does not take the bot’s own rights for those of who speaks', async () => {
    const { emulator, member, chatId } = await groupWith();
    emulator.addBot(chatId, 'administrator');
    const next = nextMessage(emulator, chatId);
    emulator.say(member.id, chatId, '/subscribe Aktobe');
    expect((await next).text).toContain('Only admins of this chat');
  });

  it('greets where it is added, and stays silent where it is removed', async () => {
    const { emulator, chatId } = await groupWith();
    emulator.removeBot(chatId);
    const next = nextMessage(emulator, chatId);
    emulator.addBot(chatId);
    expect((await next).text).toContain('with /ask');
  });

  it('answers in the topic where it was asked', async () => {
    const bot = await runningBot();
    const member = bot.person('Aigul');
    const forum = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Forum',
      isForum: true,
      members: [member.id],
      administrators: [],
    });
    const next = nextMessage(bot.emulator, forum.id);
    bot.emulator.say(member.id, forum.id, '/ask akim of Astana name', { threadId: 7 });
    expect((await next).message_thread_id).toBe(7);
  });

  it('moves what a group follows when it becomes a supergroup', async () => {
    const bot = await runningBot();
    const chief = bot.person('Timur');
    const group = bot.emulator.addChat({
      type: 'group',
      title: 'Neighbours',
      members: [],
      administrators: [chief.id],
    });
    const followed = nextMessage(bot.emulator, group.id);
    bot.emulator.say(chief.id, group.id, '/subscribe Aktobe');
    await followed;
    const newId = bot.emulator.migrate(group.id);
    const list = nextMessage(bot.emulator, chief.id);
    bot.emulator.say(chief.id, newId, '/subscriptions');
    expect((await list).reply_markup?.inline_keyboard[0]?.[0]?.text).toBe('✕ Aktobe Region');
    expect(bot.emulator.deliveries().map(({ text }) => text)).not.toContainEqual(
      expect.stringContaining('Hello!'),
    );
  });

  it('follows for a channel by a post in it, and keeps out of other posts', async () => {
    const bot = await runningBot();
    const chief = bot.person('Timur');
    const channel = bot.emulator.addChat({
      type: 'channel',
      title: 'Aktobe today',
      members: [],
      administrators: [chief.id],
    });
    const next = nextMessage(bot.emulator, chief.id);
    bot.emulator.say(chief.id, channel.id, 'How many people are waiting for a new heart?');
    bot.emulator.say(chief.id, channel.id, '/subscribe Aktobe');
    expect((await next).text).toContain('now follows Aktobe Region');
  });

  it('hears who writes as their channel, and is told apart from the posts of a linked one', async () => {
    const { emulator, member, chief, chatId } = await groupWith();
    const channel = emulator.addChat({
      type: 'channel',
      title: 'Aktobe today',
      members: [],
      administrators: [member.id],
    });
    emulator.linkDiscussion(channel.id, chatId);
    emulator.say(member.id, channel.id, '/ask How many people are waiting for a new heart?');
    const next = nextMessage(emulator, chatId);
    const asked = emulator.say(member.id, chatId, '/ask akim of Astana name', { asChannel: channel.id });
    expect((await next).reply_to_message?.message_id).toBe(asked.message_id);
    const refusal = nextMessage(emulator, chatId);
    emulator.say(chief.id, chatId, '/subscribe Aktobe', { asChannel: channel.id });
    expect((await refusal).text).toContain('you write as a channel');
    expect((await refusal).reply_markup?.inline_keyboard[0]?.[0]?.url).toBe(
      `https://t.me/habarshy_bot?start=manage_${chatId}`,
    );
  });

  it.each(['/stats', '/reload', '/stats@otherbot', '/subscribe@otherbot Aktobe', '/unknown@habarshy_bot'])(
    'takes %s for another bot’s',
    async (text) => {
      const { emulator, member, chatId } = await groupWith();
      expect(await firstAnsweredOf(emulator, member.id, chatId, text)).toBe('/ask akim of Astana name');
    },
  );

  it('refuses its own admins’ commands where it is named, and an anonymous admin without an id', async () => {
    const { emulator, member, chief, chatId } = await groupWith();
    const say = async (personId: number, anonymous: boolean) => {
      const next = nextMessage(emulator, chatId);
      emulator.say(personId, chatId, '/stats@habarshy_bot', { anonymous });
      return (await next).text;
    };
    expect(await say(member.id, false)).toContain(`Your id is ${member.id}`);
    expect(await say(chief.id, true)).toContain('here you are anonymous');
  });

  describe('with hidden members', () => {
    it('looks for an admin in the list of admins, which is kept a minute', async () => {
      const { emulator, member, chief, chatId } = await groupWith();
      emulator.hideMembers(chatId);
      const say = async (personId: number, text: string) => {
        const next = nextMessage(emulator, chatId);
        emulator.say(personId, chatId, text);
        return (await next).text;
      };
      expect(await say(chief.id, '/subscribe Aktobe')).toContain('now follows Aktobe Region');
      expect(await say(member.id, '/subscribe Shymkent')).toContain('Only admins of this chat');
      expect(emulator.callsOf('getChatAdministrators')).toHaveLength(1);
    });

    it('says what to do where Telegram tells nothing', async () => {
      const { emulator, chief, chatId } = await groupWith();
      emulator.hideMembers(chatId);
      const description = 'Bad Request: member list is inaccessible';
      emulator.failNext('getChatAdministrators', { kind: 'error', code: 400, description });
      const next = nextMessage(emulator, chatId);
      emulator.say(chief.id, chatId, '/subscribe Aktobe');
      expect((await next).text).toContain('Make me an admin there (no right is needed)');
    });
  });

  it('answers settings in the admin’s private chat, and shortly in the group', async () => {
    const { emulator, chief, chatId } = await groupWith();
    const say = async (text: string) => {
      const [here, privately] = [nextMessage(emulator, chatId), nextMessage(emulator, chief.id)];
      emulator.say(chief.id, chatId, text);
      return [await here, await privately] as const;
    };
    const [short, long] = await say('/digest');
    expect(short.text).toBe('I have answered you in our private chat.');
    expect(short.reply_markup).toBeUndefined();
    expect(long.text).toMatch(/^For the group “Neighbours”:\n\nNew articles come at once/);
    const [refused, guess] = await say('/subscribe Aktobe, Atlantis');
    expect(refused.text).toBe('I do not understand “Atlantis”: nothing was changed.');
    const followed = nextMessage(emulator, chief.id);
    await chief.press(guess, 'Follow Aktobe');
    expect((await followed).text).toContain('This chat now follows Aktobe Region');
    expect(emulator.messages(chatId).at(-1)).toEqual(refused);
    await chief.press(await followed, 'Manage this chat here');
    expect((await chief.ask('/subscriptions')).text).toContain('For the group “Neighbours”:');
  });

  it('says by a link where settings are, if the bot may not write to the admin', async () => {
    const { emulator, member } = await groupWith();
    const chief = emulator.addPerson({ firstName: 'Dana' });
    const { id: chatId } = emulator.addChat({
      type: 'supergroup',
      title: 'Village',
      members: [member.id],
      administrators: [chief.id],
    });
    emulator.removeBot(chatId);
    const next = nextMessage(emulator, chatId);
    emulator.addBot(chatId, 'member', chief.id);
    const link = `https://t.me/habarshy_bot?start=manage_${chatId}`;
    expect((await next).reply_markup?.inline_keyboard[0]?.[0]?.url).toBe(link);
    const short = nextMessage(emulator, chatId);
    emulator.say(chief.id, chatId, '/subscribe Aktobe');
    expect((await short).text).toContain('This chat now follows Aktobe Region');
    expect((await short).reply_markup?.inline_keyboard[0]?.[0]?.url).toBe(link);
    const menu = nextMessage(emulator, chief.id);
    emulator.say(chief.id, chief.id, `/start manage_${chatId}`);
    expect((await menu).text).toContain('It follows: Aktobe Region.');
  });
});
