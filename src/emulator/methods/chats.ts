import { botUser, type ChatState, userOf } from '../chats.ts';
import type { World } from '../emulator-state.ts';
import { badRequest } from '../errors.ts';
import { type Method, method } from '../method.ts';
import { identifier, text } from '../parameters.ts';
import type { ChatMember } from '../telegram-types.ts';

/** A person's or the bot's membership in a chat, as Telegram's ChatMember. */
function memberOf(world: World, chat: ChatState, userId: number): ChatMember {
  const status = world.registry.statusOf(chat, userId);
  const rights =
    chat.type === 'channel' && status === 'administrator'
      ? { can_post_messages: !chat.cannotPost.has(userId) }
      : {};
  if (userId === world.bot.id) return { status, ...rights, user: botUser(world.bot) };
  const person = world.registry.people.get(userId);
  if (!person) throw badRequest('user not found');
  return { status, ...rights, user: userOf(person) };
}

export const chatMethods: Readonly<Record<string, Method>> = {
  getChat: method({ chat_id: text() }, (world, given) => {
    const chat = world.registry.readable(given.chat_id);
    return { ...world.registry.json(chat), accent_color_id: 0, max_reaction_count: 11 };
  }),
  getChatMember: method({ chat_id: text(), user_id: identifier() }, (world, given) => {
    const chat = world.registry.readable(given.chat_id);
    if (given.user_id <= 0) throw badRequest('invalid user_id specified');
    const isHidden = chat.hidesMembers && world.registry.botStatus(chat) !== 'administrator';
    if (isHidden && given.user_id !== world.bot.id) throw badRequest('CHAT_ADMIN_REQUIRED');
    return memberOf(world, chat, given.user_id);
  }),
  /** Unlike getChatMember, it answers a bot that is no administrator of a group with hidden members. */
  getChatAdministrators: method({ chat_id: text() }, (world, given) => {
    const chat = world.registry.readable(given.chat_id);
    if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
    // Telegram omits other bots but includes the calling one.
    return [...chat.administrators].map((id) => memberOf(world, chat, id));
  }),
  getChatMemberCount: method({ chat_id: text() }, (world, given) => {
    const chat = world.registry.readable(given.chat_id);
    return chat.members.size + 1;
  }),
  leaveChat: method({ chat_id: text() }, (world, given) => {
    const chat = world.registry.readable(given.chat_id);
    if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
    chat.bot = 'left';
    chat.administrators.delete(world.bot.id);
    world.events.emit('chat', { chatId: chat.id });
    return true;
  }),
};
