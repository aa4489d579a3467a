import type { Telegram } from 'telegraf';
import type { CallbackQuery, Chat, Message, User } from 'telegraf/types';
import { z } from 'zod';
import type { ChatStore } from '../chats/chat.ts';
import type { Log } from '../log.ts';
import type { Placement } from '../telegram/message-sender.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { Replies } from '../telegram/replies.ts';
import type { AlbumReplies } from './album-replies.ts';
import type { CallbackContext, ChatContext, Person, Place } from './chat-context.ts';
import { textsFor } from './locales/locale.ts';
import { articleIn, type BotIdentity, questionIn } from './message-routing.ts';
import { readerIn } from './reader.ts';
import { type DescribedFile, receiveFile } from './received-file.ts';

/** What is needed to make chat contexts from telegraf's objects. */
export interface TelegramDeps {
  readonly telegram: Telegram;
  readonly replies: Replies;
  readonly identity: BotIdentity;
  readonly albums: AlbumReplies;
  /** For the languages that chats and people chose. */
  readonly chats: Pick<ChatStore, 'get'>;
  readonly log: Log;
}

const ADMINISTRATORS: readonly string[] = ['creator', 'administrator'];

/** The context of a message. */
export async function chatContextOf(
  deps: TelegramDeps,
  message: Message,
  updateId: number,
): Promise<ChatContext> {
  const isAnonymous = message.sender_chat?.id === message.chat.id;
  return {
    ...(await contextIn(deps, {
      chat: message.chat,
      person: isAnonymous ? undefined : message.from,
      threadId: threadOf(message),
      askedBy: message.message_id,
      updateId,
    })),
    // Only administrators can write as the group itself, or in a channel.
    ...(isAnonymous || message.chat.type === 'channel' ? { isChatAdmin: async () => true } : {}),
  };
}

/** A button press that must be answered. */
export interface PendingCallback extends CallbackContext {
  /** Ends the button's loading state if no notice was shown. */
  end(): Promise<void>;
}

/** The context of a button press; null if Telegram does not say in which chat, under a card sent by inline mode. */
export async function callbackContextOf(
  deps: TelegramDeps,
  query: CallbackQuery,
  updateId: number,
): Promise<PendingCallback | null> {
  const { message } = query;
  if (message === undefined) return null;
  const place = {
    chat: message.chat,
    person: query.from,
    threadId: threadOf(message),
    askedBy: repliedToBy(message),
    updateId,
  };
  const context = await contextIn(deps, place);
  let isAnswered = false;
  const answer = async (text?: string) => {
    if (isAnswered) return;
    isAnswered = true;
    await answerCallback(deps, query, text === undefined ? {} : { text });
  };
  return {
    ...context,
    messageId: message.message_id,
    question: questionOf(message, deps.identity),
    articleId: articleIn(message),
    async update(outgoing) {
      const isChanged = await context.edit(message.message_id, outgoing);
      if (!isChanged) await context.reply(outgoing);
    },
    async askedFile(maxBytes) {
      const file = repliedFile(message);
      return file === null ? null : receiveFile(deps, file, maxBytes);
    },
    notify: answer,
    end: () => answer(),
  };
}

/** A late answer, or a server that does not support answers, must not cause an error message. */
export async function answerCallback(
  { telegram, log }: TelegramDeps,
  query: CallbackQuery,
  answer: { readonly text?: string; readonly url?: string },
): Promise<void> {
  const parameters = { callback_query_id: query.id, ...answer };
  await telegram.callApi('answerCallbackQuery', parameters).catch((error: unknown) => {
    log.debug({ err: error }, 'a press was not answered');
  });
}

interface TelegramPlace {
  readonly chat: Chat;
  readonly person: User | undefined;
  readonly threadId: number | undefined;
  readonly askedBy: number | undefined;
  readonly updateId: number;
}

async function contextIn(
  deps: TelegramDeps,
  { chat, person, threadId, askedBy, updateId }: TelegramPlace,
): Promise<ChatContext> {
  const writer = person === undefined ? null : personOf(person);
  const { language, languageOrder } = await readerIn(deps.chats, chat.id, writer);
  return {
    updateId,
    chat: placeOf(chat),
    threadId: threadId ?? null,
    askedBy: askedBy ?? null,
    person: writer,
    language,
    languageOrder,
    texts: textsFor(language),
    botName: deps.identity.username,
    reply(message: OutgoingMessage, { to } = {}) {
      const placement: Placement = { threadId, replyTo: to === 'asked' ? askedBy : to };
      return deps.replies.send(chat.id, message, placement);
    },
    edit: (messageId, message) => deps.replies.edit(chat.id, messageId, message),
    replyWithPicture: (png) => deps.replies.sendPicture(chat.id, png, { threadId }),
    replyWithFile: (fileName, text) => deps.replies.sendFile(chat.id, fileName, text, { threadId }),
    isChatAdmin: async () =>
      chat.type === 'private' || (person !== undefined && (await administers(deps, chat.id, person.id))),
  };
}

/** If Telegram does not say, the answer is no. */
async function administers(
  { telegram, log }: TelegramDeps,
  chatId: number,
  userId: number,
): Promise<boolean> {
  try {
    const { status } = await telegram.callApi('getChatMember', { chat_id: chatId, user_id: userId });
    return ADMINISTRATORS.includes(status);
  } catch (error) {
    log.warn({ err: error, chatId }, 'Telegram did not say who administers a chat');
    return false;
  }
}

function placeOf(chat: Chat): Place {
  return { id: chat.id, kind: chat.type, name: 'title' in chat ? chat.title : chat.first_name };
}

export function personOf(user: User): Person {
  return { id: user.id, languageCode: user.language_code ?? null };
}

function threadOf(message: object): number | undefined {
  const isTopic = 'is_topic_message' in message && message.is_topic_message === true;
  if (!isTopic || !('message_thread_id' in message)) return undefined;
  return typeof message.message_thread_id === 'number' ? message.message_thread_id : undefined;
}

function questionOf(message: object, identity: BotIdentity): string | null {
  const replied = 'reply_to_message' in message ? message.reply_to_message : null;
  const { text, caption } = worded.safeParse(replied).data ?? {};
  const said = text ?? caption;
  return said === undefined ? null : questionIn(said, identity);
}

const filed = z.object({
  reply_to_message: z.object({
    document: z.object({ file_id: z.string(), file_size: z.int().optional() }),
  }),
});

function repliedFile(message: object): DescribedFile | null {
  return filed.safeParse(message).data?.reply_to_message.document ?? null;
}

const worded = z.object({ text: z.string().optional(), caption: z.string().optional() });
const replying = z.object({ reply_to_message: z.object({ message_id: z.int() }) });

function repliedToBy(message: object): number | undefined {
  return replying.safeParse(message).data?.reply_to_message.message_id;
}
