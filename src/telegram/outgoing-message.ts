import { isWebAddress, printable } from './html.ts';

/** A button below a message: a press sends `data` (64 bytes at most) to the bot, or opens `url`. */
export type MessageButton =
  | { readonly text: string; readonly data: string }
  | { readonly text: string; readonly url: string };

/** A message as the bot means it: HTML in Telegram's subset, and rows of inline buttons. */
export interface OutgoingMessage {
  readonly html: string;
  readonly buttons?: readonly (readonly MessageButton[])[];
  /** Whether Telegram shows a card of the first link; default false. */
  readonly linkPreview?: boolean;
  /** Whether it comes without a sound; default false. An edit has none anyway. */
  readonly silent?: boolean;
}

type TelegramButton = { text: string; callback_data: string } | { text: string; url: string };

/** The parameters of `sendMessage` and `editMessageText` that a message decides; the chat is not among them. */
export interface TelegramMessage {
  readonly text: string;
  readonly parse_mode: 'HTML';
  readonly link_preview_options: { is_disabled: boolean };
  readonly reply_markup?: { inline_keyboard: TelegramButton[][] };
}

/**
 * The message as parameters of a sending method, without buttons for addresses that Telegram refuses.
 *
 * ```ts
 * toTelegram({ html: '<b>Hello</b>' }).parse_mode; // => 'HTML'
 * ```
 */
export function toTelegram({ html, buttons = [], linkPreview = false }: OutgoingMessage): TelegramMessage {
  const rows = buttons.map((row) => row.filter(isAccepted)).filter((row) => row.length > 0);
  return {
    text: html,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: !linkPreview },
    ...(rows.length === 0
      ? {}
      : { reply_markup: { inline_keyboard: rows.map((row) => row.map(toTelegramButton)) } }),
  };
}

/** Telegram refuses a whole message for one button whose address has no dot in its host (`http://localhost/x`). */
function isAccepted(button: MessageButton): boolean {
  if ('data' in button) return true;
  return isWebAddress(button.url) && /[^.]\.[^.]/.test(new URL(button.url).hostname);
}

function toTelegramButton(button: MessageButton): TelegramButton {
  const text = printable(button.text);
  return 'data' in button ? { text, callback_data: button.data } : { text, url: button.url };
}
