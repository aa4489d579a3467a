import { describe, expect, it } from 'vitest';
import { emulatorForTest } from '../support/emulator.ts';

const list = (description: string) => [{ command: 'start', description }];

describe('setMyCommands and getMyCommands', () => {
  it('keep a list for each scope and language', async () => {
    const { telegram } = await emulatorForTest();
    await telegram.setMyCommands(list('default'));
    await telegram.setMyCommands(list('по-русски'), { language_code: 'ru' });
    await telegram.setMyCommands(list('groups'), { scope: { type: 'all_group_chats' } });
    expect(await telegram.getMyCommands()).toEqual(list('default'));
    expect(await telegram.getMyCommands({ language_code: 'ru' })).toEqual(list('по-русски'));
    expect(await telegram.getMyCommands({ language_code: 'kk' })).toEqual([]);
    expect(await telegram.getMyCommands({ scope: { type: 'all_group_chats' } })).toEqual(list('groups'));
    await telegram.deleteMyCommands({ language_code: 'ru' });
    expect(await telegram.getMyCommands({ language_code: 'ru' })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a name with capitals', { commands: [{ command: 'Start', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    [
      'a name of 33 letters',
      { commands: [{ command: 'x'.repeat(33), description: 'x' }] },
      'BOT_COMMAND_INVALID',
    ],
    [
      'an empty description',
      { commands: [{ command: 'x', description: ' ' }] },
      'BOT_COMMAND_DESCRIPTION_INVALID',
    ],
    [
      'a description of 257 letters',
      { commands: [{ command: 'x', description: 'x'.repeat(257) }] },
      'BOT_COMMAND_DESCRIPTION_INVALID',
    ],
    [
      '101 commands',
      { commands: Array.from({ length: 101 }, (_, i) => ({ command: `x${i}`, description: 'x' })) },
      'BOT_COMMANDS_TOO_MUCH',
    ],
    ['what is no list', { commands: '{}' }, "can't parse BotCommand"],
    [
      'an unknown language',
      { commands: list('x'), language_code: 'russian' },
      'invalid language code specified',
    ],
    ['a scope that is no JSON', { commands: list('x'), scope: '{' }, "can't parse BotCommandScope"],
  ])('refuse %s', async (_what, parameters, complaint) => {
    const { call } = await emulatorForTest();
    expect(await call('setMyCommands', parameters)).toEqual({
      ok: false,
      error_code: 400,
      description: `Bad Request: ${complaint}`,
    });
  });

  it('are told to the page', async () => {
    const { telegram, emulator } = await emulatorForTest();
    let told = 0;
    emulator.events.on('commands', () => {
      told += 1;
    });
    await telegram.setMyCommands(list('x'));
    await telegram.setMyDescription('x');
    await telegram.deleteMyCommands();
    expect(told).toBe(3);
  });
});

describe('menuFor', () => {
  it('takes the narrowest scope that has commands, in the person’s language first', async () => {
    const { telegram, emulator } = await emulatorForTest();
    const admin = emulator.addPerson({ firstName: 'Aigerim', languageCode: 'kk' });
    const member = emulator.addPerson({ firstName: 'John', languageCode: 'en-GB' });
    const group = emulator.addChat({
      type: 'supergroup',
      title: 'G',
      members: [member.id],
      administrators: [admin.id],
    });
    const shown = (personId: number, chatId: number) =>
      emulator
        .menuFor(personId, chatId)
        .commands.map(({ description }) => description)
        .join();

    expect(shown(member.id, member.id)).toBe('');
    await telegram.setMyCommands(list('default'));
    expect(shown(member.id, group.id)).toBe('default');
    await telegram.setMyCommands(list('private'), { scope: { type: 'all_private_chats' } });
    await telegram.setMyCommands(list('group'), { scope: { type: 'all_group_chats' } });
    await telegram.setMyCommands(list('топ'), { scope: { type: 'all_group_chats' }, language_code: 'kk' });
    expect(shown(member.id, member.id)).toBe('private');
    expect(shown(member.id, group.id)).toBe('group');
    expect(shown(admin.id, group.id)).toBe('топ');
    await telegram.setMyCommands(list('admins'), { scope: { type: 'all_chat_administrators' } });
    expect(shown(admin.id, group.id)).toBe('admins');
    await telegram.setMyCommands(list('here'), { scope: { type: 'chat', chat_id: group.id } });
    expect(shown(member.id, group.id)).toBe('here');
    expect(shown(admin.id, group.id)).toBe('here');
    await telegram.setMyCommands(list('admins here'), {
      scope: { type: 'chat_administrators', chat_id: group.id },
    });
    expect(shown(admin.id, group.id)).toBe('admins here');
    await telegram.setMyCommands(list('mine'), {
      scope: { type: 'chat_member', chat_id: group.id, user_id: member.id },
    });
    expect(shown(member.id, group.id)).toBe('mine');
  });
});

describe('the bot’s texts', () => {
  it('are kept by language, and fall back to the one for all', async () => {
    const { telegram } = await emulatorForTest();
    await telegram.setMyDescription('News', '');
    await telegram.setMyDescription('Жаңалықтар', 'kk');
    expect(await telegram.getMyDescription('kk')).toEqual({ description: 'Жаңалықтар' });
    expect(await telegram.getMyDescription('ru')).toEqual({ description: 'News' });
    expect(await telegram.getMyName()).toEqual({ name: 'Habarshy' });
  });

  it.each([
    ['setMyDescription', 'description', 512, 'BOT_DESCRIPTION_TOO_LONG'],
    ['setMyShortDescription', 'short_description', 120, 'BOT_SHORT_DESCRIPTION_TOO_LONG'],
    ['setMyName', 'name', 64, 'BOT_NAME_TOO_LONG'],
  ])('of %s may be as long as Telegram lets them', async (method, field, longest, complaint) => {
    const { call } = await emulatorForTest();
    expect(await call(method, { [field]: 'x'.repeat(longest) })).toEqual({ ok: true, result: true });
    expect(await call(method, { [field]: 'x'.repeat(longest + 1) })).toMatchObject({
      description: `Bad Request: ${complaint}`,
    });
  });

  it('have a menu button for each chat', async () => {
    const { telegram } = await emulatorForTest();
    expect(await telegram.getChatMenuButton()).toEqual({ type: 'commands' });
    await telegram.setChatMenuButton({ chatId: 5, menuButton: { type: 'default' } });
    expect(await telegram.getChatMenuButton({ chatId: 5 })).toEqual({ type: 'default' });
  });
});
