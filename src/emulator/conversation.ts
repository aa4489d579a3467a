import { quoted } from './bot-messages.ts';
import { botUser, type ChatState, userOf } from './chats.ts';
import { discuss } from './discussion.ts';
import { unixSeconds, type World } from './emulator-state.ts';
import { detectEntities } from './entity-detection.ts';
import { EmulatorUsageError } from './errors.ts';
import type { InlineAnswer, InlineResult } from './inline-results.ts';
import { documentOf } from './methods/send-files.ts';
import { reachesBot } from './privacy.ts';
import type { Upload } from './request-body.ts';
import type { CallbackAnswer, Message, Person } from './telegram-types.ts';

export interface SayOptions {
  readonly replyTo?: number;
  readonly threadId?: number;
  /** An administrator writes in the name of the group: `from` is Telegram's GroupAnonymousBot. */
  readonly anonymous?: boolean;
  /** They write in the name of this channel: `from` is Telegram's Channel_Bot. */
  readonly asChannel?: number;
}

/** The content of a person's message, without author and chat. */
export type MessageContent = Pick<
  Message,
  | 'text'
  | 'entities'
  | 'caption'
  | 'caption_entities'
  | 'document'
  | 'photo'
  | 'animation'
  | 'media_group_id'
  | 'forum_topic_created'
  | 'sticker'
  | 'location'
  | 'via_bot'
  | 'reply_markup'
>;

const ANONYMOUS_ADMINISTRATOR = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
} as const;

const WRITES_AS_CHANNEL = {
  id: 136817688,
  is_bot: true,
  first_name: 'Channel',
  username: 'Channel_Bot',
} as const;

/** Typed text with the entities that Telegram detects. The length is not limited, unlike in real clients. */
export function typedText(text: string): Pick<Message, 'text' | 'entities'> {
  const entities = detectEntities(text);
  return { text, ...(entities.length === 0 ? {} : { entities }) };
}

/** Adds a person's message to a chat, and queues an update if the bot may see it. */
export function post(
  world: World,
  personId: number,
  chatId: number,
  content: MessageContent,
  options: SayOptions = {},
): Message {
  const person = world.registry.person(personId);
  const chat = presentIn(world, person, chatId);
  const replied = options.replyTo === undefined ? null : quoted(existing(world, chatId, options.replyTo));
  if (options.threadId !== undefined && !chat.topics.has(options.threadId)) {
    chat.topics.set(options.threadId, 'open');
  }
  const message = world.messages.add(
    chat.id,
    {
      ...authorOf(world, chat, person, options),
      date: unixSeconds(world),
      ...(options.threadId === undefined
        ? {}
        : { message_thread_id: options.threadId, is_topic_message: true as const }),
      ...(replied === null ? {} : { reply_to_message: replied }),
      ...content,
    },
    'person',
  );
  if (chat.type === 'private') chat.started = true;
  if (reachesBot(world, chat, message)) {
    world.updates.push(chat.type === 'channel' ? 'channel_post' : 'message', message);
  }
  discuss(world, chat, message);
  return message;
}

export function postDocument(
  world: World,
  personId: number,
  chatId: number,
  { file, caption }: { readonly file: Upload; readonly caption: string },
  options: SayOptions = {},
): Message {
  const { text, entities } = typedText(caption);
  const content = {
    document: documentOf(world.files.add(file, 'documents')),
    ...(caption === '' || text === undefined ? {} : { caption: text }),
    ...(entities === undefined ? {} : { caption_entities: entities }),
  };
  return post(world, personId, chatId, content, options);
}

/** A person edits their message. */
export function rewrite(world: World, chatId: number, messageId: number, text: string): Message {
  const { entities: _before, ...rest } = existing(world, chatId, messageId);
  const message = world.messages.replace(chatId, {
    ...rest,
    edit_date: unixSeconds(world),
    ...typedText(text),
  });
  const chat = world.registry.chat(chatId);
  if (reachesBot(world, chat, message)) {
    world.updates.push(chat.type === 'channel' ? 'edited_channel_post' : 'edited_message', message);
  }
  return message;
}

/** A person presses an inline button. The data may be anything, so that forged and old buttons can be tested. */
export function press(
  world: World,
  personId: number,
  chatId: number,
  messageId: number,
  data: string,
): Promise<CallbackAnswer> {
  const person = world.registry.person(personId);
  const chat = world.registry.chat(chatId);
  const { id, answered } = world.presses.ask({ chatId, personId, messageId });
  const pressed = world.messages.find(chatId, messageId);
  world.updates.push('callback_query', {
    id,
    from: userOf(person),
    ...(pressed?.via_bot === undefined
      ? { message: pressed ?? { chat: world.registry.json(chat), message_id: messageId, date: 0 } }
      : // For a message inserted inline, Telegram does not tell the bot the chat.
        { inline_message_id: `inline-${Math.abs(chatId)}-${messageId}` }),
    chat_instance: String(7_000_000_000_000 + Math.abs(chatId)),
    data,
  });
  return answered;
}

export function inlineQuery(
  world: World,
  personId: number,
  query: string,
  offset: string,
): Promise<InlineAnswer> {
  const person = world.registry.person(personId);
  const { id, answered } = world.inlineQueries.ask({ personId });
  world.updates.push('inline_query', { id, from: userOf(person), query, offset, chat_type: 'sender' });
  return answered;
}

/** A person inserts one of the bot's inline results into a chat. */
export function insertInlineResult(
  world: World,
  personId: number,
  chatId: number,
  result: InlineResult,
): Message {
  return post(world, personId, chatId, { ...result.message, via_bot: botUser(world.bot) });
}

function presentIn(world: World, person: Person, chatId: number): ChatState {
  const chat = world.registry.chat(chatId);
  if (!chat.members.has(person.id)) {
    throw new EmulatorUsageError(`${person.firstName} is not in chat ${chatId}.`);
  }
  return chat;
}

function existing(world: World, chatId: number, messageId: number): Message {
  const message = world.messages.find(chatId, messageId);
  if (!message) throw new EmulatorUsageError(`Chat ${chatId} has no message ${messageId}.`);
  return message;
}

function authorOf(
  world: World,
  chat: ChatState,
  person: Person,
  { anonymous = false, asChannel }: SayOptions,
): Pick<Message, 'from' | 'sender_chat' | 'chat'> {
  const json = world.registry.json(chat);
  if (chat.type === 'channel') return { sender_chat: json, chat: json };
  if (asChannel !== undefined) {
    const channel = world.registry.json(world.registry.chat(asChannel));
    return { from: WRITES_AS_CHANNEL, sender_chat: channel, chat: json };
  }
  if (anonymous) return { from: ANONYMOUS_ADMINISTRATOR, sender_chat: json, chat: json };
  return { from: userOf(person), chat: json };
}
