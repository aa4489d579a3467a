import type { ChatMember, ChatMemberUpdated } from 'telegraf/types';
import { PAUSE_REASONS } from '../chats/pause.ts';
import type { Services } from './chat-context.ts';
import { comeBack } from './come-back.ts';
import { personReading } from './reader.ts';
import { personOf } from './telegram-chat-context.ts';

const PRESENT: readonly string[] = ['member', 'administrator', 'creator', 'restricted'];

/** A change of the bot's membership in a chat. */
export type MembershipChange = 'added' | 'removed' | 'unchanged';

export function membershipChange({
  old_chat_member: before,
  new_chat_member: after,
}: ChatMemberUpdated): MembershipChange {
  const was = isPresent(before);
  const is = isPresent(after);
  return was === is ? 'unchanged' : is ? 'added' : 'removed';
}

/** Why the bot cannot write to the chat as this member of it; null if it can. */
export function writingObstacle({
  chat: { type },
  new_chat_member: member,
}: Pick<ChatMemberUpdated, 'chat' | 'new_chat_member'>): string | null {
  if (!isPresent(member)) return type === 'private' ? PAUSE_REASONS.blocked : PAUSE_REASONS.removed;
  const isMuted = member.status === 'restricted' && member.can_send_messages === false;
  const isAuthor = member.status === 'administrator' && member.can_post_messages !== false;
  return isMuted || (type === 'channel' && !isAuthor) ? PAUSE_REASONS.notAllowed : null;
}

function isPresent(member: ChatMember): boolean {
  return PRESENT.includes(member.status) && !(member.status === 'restricted' && member.is_member === false);
}

/**
 * A chat where the bot cannot write keeps its subscriptions, but is paused until it can. Who adds the bot to a channel
 * is the only person that Telegram names there: the channel is written to in their language.
 */
export async function applyMembershipChange(services: Services, update: ChatMemberUpdated): Promise<void> {
  const { store, now, wakeDispatcher } = services;
  const { id, type } = update.chat;
  if (type === 'channel' && membershipChange(update) === 'added') {
    const { language } = await personReading(store.chats, personOf(update.from));
    await store.chats.upsert({ id, kind: type, name: update.chat.title, languageCode: language });
  }
  if (membershipChange(update) === 'removed') await store.managedChats.removeAll(id);
  const obstacle = writingObstacle(update);
  if (obstacle !== null) await store.chats.pause(id, obstacle, now());
  else if ((await comeBack(services, id)) !== null) wakeDispatcher();
}
