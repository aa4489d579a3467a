import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { type Asker, nextMessage, type RunningBot, runningBot, seedWith } from '../support/running-bot.ts';

const FILE_NAME = 'habarshy-subscriptions.json';

const labelsOf = ({ reply_markup }: Message) =>
  reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];

/** The contents of the file that /export sends. */
async function exported(bot: RunningBot, person: Asker): Promise<string> {
  const file = bot.emulator.waitFor(
    ({ chat, document }) => chat.id === person.id && document?.file_name === FILE_NAME,
  );
  await person.ask('/export');
  const { document } = await file;
  return new TextDecoder().decode(bot.emulator.file(document?.file_id ?? '')?.bytes);
}

/** The bot's reply to a file. */
function send(bot: RunningBot, person: Asker, text: string, fileName = FILE_NAME): Promise<Message> {
  const next = nextMessage(bot.emulator, person.id);
  const bytes = new TextEncoder().encode(text);
  bot.emulator.sayWithDocument(person.id, person.id, { fileName, mimeType: 'application/json', bytes });
  return next;
}

const followed = async (person: Asker) =>
  labelsOf(await person.ask('/subscriptions')).filter((label) => label.startsWith('✕'));
const shown = (bot: RunningBot, { chat, message_id: id }: Message) =>
  bot.emulator.messages(chat.id).find(({ message_id }) => message_id === id)?.text;

describe('/export and its file', () => {
  it('carry what one chat follows to another, after one question', async () => {
    const bot = await runningBot();
    const [from, to] = [bot.person('Aigul'), bot.person('Ерлан', 'ru')];
    await from.ask('/subscribe Aktobe, ministry of healthcare');
    await from.ask('/subscribe Almaty -football');
    await from.ask('/subscribe word: heating -Astana');
    await from.ask('/watch How is the greenhouse in Shymkent going?');
    await from.ask('/digest weekly monday 9:00');
    await from.ask('/quiet 22:00-07:00');
    const file = await exported(bot, from);
    expect(file).not.toContain(String(from.id));
    await to.ask('/subscribe Актобе');
    await to.ask('/subscribe Шымкент');

    const preview = await send(bot, to, file);
    expect(preview.text).toContain('Новое здесь (4)');
    expect(preview.text).toContain('Уже есть здесь: 1');
    expect(preview.text).toContain('Есть здесь, но не в файле (1): Шымкент');
    expect(preview.text).toContain('понедельник, 09:00');
    expect(await followed(to)).toHaveLength(2);

    await bot.restart();
    await to.press(preview, 'Да, перенести');
    expect(shown(bot, preview)).toBe('Готово. Новых подписок: 4, отменено: 0.');
    expect(await followed(to)).toHaveLength(6);
    expect((await to.ask('/quiet')).text).toContain('22:00');

    const again = await send(bot, to, file);
    expect(labelsOf(again)).toEqual(['Да, а остальные отменить (1)', 'Нет']);
    await to.press(again, 'остальные');
    expect(await followed(to)).toHaveLength(5);
    expect(JSON.parse(await exported(bot, to)).follow).toHaveLength(5);
    expect((await send(bot, to, await exported(bot, to))).text).toContain('менять нечего');
  });

  it.each([
    [
      'en',
      'and mentions',
      'Aktobe Region: all mentions come too',
      'Yes, take it over',
      '@ anywhere',
      '@ in titles',
    ],
    [
      'ru',
      'и упоминания',
      'Актюбинская область: приходят и все упоминания',
      'Да, перенести',
      '@ везде',
      '@ в заголовках',
    ],
    [
      'kk',
      'және аталғаны',
      'Ақтөбе облысы: мәтінде аталғаны да келеді',
      'Иә, көшіру',
      '@ барлық жерде',
      '@ тақырыпта',
    ],
  ])('carry which mentions of a region come: %s', async (language, words, said, yes, all, usual) => {
    const bot = await runningBot();
    const [from, has, lacks] = [
      bot.person('A', language),
      bot.person('B', language),
      bot.person('C', language),
    ];
    const buttons = async (person: Asker) => labelsOf(await person.ask('/subscriptions'));
    await from.ask(`/subscribe Aktobe ${words}`);
    await has.ask('/subscribe Aktobe');
    const file = await exported(bot, from);
    for (const person of [has, lacks]) {
      const preview = await send(bot, person, file);
      expect(preview.text).toContain(said);
      await person.press(preview, yes);
      expect(shown(bot, preview)).toContain(said);
      expect(await buttons(person)).toContain(all);
      const older = '{"habarshy":1,"follow":[{"region":"KZ-15"},{"region":"KZ-71"}]}';
      await person.press(await send(bot, person, older), yes);
      expect(await buttons(person)).toEqual(expect.arrayContaining([all, usual]));
    }
  });

  it('name what is not understood, and change nothing by themselves', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const preview = await send(
      bot,
      person,
      JSON.stringify({
        habarshy: 1,
        follow: [{ region: 'KZ-15' }, { region: 'Atlantis' }, { issuer: 'nowhere' }],
      }),
    );
    expect(preview.text).toContain('Not understood, left out: {"region":"Atlantis"}, {"issuer":"nowhere"}');
    await person.press(preview, 'No');
    expect(shown(bot, preview)).toContain('nothing was changed');
    expect(await followed(person)).toEqual([]);
    expect((await send(bot, person, '{"habarshy":99}')).text).toContain('later version');
    expect((await send(bot, person, 'not a file of ours')).text).toContain('nothing was changed');
  });

  it('take no more than a chat may follow, and then none', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const follow = Array.from({ length: 101 }, (_, at) => ({ words: `word${at}` }));
    const preview = await send(bot, person, JSON.stringify({ habarshy: 1, follow }));
    expect(await person.press(preview, 'Yes')).toContain('100 things at most');
    expect(await followed(person)).toEqual([]);
  });

  it('are not taken for a seed of an admin, nor a seed for them', async () => {
    const bot = await runningBot();
    await bot.admin.ask('/subscribe Aktobe');
    expect((await send(bot, bot.admin, await exported(bot, bot.admin))).text).toContain('nothing to change');
    expect((await send(bot, bot.admin, '{"habarshy":1}', 'news.txt')).text).not.toContain(
      'nothing to change',
    );
  });

  const ONE_REGION = '{"habarshy":1,"follow":[{"region":"KZ-15"}]}';

  /** A file in a group. */
  function upload(bot: RunningBot, person: Asker, groupId: number, text: string, threadId?: number): void {
    bot.emulator.sayWithDocument(
      person.id,
      groupId,
      { fileName: FILE_NAME, mimeType: 'application/json', bytes: new TextEncoder().encode(text) },
      '',
      threadId === undefined ? {} : { threadId },
    );
  }

  /** A group, and the next messages there and in its admin's private chat. */
  async function inGroup(language: string, isForum = false) {
    const bot = await runningBot({ emulator: { privacyMode: false } });
    const [admin, member] = [bot.person('Aigul', language), bot.person('Yerlan', language)];
    const group = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Neighbours',
      members: [member.id],
      administrators: [admin.id],
      ...(isForum ? { isForum } : {}),
    });
    return { bot, admin, member, group, next: (chat: { id: number }) => nextMessage(bot.emulator, chat.id) };
  }

  it.each([
    [
      'en',
      'For the group “Neighbours”:',
      'New here (1)',
      'our private chat',
      'Yes, take it over',
      'Newly followed: 1',
      'Only admins',
    ],
    [
      'ru',
      'Для группы «Neighbours»:',
      'Новое здесь (1)',
      'в нашем личном чате',
      'Да, перенести',
      'Новых подписок: 1',
      'администратор',
    ],
    [
      'kk',
      '«Neighbours» тобы',
      'Мұнда жаңа (1)',
      'жеке чатымызда',
      'Иә, көшіру',
      'Жаңа жазылым: 1',
      'әкімші',
    ],
  ])(
    'of a group are answered in its admin’s private chat: %s',
    async (language, frame, news, there, yes, done, no) => {
      const { bot, admin, member, group, next } = await inGroup(language);
      const refused = next(group);
      upload(bot, member, group.id, ONE_REGION);
      expect((await refused).text).toContain(no);
      const [short, own] = [
        next(group),
        bot.emulator.waitFor(({ chat, text }) => chat.id === admin.id && text !== undefined),
      ];
      upload(bot, admin, group.id, ONE_REGION);
      const preview = await own;
      expect((await short).text).toContain(there);
      expect((await short).text).not.toContain(news);
      expect(preview.text).toContain(frame);
      expect(preview.text).toContain(news);
      expect(preview.reply_to_message?.document?.file_name).toBe(FILE_NAME);
      await bot.restart();
      await admin.press(preview, yes);
      expect(shown(bot, preview)).toContain(done);
      expect(await followed(admin)).toEqual([]);
    },
  );

  it('of a forum keep the topic where the file was sent', async () => {
    const { bot, admin, group } = await inGroup('en', true);
    const topic = 77;
    const own = bot.emulator.waitFor(({ chat, text }) => chat.id === admin.id && text !== undefined);
    upload(bot, admin, group.id, ONE_REGION, topic);
    await admin.press(await own, 'Yes, take it over');
    const push = bot.emulator.waitFor(({ chat, text }) => chat.id === group.id && !!text?.includes('bridge'));
    await bot.addSeed('960101.txt', seedWith({ id: '960101' }));
    await bot.admin.press(await bot.admin.ask('/reload'), 'Apply');
    expect((await push).message_thread_id).toBe(topic);
  });

  it('of an admin to whom the bot may not write yet lead there', async () => {
    const bot = await runningBot({ emulator: { privacyMode: false } });
    const shy = { id: 4242, firstName: 'Shy', languageCode: 'en', started: false };
    bot.emulator.addPerson(shy);
    const group = bot.emulator.addChat({
      ...{ type: 'supergroup', title: 'Neighbours' },
      ...{ members: [], administrators: [shy.id] },
    });
    const short = nextMessage(bot.emulator, group.id);
    bot.emulator.sayWithDocument(shy.id, group.id, {
      ...{ fileName: FILE_NAME, mimeType: 'application/json' },
      bytes: new TextEncoder().encode(ONE_REGION),
    });
    expect((await short).text).toContain('Settings are in a private chat with me');
    expect(labelsOf(await short)).toEqual(['Open the settings']);
  });

  it('sent in private while a group is managed are meant for the group', async () => {
    const { bot, admin, group } = await inGroup('en');
    await admin.ask(`/start manage_${group.id}`);
    const preview = await send(bot, admin, ONE_REGION);
    expect(preview.text).toContain('For the group “Neighbours”:');
    await admin.press(preview, 'Yes, take it over');
    expect(await followed(admin)).toEqual(['✕ Aktobe Region']);
    await admin.press(preview, 'Done');
    expect(await followed(admin)).toEqual([]);
  });

  it('that cannot be read are said so in private, and only that they are in the group', async () => {
    const { bot, admin, group, next } = await inGroup('en');
    const [short, own] = [next(group), next(admin)];
    upload(bot, admin, group.id, '{"habarshy":99}');
    expect((await own).text).toContain('later version');
    expect((await short).text).toContain('our private chat');
  });
});
