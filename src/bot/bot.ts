import type { Telegraf } from 'telegraf';
import type { CallbackQuery, ChatMemberUpdated, Message, UserFromGetMe } from 'telegraf/types';
import type { Replies } from '../telegram/replies.ts';
import { isGivenUp, isTooMany } from '../telegram/updates/inbox-processor.ts';
import { ToldError } from '../telegram/updates/told-error.ts';
import { answerInstead } from './admission.ts';
import { AlbumReplies } from './album-replies.ts';
import { type ButtonPress, handleCallback, parseButtonData } from './buttons/handle-callback.ts';
import { handleInlineCallback } from './buttons/inline-callback.ts';
import { ChatAdmins } from './chat-admins.ts';
import type { Services } from './chat-context.ts';
import { pressAside, sendMenu } from './chat-settings.ts';
import { noticeComeBack } from './come-back.ts';
import { handleEditedMessage, handleMessage } from './handle-message.ts';
import { answerInlineQuery } from './inline/inline-query.ts';
import { addresseeOf, currentlyManaged, pressInManaged } from './managed-chat.ts';
import { applyMembershipChange, membershipChange } from './membership.ts';
import { settleSeenPush } from './seen-push.ts';
import {
  callbackContextOf,
  membershipContextOf,
  type PendingCallback,
  type TelegramDeps,
} from './telegram-chat-context.ts';

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
    admins: new ChatAdmins(telegraf.telegram, log, services.now),
    chats: services.store.chats,
    subscriptions: services.store.subscriptions,
  };
  // Otherwise the first update would wait for another getMe.
  telegraf.botInfo = me;

  telegraf.use(({ update }, next) => {
    if (isTooMany(update)) return answerInstead(deps, update, ({ tooMany }) => tooMany);
    if (isGivenUp(update)) return answerInstead(deps, update, ({ givenUp }) => givenUp);
    return next();
  });
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
  telegraf.on('my_chat_member', ({ myChatMember, update }) =>
    onMembership(deps, services, myChatMember, update.update_id),
  );
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
  const { chatId, data } = addresseeOf('data' in query ? query.data : '');
  const press = parseButtonData(data);
  const context = await callbackContextOf(deps, query, updateId);
  const isForReader = query.message?.chat.type === 'channel' && press?.button.startParameter !== undefined;
  if (context === null || isForReader) return handleInlineCallback(deps, query, press);
  const meant = press === null ? null : await meantContext(deps, services, context, { press, chatId });
  try {
    await noticeComeBack(services, meant ?? context);
    if (press === null || meant === null) await context.notify(context.texts.oldButton);
    else await handleCallback(services, meant, press);
  } catch (error) {
    await context.notify(context.texts.couldNotDo);
    throw new ToldError(error);
  } finally {
    await (meant ?? context).end();
  }
}

async function onMembership(
  deps: TelegramDeps,
  services: Services,
  update: ChatMemberUpdated,
  updateId: number,
): Promise<void> {
  await applyMembershipChange(services, update);
  // A group is greeted when a message says that the bot was added: none does when a group becomes a supergroup.
  if (update.chat.type !== 'channel' || membershipChange(update) !== 'added') return;
  const context = await membershipContextOf(deps, update, updateId);
  await sendMenu(deps, services, context);
}

/** The context in which a button does what it was shown for; null if its chat cannot be managed here. */
async function meantContext(
  deps: TelegramDeps,
  services: Services,
  context: PendingCallback,
  { press, chatId }: { readonly press: ButtonPress; readonly chatId: number | null },
): Promise<PendingCallback | null> {
  if (chatId === null) {
    const isAside = context.chat.kind !== 'private' && press.button.audience === 'chatAdmins';
    return isAside ? pressAside(deps, services, context) : context;
  }
  if (context.chat.kind !== 'private') return null;
  const chat = (await services.store.chats.get(chatId)) ?? (await context.placeOf(chatId));
  if (chat === null) return null;
  const isCurrent = (await currentlyManaged(services, context)) === chatId;
  return pressInManaged(context, { id: chat.id, kind: chat.kind, name: chat.name }, isCurrent);
}
