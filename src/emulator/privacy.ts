import type { ChatState } from './chats.ts';
import type { World } from './emulator-state.ts';
import type { Message, MessageEntity } from './telegram-types.ts';

/**
 * Whether the bot receives a person's message. With privacy mode on, a bot that is not an administrator receives
 * in groups only commands (except those for another bot), mentions of its name, replies to it, messages sent via
 * it, and service messages (core.telegram.org/bots/features#privacy-mode).
 */
export function reachesBot(world: World, chat: ChatState, message: Message): boolean {
  if (chat.bot !== 'present' || chat.migratedTo !== null) return false;
  if (chat.type === 'private') return true;
  if (world.registry.botStatus(chat) === 'administrator' || !world.privacyMode) return true;
  if (chat.type === 'channel' || isService(message)) return true;
  const replied = message.reply_to_message;
  if (replied && world.messages.isByBot(chat.id, replied.message_id)) return true;
  return isMeantFor(world.bot.username, message) || message.via_bot?.id === world.bot.id;
}

function isService(message: Message): boolean {
  return (
    message.new_chat_members !== undefined ||
    message.left_chat_member !== undefined ||
    message.migrate_to_chat_id !== undefined ||
    message.migrate_from_chat_id !== undefined
  );
}

function isMeantFor(username: string, message: Message): boolean {
  const text = message.text ?? message.caption ?? '';
  const name = `@${username}`.toLowerCase();
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some((entity) => {
    const word = entityText(text, entity).toLowerCase();
    if (entity.type === 'mention') return word === name;
    return entity.type === 'bot_command' && (!word.includes('@') || word.endsWith(name));
  });
}

function entityText(text: string, { offset, length }: MessageEntity): string {
  return text.slice(offset, offset + length);
}
