import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ChatState } from '../chats.ts';
import { unixSeconds, type World } from '../emulator-state.ts';
import { badRequest } from '../errors.ts';
import { type Method, method } from '../method.ts';
import { identifier, json, text } from '../parameters.ts';
import { readReplyMarkup } from '../reply-markup.ts';
import type { Message } from '../telegram-types.ts';
import { captionParameters, readCaption } from './send-files.ts';
import { readText, textContent, textParameters } from './send-text.ts';

const target = {
  chat_id: text(),
  message_id: identifier(),
  inline_message_id: text(),
  reply_markup: text(),
};

const MAX_DELETABLE_AGE_SECONDS = 48 * 3600;

type Content = Pick<Message, 'text' | 'entities' | 'caption' | 'caption_entities'>;

interface Target {
  readonly chat_id: string;
  readonly message_id: number;
  readonly inline_message_id: string;
  readonly reply_markup: string;
}

const CONTENT_FIELDS = ['text', 'entities', 'caption', 'caption_entities', 'reply_markup'] as const;

/** Replaces the content of a message. As in Telegram, an edit without buttons removes them. */
function edit(world: World, given: Target, read: (message: Message) => Content): Message {
  const { chat, message } = editable(world, given);
  const content = read(message);
  const markup = readReplyMarkup(given.reply_markup);
  const before = picked(message, CONTENT_FIELDS);
  const after = { ...content, ...(markup === null ? {} : { reply_markup: markup }) };
  if (isDeepStrictEqual(before, after)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  const { text, entities, caption, caption_entities, reply_markup, ...rest } = message;
  return world.messages.replace(chat.id, { ...rest, edit_date: unixSeconds(world), ...after });
}

function editable(world: World, given: Target): { chat: ChatState; message: Message } {
  if (given.inline_message_id !== '') throw badRequest('MESSAGE_ID_INVALID');
  const chat = world.registry.writable(given.chat_id);
  if (given.message_id === 0) throw badRequest('message identifier is not specified');
  const message = world.messages.find(chat.id, given.message_id);
  if (!message) throw badRequest('message to edit not found');
  if (!world.messages.isByBot(chat.id, given.message_id)) throw badRequest("message can't be edited");
  return { chat, message };
}

/** The given fields that the message has. */
function picked<Field extends keyof Message>(
  message: Message,
  fields: readonly Field[],
): Partial<Pick<Message, Field>> {
  const found: Partial<Pick<Message, Field>> = {};
  for (const field of fields) if (message[field] !== undefined) found[field] = message[field];
  return found;
}

function remove(world: World, chat: ChatState, messageId: number): void {
  const message = world.messages.find(chat.id, messageId);
  if (!message) throw badRequest('message to delete not found');
  const own = world.messages.isByBot(chat.id, messageId);
  const mayDeleteOthers = chat.type === 'private' || world.registry.botStatus(chat) === 'administrator';
  if (!own && !mayDeleteOthers) throw badRequest("message can't be deleted");
  if (unixSeconds(world) - message.date > MAX_DELETABLE_AGE_SECONDS) {
    throw badRequest("message can't be deleted for everyone");
  }
  world.messages.remove(chat.id, messageId);
}

export const editMethods: Readonly<Record<string, Method>> = {
  editMessageText: method({ ...target, ...textParameters }, (world, given) =>
    edit(world, given, (message) => {
      const formatted = readText(world, given);
      if (message.text === undefined) throw badRequest('there is no text in the message to edit');
      return textContent(formatted);
    }),
  ),
  editMessageCaption: method({ ...target, ...captionParameters }, (world, given) =>
    edit(world, given, (message) => {
      if (message.text !== undefined) throw badRequest('there is no caption in the message to edit');
      return readCaption(world, given);
    }),
  ),
  editMessageReplyMarkup: method(target, (world, given) =>
    edit(world, given, (message) => picked(message, ['text', 'entities', 'caption', 'caption_entities'])),
  ),
  deleteMessage: method({ chat_id: text(), message_id: identifier() }, (world, given) => {
    remove(world, world.registry.readable(given.chat_id), given.message_id);
    return true;
  }),
  deleteMessages: method(
    {
      chat_id: text(),
      message_ids: json(z.array(z.int()).min(1).max(100), "can't parse message identifiers"),
    },
    (world, given) => {
      const chat = world.registry.readable(given.chat_id);
      // Telegram skips missing messages.
      for (const id of given.message_ids ?? []) if (world.messages.find(chat.id, id)) remove(world, chat, id);
      return true;
    },
  ),
};
