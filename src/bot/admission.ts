import type { Message, Update } from 'telegraf/types';
import { SERVICE_ACCOUNTS } from '../chats/service-accounts.ts';
import type { Html } from '../telegram/html.ts';
import { plainTextOf } from '../telegram/plain-text.ts';
import type { Admission } from '../telegram/updates/inbox-processor.ts';
import type { FloodKind, FloodLimit } from './flood-limit.ts';
import { type Texts, textsFor } from './locales/locale.ts';
import { type BotIdentity, routeMessage } from './message-routing.ts';
import { personReading } from './reader.ts';
import { answerCallback, chatContextOf, personOf, type TelegramDeps } from './telegram-chat-context.ts';

/**
 * Decides at receipt whether an update is handled. A group's talk that is not meant for the bot counts for nobody, and
 * what Telegram itself reports is always welcome.
 */
export function admissionBy(limit: FloodLimit, bot: BotIdentity): (update: Update) => Admission {
  return (update) => {
    for (const { kind, key } of countedAs(update, bot)) {
      const admission = limit.admit(kind, key);
      if (admission !== 'welcome') return admission;
    }
    return 'welcome';
  };
}

interface Counted {
  readonly kind: FloodKind;
  readonly key: string;
}

/**
 * What an update counts as: of a person in a chat, as anonymous admins share one id everywhere and must not silence each
 * other; of the person in all chats; of the group that is written in. Empty where nothing is counted.
 */
function countedAs(update: Update, bot: BotIdentity): readonly Counted[] {
  if ('inline_query' in update) {
    return [{ kind: 'inlineQuery', key: String(update.inline_query.from.id) }];
  }
  if ('callback_query' in update) {
    const { from, message } = update.callback_query;
    return [{ kind: 'press', key: keyOf(from.id, message?.chat.id) }, ...everywhere(from.id)];
  }
  const message = messageOf(update);
  if (message === null) return [];
  const { kind } = routeMessage(message, bot);
  if (kind === 'ignored' || kind === 'migrated' || kind === 'added') return [];
  // Who writes as a channel has the same sender everywhere.
  const key = keyOf(message.sender_chat?.id ?? message.from?.id, message.chat.id);
  const isGroup = message.chat.type === 'group' || message.chat.type === 'supergroup';
  return [
    { kind: isGroup ? 'messageInGroup' : 'message', key },
    ...everywhere(message.from?.id),
    ...(isGroup ? [{ kind: 'groupMessage' as const, key: String(message.chat.id) }] : []),
  ];
}

/** Who is in hundreds of groups could write as much as all others together. */
function everywhere(personId: number | undefined): readonly Counted[] {
  const isPerson = personId !== undefined && !SERVICE_ACCOUNTS.has(personId);
  return isPerson ? [{ kind: 'everywhere', key: String(personId) }] : [];
}

function keyOf(personId: number | undefined, chatId: number | undefined): string {
  return `${personId ?? ''} ${chatId ?? ''}`;
}

/** Telegraf's types of messages are narrower than what Telegram sends; the routing checks which fields are present. */
function messageOf(update: Update): Message | null {
  if ('message' in update) return update.message as Message;
  if ('edited_message' in update) return update.edited_message as Message;
  return 'channel_post' in update ? (update.channel_post as Message) : null;
}

/** Tells the sender of an update that is not handled why. */
export async function answerInstead(
  deps: TelegramDeps,
  update: Update,
  reason: (texts: Texts) => Html,
): Promise<void> {
  if ('inline_query' in update) {
    const nothing = {
      inline_query_id: update.inline_query.id,
      results: [],
      cache_time: 0,
      is_personal: true,
    };
    await deps.telegram.callApi('answerInlineQuery', nothing);
    return;
  }
  if ('callback_query' in update) {
    const { callback_query: query } = update;
    const { language } = await personReading(deps.chats, personOf(query.from));
    return answerCallback(deps, query, { text: plainTextOf(reason(textsFor(language)).markup) });
  }
  const message = messageOf(update);
  if (message === null) return;
  const context = await chatContextOf(deps, message, update.update_id);
  await context.reply({ html: reason(context.texts).markup });
}
