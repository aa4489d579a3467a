import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { type Asker, nextMessage, type RunningBot, runningBot } from '../support/running-bot.ts';

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

  it('work in a group for its admins alone', async () => {
    const bot = await runningBot({ emulator: { privacyMode: false } });
    const [admin, member] = [bot.person('Aigul'), bot.person('Yerlan')];
    const group = bot.emulator.addChat({
      type: 'supergroup',
      title: 'Neighbours',
      members: [member.id],
      administrators: [admin.id],
    });
    const bytes = new TextEncoder().encode('{"habarshy":1,"follow":[{"region":"KZ-15"}]}');
    const say = (person: Asker) => {
      const next = nextMessage(bot.emulator, group.id);
      bot.emulator.sayWithDocument(person.id, group.id, {
        fileName: FILE_NAME,
        mimeType: 'application/json',
        bytes,
      });
      return next;
    };
    expect((await say(member)).text).toContain('Only admins of this chat');
    const preview = await say(admin);
    expect(preview.text).toContain('New here (1)');
    expect((await bot.emulator.press(member.id, group.id, preview.message_id, 'import:add')).text).toContain(
      'Only admins',
    );
    const own = nextMessage(bot.emulator, admin.id);
    await bot.emulator.press(admin.id, group.id, preview.message_id, 'import:add');
    expect((await own).text).toContain('Newly followed: 1');
  });
});
