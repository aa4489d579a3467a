import { describe, expect, it } from 'vitest';
import type { BotApiEmulator } from '../../src/emulator/emulator.ts';
import type { Update } from '../../src/emulator/telegram-types.ts';
import { emulatorForTest } from '../support/emulator.ts';

async function withGroup(options: Parameters<typeof emulatorForTest>[0] = {}) {
  const started = await emulatorForTest(options);
  const { emulator, call } = started;
  const { id } = emulator.addPerson({ firstName: 'John' });
  const group = emulator.addChat({ type: 'group', title: 'G', members: [], administrators: [id] });
  const heard = async () =>
    ((await call('getUpdates')).result as Update[]).map(({ message }) => message?.text ?? message?.caption);
  return { ...started, id, groupId: group.id, heard };
}

describe('privacy mode in a group', () => {
  it.each([
    ['/help', true],
    ['/ask who won?', true],
    ['/ask@habarshy_bot who won?', true],
    ['/ASK@HABARSHY_BOT who won?', true],
    ['/ask@other_bot who won?', false],
    ['@habarshy_bot who won?', true],
    ['who won, @Habarshy_Bot?', true],
    ['@habarshy_bots who won?', false],
    ['@other_bot who won?', false],
    ['who won?', false],
    ['habarshy_bot', false],
    ['write to me@habarshy_bot.kz', false],
  ])('lets %j be heard: %s', async (text, isHeard) => {
    const { emulator, id, groupId, heard } = await withGroup();
    emulator.say(id, groupId, text);
    expect(await heard()).toEqual(isHeard ? [text] : []);
  });

  it('lets replies to the bot be heard, not replies to people', async () => {
    const { emulator, telegram, id, groupId, heard } = await withGroup();
    const own = emulator.say(id, groupId, 'one');
    const answer = await telegram.sendMessage(groupId, 'two');
    emulator.say(id, groupId, 'to a person', { replyTo: own.message_id });
    emulator.say(id, groupId, 'to the bot', { replyTo: answer.message_id });
    expect(await heard()).toEqual(['to the bot']);
  });

  it('hears captions and edits by the same rule', async () => {
    const { emulator, call, id, groupId } = await withGroup();
    const file = { fileName: 'a.txt', mimeType: 'text/plain', bytes: new Uint8Array([1]) };
    emulator.sayWithDocument(id, groupId, file, 'ours');
    emulator.sayWithDocument(id, groupId, file, '@habarshy_bot yours');
    const said = emulator.say(id, groupId, 'not yet');
    emulator.editSaid(groupId, said.message_id, '/now');
    expect((await call('getUpdates')).result).toMatchObject([
      { message: { caption: '@habarshy_bot yours' } },
      { edited_message: { text: '/now' } },
    ]);
  });

  it.each<[string, (emulator: BotApiEmulator, groupId: number) => void, object]>([
    ['is off', () => undefined, { privacyMode: false }],
    [
      'does not bind an administrator',
      (emulator, groupId) => {
        emulator.removeBot(groupId);
        emulator.addBot(groupId, 'administrator');
      },
      {},
    ],
  ])('hears all where it %s', async (_why, prepare, options) => {
    const { emulator, id, groupId, heard } = await withGroup(options);
    prepare(emulator, groupId);
    emulator.say(id, groupId, 'who won?');
    expect(await heard()).toContain('who won?');
  });

  it('hears nothing where the bot is not', async () => {
    const { emulator, id, groupId, heard } = await withGroup();
    emulator.removeBot(groupId);
    emulator.say(id, groupId, '/help');
    expect((await heard()).filter((text) => text !== undefined)).toEqual([]);
  });

  it('hears every post of a channel, and all in private', async () => {
    const { emulator, call, id } = await withGroup();
    const channel = emulator.addChat({ type: 'channel', title: 'C', members: [], administrators: [id] });
    emulator.say(id, channel.id, 'a post');
    emulator.say(id, id, 'a word');
    emulator.sayOther(id, id, { sticker: { emoji: '👍' } });
    expect((await call('getUpdates')).result).toMatchObject([
      { channel_post: { text: 'a post', sender_chat: { id: channel.id } } },
      { message: { text: 'a word' } },
      { message: { sticker: { emoji: '👍' } } },
    ]);
  });

  it('shows an unnamed administrator as the group', async () => {
    const { emulator, id, groupId } = await withGroup();
    expect(emulator.say(id, groupId, '/subscribe', { anonymous: true })).toMatchObject({
      from: { username: 'GroupAnonymousBot', is_bot: true },
      sender_chat: { id: groupId },
    });
  });
});
