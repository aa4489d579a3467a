import type { Message } from 'telegraf/types';
import { z } from 'zod';
import { parseArticleUrl } from '../articles/article-url.ts';
import { documentOf, isSentByPerson, textOf } from './message-content.ts';
import { mayBeSettings } from './settings-document.ts';

/** What a message wants from the bot. */
export type Route =
  /** `about` is the answer that the message replies to; absent or null if there is none. */
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly argument: string;
      /** Whether the bot is named, so that no other bot of the group can be meant. */
      readonly isAddressed?: boolean;
      readonly about?: RepliedAnswer;
    }
  | QuestionRoute
  /** The bot is mentioned, but there is no question. */
  | { readonly kind: 'greeting' }
  /** A file; `question` is its caption, or null. */
  | {
      readonly kind: 'document';
      readonly document: Message.DocumentMessage['document'];
      readonly question: QuestionRoute | null;
    }
  /** A file that may be one of `/export`. */
  | { readonly kind: 'settings'; readonly document: Message.DocumentMessage['document'] }
  | { readonly kind: 'migrated'; readonly from: number; readonly to: number }
  /** Somebody added the bot to the group, or created the group with it. */
  | { readonly kind: 'added' }
  /** Sent to the bot, but without text. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'ignored' };

export interface QuestionRoute {
  readonly kind: 'question';
  readonly text: string;
  readonly about: RepliedAnswer | null;
  /** In a group, heard only because it replies to the bot: it may be a comment for the others. */
  readonly isOnlyReply?: true;
}

/** A message of the bot that somebody replies to, and the id of the first article link in it (`articleLinked`). */
export interface RepliedAnswer {
  readonly messageId: number;
  readonly linkId: string | null;
}

export interface BotIdentity {
  readonly id: number;
  readonly username: string;
}

const IGNORED: Route = { kind: 'ignored' };

/**
 * Classifies a message by the kind of chat: in private chats any text is a question; in groups only /ask, a mention of
 * the bot, or a reply to it; in channels only commands. A command for another bot is not a question either.
 */
export function routeMessage(message: Message, bot: BotIdentity): Route {
  if ('migrate_to_chat_id' in message) {
    return { kind: 'migrated', from: message.chat.id, to: message.migrate_to_chat_id };
  }
  // Said in both chats: what comes next in either waits until all has moved.
  if ('migrate_from_chat_id' in message) {
    return { kind: 'migrated', from: message.migrate_from_chat_id, to: message.chat.id };
  }
  if (isAddedBy(message, bot)) return { kind: 'added' };
  if (isFromOtherBot(message) || isOwnResult(message, bot)) return IGNORED;
  const isPrivate = message.chat.type === 'private';
  if (!isSentByPerson(message)) return IGNORED;
  const text = textOf(message).trim();
  const about = repliedAnswer(message, bot);
  const document = documentOf(message);
  const isSettings = document !== null && mayBeSettings(document.file_name, isPrivate);
  if (document !== null && isSettings && message.chat.type !== 'channel')
    return { kind: 'settings', document };
  if (document !== null && isPrivate) {
    return { kind: 'document', document, question: text === '' ? null : { kind: 'question', text, about } };
  }
  if (text === '') return isPrivate ? { kind: 'unreadable' } : IGNORED;
  if (text.startsWith('/')) {
    const route = commandOf(text, bot, isPrivate);
    return about === null || route.kind !== 'command' ? route : { ...route, about };
  }
  if (isPrivate) return { kind: 'question', text, about };
  if (message.chat.type === 'channel') return IGNORED;
  const mention = mentionOf(bot);
  if (mention.test(text)) return questionOrGreeting(text.replace(mention, ' '), about);
  return isReplyTo(message, bot) ? { kind: 'question', text, about, isOnlyReply: true } : IGNORED;
}

/** The question in a message that the bot replied to, without command and mention; or null. */
export function questionIn(text: string, bot: BotIdentity): string | null {
  const question = text
    .trim()
    .replace(/^\/\w+(@\w+)?/, '')
    .replace(mentionOf(bot), ' ')
    .trim();
  return question === '' ? null : question;
}

/** `/ASK@Habarshy_bot how much?` is the command `ask` with `how much?`; commands of other bots are ignored. */
function commandOf(text: string, bot: BotIdentity, isPrivate: boolean): Route {
  const [, name, addressee, argument = ''] = /^\/(\w{1,64})(?:@(\w+))?(?:\s+(.*))?$/s.exec(text) ?? [];
  if (name === undefined) return isPrivate ? { kind: 'question', text, about: null } : IGNORED;
  if (addressee !== undefined && addressee.toLowerCase() !== bot.username.toLowerCase()) return IGNORED;
  const isAddressed = isPrivate || addressee !== undefined;
  return { kind: 'command', name: name.toLowerCase(), argument: argument.trim(), isAddressed };
}

function questionOrGreeting(text: string, about: RepliedAnswer | null): Route {
  const question = text.trim();
  return question === '' ? { kind: 'greeting' } : { kind: 'question', text: question, about };
}

function mentionOf({ username }: BotIdentity): RegExp {
  return new RegExp(`(?<!\\w)@${username}(?!\\w)`, 'gi');
}

function isReplyTo(message: Message, bot: BotIdentity): boolean {
  return 'reply_to_message' in message && message.reply_to_message?.from?.id === bot.id;
}

/** The bot's message that the message replies to. */
function repliedAnswer(message: Message, bot: BotIdentity): RepliedAnswer | null {
  if (!isReplyTo(message, bot) || !('reply_to_message' in message)) return null;
  const { reply_to_message: replied } = message;
  return replied === undefined ? null : { messageId: replied.message_id, linkId: articleIn(replied) };
}

const linked = z.object({
  entities: z.array(z.looseObject({ type: z.string(), url: z.string().optional() })),
});

/** The article that one of the bot's answers shows first, from its first link. */
export function articleIn(message: object): string | null {
  const link = linked.safeParse(message).data?.entities.find(({ type }) => type === 'text_link');
  return link?.url === undefined ? null : (parseArticleUrl(link.url)?.id ?? null);
}

/** From whom Telegram says that messages in the name of a channel are. */
const CHANNEL_BOT_ID = 136817688;

/** Whether a person writes in the name of a channel; a post that Telegram forwards from a linked one is nobody's. */
export function isSentAsChannel(message: Message): boolean {
  return message.from?.id === CHANNEL_BOT_ID && message.sender_chat?.type === 'channel';
}

/** Other bots and linked channels also write in groups; an anonymous admin writes as the group itself. */
function isFromOtherBot(message: Message): boolean {
  if ('is_automatic_forward' in message && message.is_automatic_forward) return true;
  if (isSentAsChannel(message)) return false;
  return message.from?.is_bot === true && message.sender_chat?.id !== message.chat.id;
}

/** Telegram says so of a group by a message too, which it does not write where a group becomes a supergroup. */
function isAddedBy(message: Message, bot: BotIdentity): boolean {
  if ('group_chat_created' in message) return true;
  return 'new_chat_members' in message && message.new_chat_members.some(({ id }) => id === bot.id);
}

/** Whether it is one of the bot's own inline results, sent by somebody. */
function isOwnResult(message: Message, bot: BotIdentity): boolean {
  return 'via_bot' in message && message.via_bot?.id === bot.id;
}
