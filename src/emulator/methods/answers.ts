import { z } from 'zod';
import { userLookup } from '../bot-messages.ts';
import { badRequest } from '../errors.ts';
import { readInlineResults } from '../inline-results.ts';
import { type Method, method } from '../method.ts';
import { flag, identifier, integer, json, text } from '../parameters.ts';
import type { CallbackAnswer } from '../telegram-types.ts';

/** Maximum characters of a toast or an alert. */
const MAX_ANSWER_LENGTH = 200;
const MAX_CACHE_SECONDS = 365 * 24 * 3600;

const ACTIONS = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

export const answerMethods: Readonly<Record<string, Method>> = {
  answerCallbackQuery: method(
    { callback_query_id: text(), text: text(), show_alert: flag(), url: text() },
    (world, given) => {
      if ([...given.text].length > MAX_ANSWER_LENGTH) throw badRequest('MESSAGE_TOO_LONG');
      const answer: CallbackAnswer = {
        showAlert: given.show_alert,
        ...(given.text === '' ? {} : { text: given.text }),
        ...(given.url === '' ? {} : { url: given.url }),
      };
      const press = world.presses.answer(given.callback_query_id, answer);
      world.events.emit('callbackAnswer', { ...press, answer });
      return true;
    },
  ),
  answerInlineQuery: method(
    {
      inline_query_id: text(),
      results: text(),
      next_offset: text(),
      cache_time: integer(300, 0, MAX_CACHE_SECONDS),
      is_personal: flag(),
      button: json(
        z.object({ text: z.string().min(1), start_parameter: z.string().optional() }),
        "can't parse inline query results button",
      ),
    },
    (world, given) => {
      if (Buffer.byteLength(given.next_offset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
      const { button } = given;
      world.inlineQueries.answer(given.inline_query_id, {
        results: readInlineResults(given.results, userLookup(world)),
        nextOffset: given.next_offset,
        cacheTimeSeconds: given.cache_time,
        isPersonal: given.is_personal,
        ...(button === undefined
          ? {}
          : {
              button: {
                text: button.text,
                ...(button.start_parameter === undefined ? {} : { startParameter: button.start_parameter }),
              },
            }),
      });
      return true;
    },
  ),
  sendChatAction: method(
    { chat_id: text(), action: text(), message_thread_id: identifier() },
    (world, given) => {
      const chat = world.registry.writable(given.chat_id, given.message_thread_id);
      if (!ACTIONS.has(given.action)) throw badRequest('wrong parameter action in request');
      world.events.emit('chatAction', { chatId: chat.id, action: given.action });
      return true;
    },
  ),
};
