import { z } from 'zod';
import { badRequest } from './errors.ts';
import { checkedLink } from './links.ts';
import type { InlineKeyboardButton, InlineKeyboardMarkup } from './telegram-types.ts';

const MAX_BUTTONS = 100;
const MAX_CALLBACK_BYTES = 64;

const button = z.looseObject({
  text: z.string().optional(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
});

const inlineKeyboard = z.array(z.array(button));

/**
 * Parses the inline keyboard of a message with Telegram's checks; null if there is none.
 * Other markup (reply keyboard, its removal, force reply) is accepted but, as in Telegram, not stored in the
 * message.
 * @throws ApiError 400 `BUTTON_DATA_INVALID`, `inline keyboard button URL '…' is invalid: …`, …
 */
export function readReplyMarkup(json: string): InlineKeyboardMarkup | null {
  if (json === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw badRequest("can't parse reply keyboard markup JSON object");
  }
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw badRequest('object expected as reply markup');
  if (!('inline_keyboard' in value)) return null;

  const keyboard = inlineKeyboard.safeParse(value.inline_keyboard);
  if (!keyboard.success) {
    throw badRequest(
      'can\'t parse inline keyboard button: Field "inline_keyboard" must be an Array of Arrays',
    );
  }
  const rows = keyboard.data.map((row) => row.map(checkedButton)).filter((row) => row.length > 0);
  if (rows.flat().length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  return rows.length === 0 ? null : { inline_keyboard: rows };
}

function checkedButton(given: z.infer<typeof button>): InlineKeyboardButton {
  const { text } = given;
  if (text === undefined) throw badRequest('can\'t parse inline keyboard button: Can\'t find field "text"');
  if (text.trim() === '') throw badRequest('BUTTON_TEXT_INVALID');
  if (given.url !== undefined) {
    const link = given.url === '' ? null : checkedLink(given.url);
    if (link === null) throw badRequest('BUTTON_URL_INVALID');
    if (!link.ok) throw badRequest(`inline keyboard button URL '${given.url}' is invalid: ${link.why}`);
    return { text, url: link.url };
  }
  if (given.callback_data !== undefined) {
    const bytes = Buffer.byteLength(given.callback_data);
    if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    return { text, callback_data: given.callback_data };
  }
  if (given.switch_inline_query !== undefined)
    return { text, switch_inline_query: given.switch_inline_query };
  if (given.switch_inline_query_current_chat !== undefined) {
    return { text, switch_inline_query_current_chat: given.switch_inline_query_current_chat };
  }
  throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
}
