import { describe, expect, it } from 'vitest';
import { EmulatorUsageError } from '../../src/emulator/errors.ts';
import type { Update } from '../../src/emulator/telegram-types.ts';
import { emulatorForTest } from '../support/emulator.ts';

async function withGroup() {
  const started = await emulatorForTest();
  const { emulator, call } = started;
  const owner = emulator.addPerson({ firstName: 'Aigerim', username: 'aigerim' });
  const admin = emulator.addPerson({ firstName: 'Dana' });
  const member = emulator.addPerson({ firstName: 'John' });
  const stranger = emulator.addPerson({ firstName: 'Ivan' });
  const group = emulator.addChat({
    type: 'group',
    title: 'Neighbours',
    members: [member.id],
    administrators: [owner.id, admin.id],
  });
  const updates = async () => (await call('getUpdates')).result as Update[];
  return { ...started, owner, admin, member, stranger, group, updates };
}

describe('getChat', () => {
  it('gives a group’s title and a person’s name', async () => {
    const { telegram, group, owner } = await withGroup();
    expect(await telegram.getChat(group.id)).toMatchObject({
      id: group.id,
      type: 'group',
      title: 'Neighbours',
    });
    expect(await telegram.getChat(owner.id)).toMatchObject({
      type: 'private',
      first_name: 'Aigerim',
      username: 'aigerim',
    });
  });

  it('says what Telegram says of chats the bot cannot see', async () => {
    const { call, emulator, group } = await withGroup();
    expect(await call('getChat', { chat_id: 5 })).toMatchObject({
      description: 'Bad Request: chat not found',
    });
    emulator.removeBot(group.id);
    expect(await call('getChat', { chat_id: group.id })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was kicked from the group chat',
    });
  });
});

describe('getChatMember', () => {
  it('tells the creator, administrators, members and others apart', async () => {
    const { telegram, emulator, group, owner, admin, member, stranger } = await withGroup();
    const status = async (id: number) => (await telegram.getChatMember(group.id, id)).status;
    expect(await status(owner.id)).toBe('creator');
    expect(await status(admin.id)).toBe('administrator');
    expect(await status(member.id)).toBe('member');
    expect(await status(stranger.id)).toBe('left');
    expect(await status(emulator.bot.id)).toBe('member');
  });

  it('refuses people that do not exist', async () => {
    const { call, group } = await withGroup();
    const ask = (user_id: number) => call('getChatMember', { chat_id: group.id, user_id });
    expect(await ask(77)).toMatchObject({ description: 'Bad Request: user not found' });
    expect(await ask(0)).toMatchObject({ description: 'Bad Request: invalid user_id specified' });
  });

  it('goes with the administrators and the count of a chat', async () => {
    const { telegram, call, group, owner, admin } = await withGroup();
    const administrators = await telegram.getChatAdministrators(group.id);
    expect(administrators.map(({ user }) => user.id)).toEqual([owner.id, admin.id]);
    expect(await call('getChatMemberCount', { chat_id: group.id })).toEqual({ ok: true, result: 4 });
    expect(await call('getChatAdministrators', { chat_id: owner.id })).toMatchObject({
      description: 'Bad Request: there are no administrators in the private chat',
    });
  });
});

describe('coming and going', () => {
  it('leaves a group at the bot’s wish, and not a private chat', async () => {
    const { telegram, call, group, owner, emulator } = await withGroup();
    await telegram.leaveChat(group.id);
    expect(await call('sendMessage', { chat_id: group.id, text: 'x' })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot is not a member of the group chat',
    });
    expect(emulator.chats().find(({ id }) => id === group.id)?.bot).toBe('left');
    expect(await call('leaveChat', { chat_id: owner.id })).toMatchObject({ error_code: 400 });
  });

  it('tells the bot that it was removed, and added again as an administrator', async () => {
    const { emulator, group, owner, updates, telegram } = await withGroup();
    emulator.removeBot(group.id);
    emulator.addBot(group.id, 'administrator');
    const [removed, added, service] = await updates();
    expect(removed?.my_chat_member).toMatchObject({
      from: { id: owner.id },
      chat: { id: group.id },
      old_chat_member: { status: 'member' },
      new_chat_member: { status: 'kicked' },
    });
    expect(added?.my_chat_member?.new_chat_member.status).toBe('administrator');
    expect(service?.message?.new_chat_members).toMatchObject([{ id: emulator.bot.id }]);
    expect((await telegram.getChatMember(group.id, emulator.bot.id)).status).toBe('administrator');
  });

  it('tells the bot that somebody blocked it, once', async () => {
    const { emulator, member, updates } = await withGroup();
    emulator.block(member.id);
    emulator.block(member.id);
    emulator.unblock(member.id);
    expect((await updates()).map((update) => update.my_chat_member?.new_chat_member.status)).toEqual([
      'kicked',
      'member',
    ]);
  });

  it('tells the bot who joined', async () => {
    const { emulator, group, stranger, updates } = await withGroup();
    emulator.join(group.id, stranger.id);
    expect((await updates())[0]?.message?.new_chat_members).toMatchObject([{ id: stranger.id }]);
  });

  it('turns a group into a supergroup, and sends those who use the old id to the new one', async () => {
    const { emulator, call, group, owner, updates, telegram } = await withGroup();
    const successor = emulator.migrate(group.id);
    expect(await call('sendMessage', { chat_id: group.id, text: 'x' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: successor },
    });
    expect(
      (await updates()).map(({ message, my_chat_member: member }) =>
        member === undefined
          ? [message?.migrate_to_chat_id, message?.migrate_from_chat_id]
          : [member.chat.id, member.new_chat_member.status],
      ),
    ).toEqual([
      [successor, 'member'],
      [successor, undefined],
      [undefined, group.id],
    ]);
    expect(await telegram.getChat(successor)).toMatchObject({ type: 'supergroup', title: 'Neighbours' });
    expect((await telegram.getChatMember(successor, owner.id)).status).toBe('creator');
  });
});

describe('topics', () => {
  it('are written to while they are open', async () => {
    const { emulator, call } = await emulatorForTest();
    const { id } = emulator.addPerson({ firstName: 'John' });
    const forum = emulator.addChat({
      type: 'supergroup',
      title: 'Forum',
      isForum: true,
      members: [],
      administrators: [id],
    });
    const said = emulator.say(id, forum.id, '/ask', { threadId: 7 });
    expect(said).toMatchObject({ message_thread_id: 7, is_topic_message: true, chat: { is_forum: true } });
    const send = () => call('sendMessage', { chat_id: forum.id, message_thread_id: 7, text: 'x' });
    expect(await send()).toMatchObject({ result: { message_thread_id: 7, is_topic_message: true } });
    emulator.setTopic(forum.id, 7, 'closed');
    expect(await send()).toMatchObject({ description: 'Bad Request: TOPIC_CLOSED' });
    emulator.setTopic(forum.id, 7, 'deleted');
    expect(await send()).toMatchObject({ description: 'Bad Request: message thread not found' });
    const sendToGeneral = () => call('sendMessage', { chat_id: forum.id, text: 'x' });
    expect(await sendToGeneral()).toMatchObject({ ok: true });
    emulator.setTopic(forum.id, 1, 'closed');
    expect(await sendToGeneral()).toMatchObject({ description: 'Bad Request: TOPIC_CLOSED' });
  });
});

describe('the people’s side', () => {
  it.each<[string, (world: Awaited<ReturnType<typeof withGroup>>) => unknown]>([
    ['an unknown person', ({ emulator, group }) => emulator.say(5, group.id, 'x')],
    [
      'somebody who is not in the chat',
      ({ emulator, group, stranger }) => emulator.say(stranger.id, group.id, 'x'),
    ],
    ['an unknown chat', ({ emulator, owner }) => emulator.say(owner.id, 5, 'x')],
    [
      'a reply to nothing',
      ({ emulator, owner, group }) => emulator.say(owner.id, group.id, 'x', { replyTo: 9 }),
    ],
    ['an edit of nothing', ({ emulator, group }) => emulator.editSaid(group.id, 9, 'x')],
    [
      'a second person of an id',
      ({ emulator, owner }) => emulator.addPerson({ id: owner.id, firstName: 'X' }),
    ],
    [
      'a second chat of an id',
      ({ emulator, group }) =>
        emulator.addChat({ id: group.id, type: 'group', title: 'X', members: [], administrators: [] }),
    ],
    [
      'members nobody knows',
      ({ emulator }) => emulator.addChat({ type: 'group', title: 'X', members: [5], administrators: [] }),
    ],
    ['a migration of no group', ({ emulator, owner }) => emulator.migrate(owner.id)],
    ['a removal from a private chat', ({ emulator, owner }) => emulator.removeBot(owner.id)],
    ['a topic of no forum', ({ emulator, group }) => emulator.setTopic(group.id, 1, 'open')],
  ])('refuses %s', async (_what, act) => {
    const world = await withGroup();
    expect(() => act(world)).toThrow(EmulatorUsageError);
  });

  it('gives ids as large as Telegram’s', async () => {
    const { owner, group, emulator } = await withGroup();
    expect(owner.id).toBeGreaterThan(2 ** 32);
    expect(group.id).toBeLessThan(-(2 ** 31));
    const channel = emulator.addChat({
      type: 'channel',
      title: 'C',
      members: [],
      administrators: [owner.id],
    });
    expect(String(channel.id)).toMatch(/^-100\d{10}$/);
  });
});
