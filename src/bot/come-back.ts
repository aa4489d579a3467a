import type { ChatStore } from '../chats/chat.ts';
import { MISSED_KEPT, pauseKind } from '../chats/pause.ts';
import { paragraphs } from '../telegram/html.ts';
import type { ChatContext, Services } from './chat-context.ts';
import type { Texts } from './locales/locale.ts';
import { followedBy } from './subscribe.ts';

/** Why a chat was paused, and how many articles come to it now. */
export interface ComeBack {
  readonly reason: string;
  readonly missed: number;
}

/**
 * A sign that the bot can write to a chat ends its pause: what it missed is due in a digest, for which the dispatcher
 * is to be woken. Null if it was not paused.
 */
export async function comeBack(
  { store, now }: Pick<Services, 'store' | 'now'>,
  chatId: number,
): Promise<ComeBack | null> {
  if ((await refusalOf(store.chats, chatId)) === null) return null;
  return store.transaction(async ({ chats, outbox }) => {
    const reason = await refusalOf(chats, chatId);
    if (reason === null) return null;
    await chats.resume(chatId);
    return { reason, missed: await outbox.gatherMissed(chatId, now() - MISSED_KEPT) };
  });
}

/**
 * Somebody writes or presses a button: a chat that was paused comes back, unless Telegram says that the bot still cannot write
 * there, and is told if it follows something.
 */
export async function noticeComeBack(services: Services, context: ChatContext): Promise<void> {
  const { store, now } = services;
  const { chat } = context;
  if ((await refusalOf(store.chats, chat.id)) === null) return;
  const obstacle = await context.obstacleIn(chat);
  if (obstacle !== null) return store.chats.pause(chat.id, obstacle, now());
  const back = await comeBack(services, chat.id);
  if (back === null) return;
  if ((await followedBy(services, context)).length > 0) await tellComeBack(context, back);
  services.wakeDispatcher();
}

async function tellComeBack({ texts, reply }: ChatContext, back: ComeBack): Promise<void> {
  const cameBack = texts.cameBack(pauseReasonIn(texts, back.reason));
  await reply({
    html: paragraphs(cameBack, back.missed > 0 ? texts.missedComes : null).markup,
  });
}

/** Why nothing is pushed to a chat, in Telegram's words; null if it is not paused, or not known. */
export async function refusalOf(chats: Pick<ChatStore, 'get'>, chatId: number): Promise<string | null> {
  return (await chats.get(chatId))?.pausedReason ?? null;
}

/** Why a chat is paused, for its people. */
export function pauseReasonIn({ pausedReasons }: Pick<Texts, 'pausedReasons'>, reason: string): string {
  const kind = pauseKind(reason);
  const { other, ...known } = pausedReasons;
  return kind === 'other' ? other(reason) : known[kind];
}
