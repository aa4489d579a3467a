import { z } from 'zod';
import { botUser, type ChatState, userOf } from './chats.ts';
import { discuss } from './discussion.ts';
import { unixSeconds, type World } from './emulator-state.ts';
import { badRequest } from './errors.ts';
import { keepNewest } from './history.ts';
import { flag, identifier, json, text } from './parameters.ts';
import { readReplyMarkup } from './reply-markup.ts';
import type { Message, User } from './telegram-types.ts';

/** The parameters shared by all sending methods. */
export const sendParameters = {
  chat_id: text(),
  message_thread_id: identifier(),
  reply_markup: text(),
  reply_parameters: json(
    z.object({ message_id: z.int(), allow_sending_without_reply: z.boolean().optional() }),
    "can't parse reply parameters JSON object",
  ),
  reply_to_message_id: identifier(),
  allow_sending_without_reply: flag(),
};

export type SendParameters = z.output<z.ZodObject<typeof sendParameters>>;

type Content = Pick<Message, 'text' | 'entities' | 'caption' | 'caption_entities' | 'document' | 'photo'>;

/**
 * Sends a message from the bot: checks the chat, the reply and the buttons, stores the message and records
 * its delivery. `read` returns the content; it runs after the chat was checked, because Telegram reports
 * errors of the chat before errors of the text.
 */
export function sendFromBot(world: World, parameters: SendParameters, read: () => Content): Message {
  const threadId = parameters.message_thread_id;
  const chat = world.registry.writable(parameters.chat_id, threadId);
  const content = read();
  const markup = readReplyMarkup(parameters.reply_markup);
  const replied = repliedMessage(world, chat, parameters);
  const message = world.messages.add(
    chat.id,
    {
      ...authorOf(world, chat),
      date: unixSeconds(world),
      ...(threadId === 0 ? {} : { message_thread_id: threadId, is_topic_message: true as const }),
      ...(replied === null ? {} : { reply_to_message: replied }),
      ...content,
      ...(markup === null ? {} : { reply_markup: markup }),
    },
    'bot',
  );
  world.deliveries.push({
    chatId: chat.id,
    messageId: message.message_id,
    at: world.now(),
    text: message.text ?? message.caption ?? message.document?.file_name ?? '',
  });
  keepNewest(world.deliveries, world.history);
  discuss(world, chat, message);
  return message;
}

/** Finds the user of a `tg://user?id=…` link among the people of the emulator. */
export function userLookup(world: World): (id: number) => User | undefined {
  return (id) => {
    const person = world.registry.people.get(id);
    return person && userOf(person);
  };
}

/** A message as embedded in a reply to it: without the message that it replied to itself. */
export function quoted(message: Message): Message {
  const { reply_to_message: _replied, ...rest } = message;
  return rest;
}

function authorOf(world: World, chat: ChatState): Pick<Message, 'from' | 'sender_chat' | 'chat'> {
  const json = world.registry.json(chat);
  return chat.type === 'channel'
    ? { sender_chat: json, chat: json }
    : { from: botUser(world.bot), chat: json };
}

function repliedMessage(world: World, chat: ChatState, parameters: SendParameters): Message | null {
  const { reply_parameters: reply } = parameters;
  const messageId = reply?.message_id ?? parameters.reply_to_message_id;
  if (messageId === 0) return null;
  const message = world.messages.find(chat.id, messageId);
  if (message) return quoted(message);
  const isReplyOptional = reply?.allow_sending_without_reply ?? parameters.allow_sending_without_reply;
  if (!isReplyOptional) throw badRequest('message to be replied not found');
  return null;
}
