import type { ChatMemberUpdated } from 'telegraf/types';
import type { Services } from './chat-context.ts';
import { personReading } from './reader.ts';
import { personOf } from './telegram-chat-context.ts';

const PRESENT: readonly string[] = ['member', 'administrator', 'creator', 'restricted'];

/** A change of the bot's membership in a chat. */
export type MembershipChange = 'added' | 'removed' | 'unchanged';

export function membershipChange({
  old_chat_member: before,
  new_chat_member: after,
}: ChatMemberUpdated): MembershipChange {
  const was = PRESENT.includes(before.status);
  const is = PRESENT.includes(after.status);
  return was === is ? 'unchanged' : is ? 'added' : 'removed';
}

/**
 * A chat that blocked or removed the bot keeps its subscriptions, but is paused. Adding the bot to a group again
 * resumes it; after unblocking in private, /start asks first. Who adds the bot to a channel is the only person that
 * Telegram names there: the channel is written to in their language.
 */
export async function applyMembershipChange(
  { store, wakeDispatcher }: Services,
  update: ChatMemberUpdated,
): Promise<void> {
  const change = membershipChange(update);
  const { id, type } = update.chat;
  if (change === 'removed') {
    await store.chats.pause(
      id,
      type === 'private' ? 'bot was blocked by the user' : `bot was kicked from the ${type}`,
    );
  } else if (change === 'added' && type !== 'private') {
    if (type === 'channel') {
      const { language } = await personReading(store.chats, personOf(update.from));
      await store.chats.upsert({ id, kind: type, name: update.chat.title, languageCode: language });
    }
    await store.chats.resume(id);
    wakeDispatcher();
  }
}
