import type { Telegraf } from 'telegraf';
import type { CallbackQuery, ChatMemberUpdated, Message, UserFromGetMe } from 'telegraf/types';
import type { Replies } from '../telegram/replies.ts';
import { handleCallback } from './buttons/handle-press.ts';
import { answerInlinePress } from './buttons/inline-press.ts';
import { parseAction } from './callback-data.ts';
import type { Services } from './chat-context.ts';
import { FloodLimit } from './flood-limit.ts';
import { handleMessage } from './handle-message.ts';
import { answerInlineQuery } from './inline/inline-query.ts';
import { languageFor, textsFor } from './locales/locale.ts';
import { applyMembershipChange, membershipChange } from './membership.ts';
import { callbackContextOf, type TelegramDeps } from './telegram-chat-context.ts';

export interface BotOptions {
  readonly telegraf: Telegraf;
  readonly me: UserFromGetMe;
  readonly replies: Replies;
  readonly services: Services;
}

/**
 * Hangs the bot's behaviour on telegraf. Every handler is awaited to its end: telegraf's `catch` sees only what is
 * awaited, and an update counts as handled when its handler has ended.
 */
export function installBot({ telegraf, me, replies, services }: BotOptions): void {
  const { log } = services;
  const identity = { id: me.id, username: me.username };
  const side: TelegramDeps = {
    telegram: telegraf.telegram,
    replies,
    identity,
    log,
    floodLimit: new FloodLimit(() => services.clock.now()),
    chosenLanguage: async (chatId) => (await services.store.chats.get(chatId))?.language ?? null,
  };
  // Without it the first update waits for another getMe.
  telegraf.botInfo = me;

  telegraf.on('message', ({ message }) => onMessage(side, services, message));
  telegraf.on('channel_post', ({ channelPost }) => onMessage(side, services, channelPost));
  telegraf.on('callback_query', ({ callbackQuery }) => onPress(side, services, callbackQuery));
  telegraf.on('inline_query', ({ inlineQuery }) => answerInlineQuery(services, side, inlineQuery));
  telegraf.on('my_chat_member', ({ myChatMember }) => onMembership(side, services, myChatMember));
  telegraf.catch((error, { updateType }) => log.error({ err: error, updateType }, 'an update failed'));
}

/** Telegraf's own types of a message are narrower than what Telegram sends; the routing looks at what is there. */
function onMessage(side: TelegramDeps, services: Services, message: object): Promise<void> {
  return handleMessage(side, services, message as Message);
}

async function onPress(side: TelegramDeps, services: Services, query: CallbackQuery): Promise<void> {
  const action = 'data' in query ? parseAction(query.data) : null;
  const press = await callbackContextOf(side, query);
  if (press === null) return answerInlinePress(side, query, action);
  try {
    if (action === null) await press.note(press.texts.oldButton);
    else await handleCallback(services, press, action);
  } catch (error) {
    await press.note(press.texts.couldNotDo);
    throw error;
  } finally {
    await press.end();
  }
}

async function onMembership(
  side: TelegramDeps,
  services: Services,
  update: ChatMemberUpdated,
): Promise<void> {
  await applyMembershipChange(services, update);
  const isGroup = update.chat.type === 'group' || update.chat.type === 'supergroup';
  if (!isGroup || membershipChange(update) !== 'added') return;
  const { groupWelcome } = textsFor(languageFor(update.from.language_code));
  await side.replies.send(update.chat.id, { html: groupWelcome.markup }, {});
}
