import type { Telegram } from 'telegraf';
import type { CallbackQuery, Chat, ChatMemberUpdated, Message, User } from 'telegraf/types';
import { z } from 'zod';
import type { ChatStore } from '../chats/chat.ts';
import type { Log } from '../log.ts';
import type { SubscriptionStore } from '../subscriptions/types.ts';
import type { Placement } from '../telegram/message-sender.ts';
import type { MessageButton, OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { Replies } from '../telegram/replies.ts';
import type { AlbumReplies } from './album-replies.ts';
import { type ButtonRows, haveStates, type Vote, voteIn, withStates } from './buttons/button-states.ts';
import type { ChatAdmins, Rights } from './chat-admins.ts';
import type { CallbackContext, ChatContext, Person, Place } from './chat-context.ts';
import { watched } from './commands/watch.ts';
import { textsFor } from './locales/locale.ts';
import { articleIn, type BotIdentity, isSentAsChannel, questionIn } from './message-routing.ts';
import { readerIn } from './reader.ts';
import { type DescribedFile, receiveFile } from './received-file.ts';
import { askObstacle } from './writing-obstacle.ts';

/** What is needed to make chat contexts from telegraf's objects. */
export interface TelegramDeps {
  readonly telegram: Telegram;
  readonly replies: Replies;
  readonly identity: BotIdentity;
  readonly albums: AlbumReplies;
  readonly admins: ChatAdmins;
  /** For the languages that chats and people chose. */
  readonly chats: Pick<ChatStore, 'get'>;
  /** For buttons that show what a chat follows. */
  readonly subscriptions: Pick<SubscriptionStore, 'of'>;
  readonly log: Log;
}

/** The context of a message. */
export async function chatContextOf(
  deps: TelegramDeps,
  message: Message,
  updateId: number,
): Promise<ChatContext> {
  const isAnonymous = message.sender_chat?.id === message.chat.id;
  const isAsChannel = !isAnonymous && isSentAsChannel(message);
  return {
    ...(await contextIn(deps, {
      chat: message.chat,
      person: isAnonymous || isAsChannel ? undefined : message.from,
      threadId: threadOf(message),
      askedBy: message.message_id,
      question: wordsOf(message, deps.identity),
      updateId,
    })),
    // Only administrators can write as the group itself, or in a channel.
    ...(isAnonymous || message.chat.type === 'channel' ? { rights: async () => 'admin' as const } : {}),
    isAsChannel,
  };
}

/** The context of somebody who changed the bot's membership in a chat. */
export function membershipContextOf(
  deps: TelegramDeps,
  { chat, from }: ChatMemberUpdated,
  updateId: number,
): Promise<ChatContext> {
  return contextIn(deps, {
    chat,
    person: from,
    threadId: undefined,
    askedBy: undefined,
    question: null,
    updateId,
  });
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
    question: questionOf(message, deps.identity),
    updateId,
  };
  const context = await contextIn(deps, place);
  const { language } = context;
  const buttons = buttonsOf(message);
  const look = (outgoing: OutgoingMessage, vote: Vote | null) =>
    withLook(deps, { ...place, language }, outgoing, vote);
  const showButtons = async (shown: ButtonRows) => {
    if (JSON.stringify(shown) === JSON.stringify(buttons)) return false;
    return deps.replies.editButtons(message.chat.id, message.message_id, shown);
  };
  let isAnswered = false;
  const answer = async (text?: string) => {
    if (isAnswered) return;
    isAnswered = true;
    await answerCallback(deps, query, text === undefined ? {} : { text });
  };
  return {
    ...context,
    messageId: message.message_id,
    articleId: articleIn(message),
    buttons,
    async showStates({ vote = voteIn(buttons) }) {
      return showButtons((await look({ html: '', buttons }, vote)).buttons ?? []);
    },
    replaceButton(replaced) {
      const data = 'data' in query ? query.data : null;
      const isPressed = (button: MessageButton) => 'data' in button && button.data === data;
      return showButtons(
        buttons.map((row) => row.flatMap((button) => (isPressed(button) ? replaced : [button]))),
      );
    },
    async update(outgoing) {
      const shown = await look(outgoing, voteIn(buttons));
      const isChanged = await deps.replies.edit(message.chat.id, message.message_id, shown);
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
  readonly question: string | null;
  readonly updateId: number;
}

async function contextIn(deps: TelegramDeps, place: TelegramPlace): Promise<ChatContext> {
  const { chat, person, threadId, askedBy, question, updateId } = place;
  const writer = person === undefined ? null : personOf(person);
  const { language, languageOrder } = await readerIn(deps.chats, chat.id, writer);
  const look = (message: OutgoingMessage) => withLook(deps, { ...place, language }, message, null);
  const rightsIn = async (place: Pick<Place, 'id' | 'kind'>): Promise<Rights> =>
    person === undefined ? 'none' : deps.admins.rightsOf(place, person.id);
  return {
    updateId,
    chat: placeOf(chat),
    threadId: threadId ?? null,
    askedBy: askedBy ?? null,
    question,
    person: writer,
    language,
    languageOrder,
    texts: textsFor(language),
    botName: deps.identity.username,
    async reply(message: OutgoingMessage, { to } = {}) {
      const placement: Placement = { threadId, replyTo: to === 'asked' ? askedBy : to };
      return deps.replies.send(chat.id, await look(message), placement);
    },
    edit: async (messageId, message) => deps.replies.edit(chat.id, messageId, await look(message)),
    replyWithPicture: (png) => deps.replies.sendPicture(chat.id, png, { threadId }),
    async replyWithFile(fileName, text) {
      await deps.replies.sendFile(chat.id, fileName, text, { threadId });
    },
    isManaged: false,
    isAsChannel: false,
    rights: () => rightsIn(placeOf(chat)),
    rightsIn,
    obstacleIn: (place) => askObstacle(deps.telegram, place, deps.identity.id),
    placeOf: async (chatId) => {
      try {
        return placeOf(await deps.telegram.callApi('getChat', { chat_id: chatId }));
      } catch (error) {
        deps.log.info({ err: error, chatId }, 'Telegram does not know a chat');
        return null;
      }
    },
  };
}

/** The message with its buttons as they look in the chat. */
async function withLook(
  { subscriptions }: TelegramDeps,
  { chat, question, language }: TelegramPlace & Pick<ChatContext, 'language'>,
  message: OutgoingMessage,
  vote: Vote | null,
): Promise<OutgoingMessage> {
  const { buttons = [] } = message;
  if (!haveStates(buttons)) return message;
  const interests = (await subscriptions.of(chat.id)).map(({ interest }) => interest);
  const asked = question === null ? null : watched(question);
  const isWatched = interests.some((interest) => interest.kind === 'question' && interest.text === asked);
  const states = { followed: interests, isWatched, vote };
  return { ...message, buttons: withStates(buttons, states, language) };
}

export function placeOf(chat: Chat): Place {
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
  return wordsOf(replied, identity) ?? wordsOf({ text: quotationIn(message) }, identity);
}

function wordsOf(message: unknown, identity: BotIdentity): string | null {
  const { text, caption } = worded.safeParse(message).data ?? {};
  const said = text ?? caption;
  return said === undefined ? null : questionIn(said, identity);
}

function buttonsOf(message: object): ButtonRows {
  const rows = keyboard.safeParse(message).data?.reply_markup.inline_keyboard ?? [];
  return rows.map((row) =>
    row.flatMap(({ text, callback_data: data, url }): MessageButton[] => {
      if (data !== undefined) return [{ text, data }];
      return url === undefined ? [] : [{ text, url }];
    }),
  );
}

const button = z.object({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
});
const keyboard = z.object({ reply_markup: z.object({ inline_keyboard: z.array(z.array(button)) }) });
/** What was written in a group and is answered in a private chat, where it is quoted. */
function quotationIn(message: object): string | undefined {
  const { text, entities } = quoting.safeParse(message).data ?? {};
  const quoted = entities?.find(({ type }) => type === 'blockquote');
  return quoted && text?.slice(quoted.offset, quoted.offset + quoted.length);
}

const quoting = z.object({
  text: z.string(),
  entities: z.array(z.looseObject({ type: z.string(), offset: z.int(), length: z.int() })),
});
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
