import type { ChatState } from './chats.ts';
import type { World } from './emulator-state.ts';
import { reachesBot } from './privacy.ts';
import type { Message } from './telegram-types.ts';

const TELEGRAM = { id: 777000, is_bot: false, first_name: 'Telegram' } as const;

/** Puts a channel's post into its discussion group, if it has one, as Telegram does. */
export function discuss(world: World, channel: ChatState, post: Message): void {
  if (channel.type !== 'channel' || channel.discussion === null) return;
  const group = world.registry.chat(channel.discussion);
  const { message_id: _, reply_to_message: _replied, ...content } = post;
  const message = world.messages.add(
    group.id,
    {
      ...content,
      from: TELEGRAM,
      sender_chat: world.registry.json(channel),
      chat: world.registry.json(group),
      is_automatic_forward: true,
    },
    'person',
  );
  if (reachesBot(world, group, message)) world.updates.push('message', message);
}
