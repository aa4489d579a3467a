import type { Telegraf } from 'telegraf';
import type { CallbackQuery, ChatMemberUpdated, Message, UserFromGetMe } from 'telegraf/types';
import type { Replies } from '../telegram/replies.ts';
import { isTooMany } from '../telegram/updates/inbox-processor.ts';
import { askToSlowDown } from './admission.ts';
import { AlbumReplies } from './album-replies.ts';
import { handleCallback, parseButtonData } from './buttons/handle-callback.ts';
import { handleInlineCallback } from './buttons/inline-callback.ts';
import type { Services } from './chat-context.ts';
import { noticeComeBack } from './come-back.ts';
import { handleEditedMessage, handleMessage } from './handle-message.ts';
import { answerInlineQuery } from './inline/inline-query.ts';
import { textsFor } from './locales/locale.ts';
import { applyMembershipChange, membershipChange } from './membership.ts';
import { personReading } from './reader.ts';
import { settleSeenPush } from './seen-push.ts';
import { callbackContextOf, personOf, type TelegramDeps } from './telegram-chat-context.ts';

export interface BotOptions {
  readonly telegraf: Telegraf;
  readonly me: UserFromGetMe;
  readonly replies: Replies;
  readonly services: Services;
}

/**
 * Registers the bot's handlers with telegraf. Every handler is awaited: an update counts as handled when its handler
 * has finished, and a rejection is passed to the inbox.
 */
export function installBot({ telegraf, me, replies, services }: BotOptions): void {
  const { log } = services;
  const identity = { id: me.id, username: me.username };
  const deps: TelegramDeps = {
    telegram: telegraf.telegram,
    replies,
    identity,
    log,
    albums: new AlbumReplies(),
    chats: services.store.chats,
    subscriptions: services.store.subscriptions,
  };
  // Otherwise the first update would wait for another getMe.
  telegraf.botInfo = me;

  telegraf.use(({ update }, next) => (isTooMany(update) ? askToSlowDown(deps, update) : next()));
  telegraf.use(async ({ update }, next) => {
    await settleSeenPush(services.store.outbox, update, me.id);
    return next();
  });
  telegraf.on('message', ({ message, update }) => onMessage(deps, services, message, update.update_id));
  telegraf.on('channel_post', ({ channelPost, update }) =>
    onMessage(deps, services, channelPost, update.update_id),
  );
  telegraf.on('callback_query', ({ callbackQuery, update }) =>
    onCallback(deps, services, callbackQuery, update.update_id),
  );
  telegraf.on('edited_message', ({ editedMessage, update }) =>
    handleEditedMessage(deps, services, editedMessage as Message, update.update_id),
  );
  telegraf.on('inline_query', ({ inlineQuery }) => answerInlineQuery(services, deps, inlineQuery));
  telegraf.on('my_chat_member', ({ myChatMember }) => onMembership(deps, services, myChatMember));
  telegraf.catch((error) => {
    throw error;
  });
}

/** Telegraf's message types are narrower than what Telegram sends; the routing checks which fields are present. */
function onMessage(deps: TelegramDeps, services: Services, message: object, updateId: number): Promise<void> {
  return handleMessage(deps, services, message as Message, updateId);
}

async function onCallback(
  deps: TelegramDeps,
  services: Services,
  query: CallbackQuery,
  updateId: number,
): Promise<void> {
  const press = 'data' in query ? parseButtonData(query.data) : null;
  const context = await callbackContextOf(deps, query, updateId);
  if (context === null) return handleInlineCallback(deps, query, press);
  try {
    await noticeComeBack(services, context);
    if (press === null) await context.notify(context.texts.oldButton);
    else await handleCallback(services, context, press);
  } catch (error) {
    await context.notify(context.texts.couldNotDo);
    throw error;
  } finally {
    await context.end();
  }
}

async function onMembership(
  deps: TelegramDeps,
  services: Services,
  update: ChatMemberUpdated,
): Promise<void> {
  await applyMembershipChange(services, update);
  const isGroup = update.chat.type === 'group' || update.chat.type === 'supergroup';
  if (!isGroup || membershipChange(update) !== 'added') return;
  const { language } = await personReading(services.store.chats, personOf(update.from));
  const { groupWelcome } = textsFor(language);
  await deps.replies.send(update.chat.id, { html: groupWelcome.markup }, {});
}
