import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { buttonData, nextMessage, type RunningBot, runningBot, seedWith } from '../support/running-bot.ts';

const labelsOf = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];

async function withChat(type: 'channel' | 'supergroup', languageCode = 'en') {
  const bot = await runningBot();
  const [chief, member] = [bot.person('Timur', languageCode), bot.person('Aigul')];
  const { id } = bot.emulator.addChat({
    type,
    title: type === 'channel' ? 'Aktobe today' : 'Neighbours',
    members: [member.id],
    administrators: [chief.id],
  });
  return { ...bot, chief, member, chatId: id };
}

/** The bot is removed, and the chief adds it again; resolves with the menu in their private chat. */
async function added({ emulator, chief, chatId }: Awaited<ReturnType<typeof withChat>>): Promise<Message> {
  emulator.removeBot(chatId);
  const menu = nextMessage(emulator, chief.id);
  emulator.addBot(chatId, 'administrator', chief.id);
  return menu;
}

/** Loads an article of Aktobe, and resolves with the post of it. */
async function posted(
  { emulator, admin, addSeed }: RunningBot,
  chatId: number,
  id: string,
): Promise<Message> {
  await addSeed(`${id}.txt`, seedWith({ id }));
  const preview = await admin.ask('/reload');
  const post = nextMessage(emulator, chatId);
  await admin.press(preview, 'Apply');
  return post;
}

const textsIn = ({ emulator }: RunningBot, chatId: number) =>
  emulator.deliveries().flatMap(({ chatId: to, text }) => (to === chatId ? [text] : []));

const lastIn = ({ emulator }: RunningBot, chatId: number) => emulator.messages(chatId).at(-1) as Message;

describe('a channel', () => {
  it('says in each answer that nothing comes while the bot may not post, and that it does once it may', async () => {
    const chat = await withChat('channel');
    const { chief, chatId, emulator } = chat;
    await added(chat);
    emulator.setAdministrator(chatId, emulator.bot.id, { canPost: false });
    const note = 'Nothing comes to this chat now (the bot was not allowed to write here)';
    expect((await chief.ask('/subscribe Aktobe')).text).toContain(note);
    expect((await chief.ask('/subscriptions')).text).toContain(note);
    emulator.setAdministrator(chatId, emulator.bot.id, { canPost: true });
    expect((await chief.ask('/subscriptions')).text).not.toContain('Nothing comes');
  });

  it('is set up from the private chat of the admin who added the bot; nothing of it stands in the channel', async () => {
    const chat = await withChat('channel');
    const { chief, chatId } = chat;
    const menu = await added(chat);
    expect(menu.text).toContain('For the channel “Aktobe today”:');
    expect(labelsOf(menu)).toEqual(
      expect.arrayContaining(['Regions', 'Digest', 'Quiet hours', 'Language', 'Hashtags: off', 'Done']),
    );
    const followed = await chief.ask('/subscribe Aktobe');
    expect(followed.text).toMatch(/^For the channel “Aktobe today”:\n\nThis chat now follows Aktobe Region/);
    expect((await chief.ask('/quiet 23:00-23:01')).text).toContain('Quiet hours: 23:00–23:01');
    expect(textsIn(chat, chatId)).toEqual([]);
    const post = await posted(chat, chatId, '900001');
    expect(post.text).toContain('A new bridge in Aktobe');
    expect(chief.received().join()).not.toContain('A new bridge');
  });

  it('posts without reasons and without buttons that change anything', async () => {
    const chat = await withChat('channel');
    await added(chat);
    await chat.chief.ask('/subscribe Aktobe');
    const post = await posted(chat, chat.chatId, '900002');
    expect(post.text).not.toContain('follow');
    const buttons = post.reply_markup?.inline_keyboard.flat() ?? [];
    expect(buttons.map(({ text }) => text)).toEqual(['Source']);
    expect(buttons.every(({ callback_data }) => callback_data === undefined)).toBe(true);
  });

  it('posts in the language that was chosen for it, and answers its admin in theirs', async () => {
    const chat = await withChat('channel', 'ru');
    expect((await added(chat)).text).toContain('Для канала «Aktobe today»:');
    expect((await chat.chief.ask('/language kk')).text).toMatch(/^Для канала .*\n\n.*казахском/u);
    await chat.chief.ask('/subscribe Актобе');
    const post = await posted(chat, chat.chatId, '900003');
    expect(labelsOf(post)).toEqual(['Дереккөз']);
  });

  it('follows by a post in it too, and answers its admin alone', async () => {
    const chat = await withChat('channel');
    const { emulator, chief, chatId } = chat;
    const answer = nextMessage(emulator, chief.id);
    emulator.say(chief.id, chatId, '/subscribe Aktobe, Atlantis');
    const refused = await answer;
    expect(refused.text).toContain('I do not understand “Atlantis”');
    const followed = nextMessage(emulator, chief.id);
    await chief.press(refused, 'Follow Aktobe');
    expect((await followed).text).toContain('For the channel “Aktobe today”:');
    expect((await followed).text).toContain('now follows Aktobe');
    expect(textsIn(chat, chatId)).toEqual([]);
    expect((await posted(chat, chatId, '900004')).text).toContain('A new bridge');
  });

  it('shows a reader who presses a button of an old post the article in their own chat', async () => {
    const chat = await withChat('channel');
    const { emulator, member, chatId } = chat;
    const post = emulator.say(chat.chief.id, chatId, 'An old post');
    const pressed = await emulator.press(member.id, chatId, post.message_id, 'edition:kk:902311:article');
    expect(pressed.url).toBe('https://t.me/habarshy_bot?start=a_902311');
  });
});

describe('managing', () => {
  it('is for the chat until Done, said in each reply, and questions stay questions', async () => {
    const chat = await withChat('supergroup');
    const { chief } = chat;
    const menu = await added(chat);
    expect(menu.text).toContain('For the group “Neighbours”:');
    expect((await chief.ask('How many people are waiting for a new heart?')).text).toMatch(/^140 adults|140/);
    const words = await chief.ask('подпиши на Актобе');
    expect(words.text).toContain('For the group “Neighbours”:');
    const list = await chief.ask('/subscriptions');
    expect(labelsOf(list)).toContain('✕ Aktobe Region');
    await chief.press(list, 'Done');
    expect(lastIn(chat, chief.id).text).toContain('What you write is for yourself again');
    const own = await chief.ask('/subscribe Shymkent');
    expect(own.text).toMatch(/^This chat now follows Shymkent/);
    expect(labelsOf(await chief.ask('/subscriptions'))).not.toContain('✕ Aktobe Region');
  });

  it('asks of a channel in which language its articles come, and ticks the present one', async () => {
    const chat = await withChat('channel');
    const menu = await added(chat);
    await chat.chief.press(menu, 'Language');
    const choice = lastIn(chat, chat.chief.id);
    expect(choice.text).toContain('In which language shall new articles come?');
    expect(choice.text).not.toContain('answer');
    expect(labelsOf(choice)).toEqual(['✓ English', 'Русский', 'Қазақша', '‹ Settings', 'Done']);
  });

  it('answers in the language of the admin what was written in a group of another', async () => {
    const chat = await withChat('supergroup');
    const { emulator, chatId } = chat;
    await added(chat);
    await chat.chief.ask('/subscribe Aktobe');
    await chat.chief.ask('/language kk');
    await chat.chief.press(await chat.chief.ask('/settings'), 'Done');
    const told = nextMessage(emulator, chat.chief.id);
    emulator.say(chat.chief.id, chatId, '/subscribe Astana');
    expect((await told).text).toMatch(/^For the group “Neighbours”:[\s\S]*now follows Astana/);
    // Its own language stays.
    const post = await posted(chat, chatId, '900011');
    expect(labelsOf(post)).toContain('Жазылымды тоқтату: Ақтөбе облысы');
  });

  it('leaves what a forum follows in the topic where it was followed', async () => {
    const chat = await withChat('supergroup');
    const { emulator, chief, chatId } = chat;
    const told = nextMessage(emulator, chief.id);
    emulator.say(chief.id, chatId, '/subscribe Aktobe', { threadId: 7 });
    await told;
    await chief.ask(`/start manage_${chatId}`);
    expect((await chief.ask('/subscribe Aktobe, Astana')).text).not.toContain('now come to the topic');
    expect((await posted(chat, chatId, '900010')).message_thread_id).toBe(7);
  });

  it.each(['done', 'Готово!', 'дайын'])('ends by the word of the button too: %s', async (word) => {
    const chat = await withChat('channel');
    await added(chat);
    expect((await chat.chief.ask(word)).text).toContain('What you write is for yourself again');
    expect((await chat.chief.ask('/subscriptions')).text).toMatch(/^This chat follows nothing yet/);
    expect((await chat.chief.ask(word)).text).toContain('You are welcome');
  });

  it('is remembered over a restart', async () => {
    const chat = await withChat('channel');
    await added(chat);
    await chat.restart();
    expect((await chat.chief.ask('/subscribe Aktobe')).text).toContain('For the channel “Aktobe today”:');
  });

  it('asks for the rights at each change, and forgets who lost them', async () => {
    const chat = await withChat('channel');
    const { emulator, chief, chatId } = chat;
    const menu = await added(chat);
    const other = chat.person('Dana');
    emulator.setAdministrator(chatId, other.id, { canPost: true });
    emulator.setAdministrator(chatId, chief.id, null);
    const press = await emulator.press(chief.id, chief.id, menu.message_id, buttonData(menu, 'Hashtags'));
    expect(press.text).toContain('not an admin of that chat any more');
    await chief.ask('/manage');
    expect((await chief.ask('/subscribe Aktobe')).text).toMatch(/^This chat now follows Aktobe/);
  });

  it.each([
    ['who may not post there', { canPost: false }],
    ['who is no admin', null],
  ])('refuses one %s, and changes nothing for themselves either', async (_, rights) => {
    const chat = await withChat('channel');
    const { emulator, chief, chatId } = chat;
    const other = chat.person('Dana');
    emulator.setAdministrator(chatId, other.id, { canPost: true });
    await added(chat);
    for (const changed of [null, rights]) emulator.setAdministrator(chatId, chief.id, changed);
    expect((await chief.ask('/subscribe Aktobe')).text).toContain('You are not an admin of “Aktobe today”');
    expect((await chief.ask('/subscriptions')).text).toContain('follows nothing yet');
    expect((await chief.ask(`/start manage_${chatId}`)).text).toContain('You are not an admin');
  });

  it('opens by a link, from the list of /manage, and for a chat that is no more says so', async () => {
    const chat = await withChat('supergroup');
    const { emulator, chief, chatId } = chat;
    expect(labelsOf(await chief.ask('/manage'))).toEqual(['Add me to a group', 'Add me to a channel']);
    expect((await chief.ask(`/start manage_${chatId}`)).text).toContain('For the group “Neighbours”:');
    const list = await chief.ask('/manage');
    expect(labelsOf(list)[0]).toBe('✓ Neighbours');
    const menu = nextMessage(emulator, chief.id);
    await chief.press(list, 'Neighbours');
    expect((await menu).text).toContain('For the group “Neighbours”:');
    emulator.removeBot(chatId);
    await chief.ask('/help');
    expect((await chief.ask('/subscribe Aktobe')).text).toMatch(/^This chat now follows/);
    expect((await chief.ask('/start manage_-42')).text).toContain('I am not in');
  });

  it('stops everything after one question', async () => {
    const chat = await withChat('channel');
    const { emulator, chief } = chat;
    await added(chat);
    await chief.ask('/subscribe Aktobe, Shymkent');
    const menu = await chief.ask('/settings');
    const press = (label: string) => chief.press(emulator.messages(chief.id).at(-1) ?? menu, label);
    await press('Stop everything');
    expect(lastIn(chat, chief.id).text).toContain('Stop everything that this chat follows (2)?');
    await press('Yes, stop everything');
    expect(lastIn(chat, chief.id).text).toContain('It follows nothing yet');
  });
});

describe('posts', () => {
  it('have hashtags, a preview and no sound where that is chosen, by the menu or in words', async () => {
    const chat = await withChat('channel');
    const { emulator, chief, chatId } = chat;
    const menu = await added(chat);
    await chief.ask('/subscribe Aktobe');
    await chief.press(menu, 'Link preview');
    const said = await chief.ask('/settings without sound, hashtags on');
    expect(said.text).toContain('Without sound: on · Hashtags: on');
    expect((await chief.ask('/settings upside down')).text).toContain('I do not understand “upside, down”');
    const post = await posted(chat, chatId, '900005');
    expect(post.text).toMatch(/\n\n#Aktobe$/);
    const sent = emulator.callsOf('sendMessage').findLast((call) => Object(call).chat_id === chatId);
    expect(sent).toMatchObject({ disable_notification: true, link_preview_options: { is_disabled: false } });
  });

  it('keep them when they are edited', async () => {
    const chat = await withChat('channel');
    const { emulator, chief, chatId, admin } = chat;
    await added(chat);
    await chief.ask('/subscribe Aktobe');
    await chief.ask('/settings hashtags');
    const post = await posted(chat, chatId, '900006');
    await chat.addSeed('900006.txt', seedWith({ id: '900006', title: 'A longer bridge in Aktobe' }));
    const preview = await admin.ask('/reload');
    const edited = emulator.waitFor(
      ({ message_id, chat: { id }, text = '' }) =>
        id === chatId && message_id === post.message_id && text.includes('longer'),
    );
    await admin.press(preview, 'Apply');
    expect((await edited).text).toMatch(/\n\n#Aktobe$/);
  });
});
