import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ADMIN_ID, askerIn, confirmed, nextMessage, runningBot, seedWith } from '../support/running-bot.ts';

const OTHER_ADMIN_ID = 6_100_000_098;

const upload = (text: string, fileName = 'new.txt') => ({
  fileName,
  mimeType: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

describe('administering the news', () => {
  it('looks through an uploaded seed, applies it once, and takes it back', async () => {
    const bot = await runningBot();
    const { admin, emulator } = bot;
    const shown = nextMessage(emulator, admin.id);
    emulator.sayWithDocument(
      admin.id,
      admin.id,
      upload(`${seedWith({ id: '930010' })}\nBroken block without a date\nand source\n`),
    );
    const preview = await shown;
    expect(preview.text).toContain('New: 1');
    expect(preview.text).toContain('Rejected: 1');
    expect(preview.text).toMatch(/new\.txt:\d+: no date/);

    const textNow = () =>
      emulator.messages(admin.id).find(({ message_id }) => message_id === preview.message_id)?.text;
    await admin.press(preview, 'Apply');
    expect(textNow()).toContain('Loaded. New: 1');
    await emulator.press(admin.id, admin.id, preview.message_id, 'apply:1');
    expect(textNow()).toContain('applied or cancelled before');
    expect((await admin.ask('How long is the bridge?')).text).toContain('300 meters');
    expect((await admin.ask('/stats')).text).toContain('Last load: new.txt, ');

    expect(await confirmed(emulator, admin, '/rollback')).toContain('1 new article withdrawn');
    expect((await admin.ask('How long is the bridge?')).text).not.toContain('300 meters');
    // The last load that stands is the first one.
    const stats = (await admin.ask('/stats')).text;
    expect(stats).toContain('Last load: ');
    expect(stats).not.toContain('new.txt');
  });

  it('shows what is new and what would be overwritten, and how the file was read', async () => {
    const bot = await runningBot();
    const { admin, emulator } = bot;
    await bot.addSeed('new.txt', seedWith({ id: '930020' }));
    await admin.press(await admin.ask('/reload'), 'Apply');
    const changed = seedWith({ id: '930020' }).replace('A new bridge', 'An old bridge');
    const shown = nextMessage(emulator, admin.id);
    const bytes = Buffer.from(`\uFEFF${changed}\n${seedWith({ id: '930021' })}`, 'utf16le');
    emulator.sayWithDocument(admin.id, admin.id, { ...upload('', 'news.txt'), bytes });
    const { text } = await shown;
    expect(text).toContain('news.txt: read as UTF-16LE');
    expect(text).toMatch(/New: 1\n• A new bridge .*\n.* 2025 · Aktobe Region · .* · English/);
    expect(text).toMatch(
      /Changed: 1\n• A new bridge .* → An old bridge .*\n.* · overwrites the text: English/,
    );
  });

  it('puts no older text back with a preview from before a newer load, and says so', async () => {
    const { admin, emulator } = await runningBot();
    const previewed = async (length: number) => {
      const body = `The bridge is ${length} meters long.`;
      const shown = nextMessage(emulator, admin.id);
      emulator.sayWithDocument(admin.id, admin.id, upload(seedWith({ id: '930040', body })));
      return shown;
    };
    const older = await previewed(300);
    await admin.press(await previewed(350), 'Apply');
    await admin.press(older, 'Apply');
    const said = emulator.messages(admin.id).find(({ message_id }) => message_id === older.message_id);
    expect(said?.text).toContain('Loaded. New: 0, changed: 0');
    expect(said?.text).toContain('1 article was left out: a newer text was loaded after this preview.');
    expect((await admin.ask('How long is the bridge?')).text).toContain('350 meters');
  });

  it('sends all that is new as a file where it is much', async () => {
    const bot = await runningBot();
    const ids = Array.from({ length: 7 }, (_, at) => String(930_030 + at));
    const text = ids.map((id) => seedWith({ id })).join('\n');
    bot.emulator.sayWithDocument(bot.admin.id, bot.admin.id, upload(text));
    const { document } = await bot.emulator.waitFor((message) => message.document !== undefined);
    expect(document?.file_name).toBe('preview.txt');
    const listed = new TextDecoder().decode(bot.emulator.file(document?.file_id ?? '')?.bytes);
    for (const id of ids) expect(listed).toContain(id);
  });

  it('cancels a preview: nothing is loaded', async () => {
    const bot = await runningBot();
    await bot.addSeed('new.txt', seedWith({ id: '930011' }));
    await bot.admin.press(await bot.admin.ask('/reload'), 'Cancel');
    expect(bot.emulator.messages(bot.admin.id).at(-1)?.text).toContain('nothing was loaded');
    expect((await bot.admin.ask('How long is the bridge?')).text).not.toContain('300 meters');
  });

  it('refuses strangers every way in: commands, uploads, pressed or forged buttons', async () => {
    const bot = await runningBot();
    const { admin, emulator } = bot;
    const stranger = bot.person('Mallory');
    for (const command of ['/reload', '/rollback', '/stats']) {
      expect((await stranger.ask(command)).text).toContain('for this bot’s admins only');
    }
    const hint = nextMessage(emulator, stranger.id);
    emulator.sayWithDocument(stranger.id, stranger.id, upload(seedWith({ id: '930012' })));
    expect((await hint).text).toContain('I read questions as text');

    await bot.addSeed('new.txt', seedWith({ id: '930013' }));
    const preview = await admin.ask('/reload');
    const forged = await emulator.press(stranger.id, stranger.id, 1, 'apply:1');
    expect(forged.text).toContain('Only this bot’s admins');
    await admin.press(preview, 'Apply');
    expect(emulator.messages(admin.id).at(-1)?.text).toContain('Loaded. New: 1');
  });

  it.each([
    ['a file that is no text file', upload('text', 'news.pdf'), 'A seed is a .txt file'],
    [
      'bytes that are not UTF-8',
      { ...upload(''), bytes: new Uint8Array([0x41, 0xff, 0xfe, 0x0a]) },
      'not UTF-8',
    ],
    ['a file without articles', upload('Science\n'), 'nothing new to load'],
  ])('says what is wrong with %s', async (_, file, expected) => {
    const bot = await runningBot();
    const shown = nextMessage(bot.emulator, bot.admin.id);
    bot.emulator.sayWithDocument(bot.admin.id, bot.admin.id, file);
    expect((await shown).text).toContain(expected);
  });

  it('says so where the file cannot be had, or the folder not be read', async () => {
    const bot = await runningBot({ env: { SEEDS_DIR: 'no/such/folder' } });
    expect((await bot.admin.ask('/reload')).text).toContain('cannot read seeds at no/such/folder');
    bot.emulator.failNext('getFile', {
      kind: 'error',
      code: 400,
      description: 'Bad Request: file is too big',
    });
    const shown = nextMessage(bot.emulator, bot.admin.id);
    bot.emulator.sayWithDocument(bot.admin.id, bot.admin.id, upload(seedWith({ id: '930014' })));
    expect((await shown).text).toContain('did not give me the file');
  });

  it('counts questions, followers and what found no answer, without their authors', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    await person.ask('akim of Astana name');
    await person.ask('Who painted the Mona Lisa?');
    // As earlier versions stored them.
    const store = await openStore(bot.config.databaseUrl);
    for (const text of ['/start', 'спасибо', 'Жетісу'])
      await store.questions.record({ text, outcome: 'nothing', at: 1 });
    await store.close();
    const stats = await bot.admin.ask('/stats');
    expect(stats.text).toContain('Articles: 20');
    expect(stats.text).toContain('Aktobe Region: 1');
    expect(stats.text).toContain('answered: 1');
    expect(stats.text).toContain('• Who painted the Mona Lisa?');
    expect(stats.text).not.toMatch(/Aigul|• \/start|спасибо|Жетісу/);
    const isPicture = ({ photo }: { photo?: unknown }) => photo !== undefined;
    const picture = await bot.emulator.waitFor(isPicture);
    expect(picture.chat.id).toBe(bot.admin.id);
  });

  it('counts no request for a list among the questions', async () => {
    const bot = await runningBot();
    const { admin } = bot;
    const statistics = async () => (await admin.ask('/stats')).text;
    for (const wish of [
      'Жетісу',
      'news from Kostanay on 3 March 2020',
      'новости за 3 марта 2020',
      '/latest Kostanay',
    ]) {
      await admin.ask(wish);
      expect(await statistics()).toContain('Questions by outcome\nnone');
    }
    await admin.ask('What did Shakespeare say about railways?');
    expect(await statistics()).toContain('• What did Shakespeare say about railways?');
  });

  it('says the figures in the admin’s language', async () => {
    const bot = await runningBot({ env: { ADMIN_IDS: `${ADMIN_ID},${OTHER_ADMIN_ID}` } });
    bot.emulator.addPerson({ id: OTHER_ADMIN_ID, firstName: 'Иван', languageCode: 'ru', started: true });
    const admin = askerIn(bot.emulator, OTHER_ADMIN_ID);
    await admin.ask('Who painted the Mona Lisa?');
    const { text } = await admin.ask('/stats');
    expect(text).toContain('похожее: 1');
    expect(text).not.toMatch(/related|\b(AM|PM)\b/);
  });

  it('takes over what another process loads', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    const { Library } = await import('../../src/library/library.ts');
    const { parseSeed } = await import('../../src/sources/seed-parser.ts');
    const store = await openStore(bot.config.databaseUrl);
    const elsewhere = await Library.open({ store, now: Date.now, timeZone: 'UTC' });
    const push = nextMessage(bot.emulator, person.id);
    await elsewhere.load(parseSeed(seedWith({ id: '930015' }), 'new.txt'), 'new.txt');
    await store.close();
    expect((await push).text).toContain('A new bridge in Aktobe 930015');
  });

  it('lets an admin, and nobody else, settle a push whose outcome is unknown', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('/subscribe Aktobe');
    await bot.addSeed('new.txt', seedWith({ id: '930016' }));
    const preview = await bot.admin.ask('/reload');
    bot.emulator.failNext('sendMessage', { kind: 'hangUp', when: 'before' });
    const sends = () => bot.emulator.callsOf('sendMessage').length;
    const before = sends();
    await bot.admin.press(preview, 'Apply');
    await expect.poll(sends).toBe(before + 1);
    await expect
      .poll(async () => (await bot.admin.ask('/stats')).text)
      .toContain('uncertain whether they arrived: 1');
    const stats = await bot.admin.ask('/stats');
    await bot.admin.press(stats, 'Settle 1 uncertain message');
    const shown = bot.emulator
      .messages(bot.admin.id)
      .find(({ message_id }) => message_id === stats.message_id);
    if (shown === undefined) throw new Error('the message is gone');
    expect(shown.text).toContain(String(person.id));
    const forged = await bot.emulator.press(person.id, person.id, 1, 'resend:1');
    expect(forged.text).toContain('Only this bot’s admins');
    const push = nextMessage(bot.emulator, person.id);
    await bot.admin.press(shown, 'Send it again');
    expect((await push).text).toContain('A new bridge in Aktobe 930016');
    const isSettled = ({ message_id, text }: Message) =>
      message_id === stats.message_id && text === 'Every message is settled.';
    expect(bot.emulator.messages(bot.admin.id).some(isSettled)).toBe(true);
  });

  it('sends all that was rejected as a file', async () => {
    const bot = await runningBot();
    const broken = Array.from({ length: 12 }, (_, at) => `Broken block ${at}\nwithout a date\n`).join('\n');
    bot.emulator.sayWithDocument(bot.admin.id, bot.admin.id, upload(broken));
    const { document } = await bot.emulator.waitFor((message) => message.document !== undefined);
    expect(document?.file_name).toBe('rejected.txt');
    const lines = new TextDecoder()
      .decode(bot.emulator.file(document?.file_id ?? '')?.bytes)
      .trim()
      .split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[11]).toMatch(/^new\.txt:\d+: no date/);
  });
});
