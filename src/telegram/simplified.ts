import { html } from './html.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { plainTextOf } from './plain-text.ts';

/** Telegram's limit on a message, in UTF-16 units. */
export const MAX_TEXT = 4096;

/** What is left of a message that Telegram refused: its words, and buttons that open no address. */
export function simplified({ html: markup, buttons = [], silent = false }: OutgoingMessage): OutgoingMessage {
  return {
    ...(silent ? { silent } : {}),
    html: html`${plainTextOf(markup).slice(0, MAX_TEXT)}`.markup,
    buttons: buttons.map((row) => row.filter((button) => 'data' in button)),
  };
}
