import { sendFromBot, sendParameters, userLookup } from '../bot-messages.ts';
import type { World } from '../emulator-state.ts';
import { badRequest } from '../errors.ts';
import { formatText, MAX_TEXT } from '../formatting.ts';
import { type Method, method } from '../method.ts';
import { text } from '../parameters.ts';
import type { FormattedText, Message } from '../telegram-types.ts';

export const textParameters = { text: text(), parse_mode: text(), entities: text() };

/** Parses and checks the text of a message. @throws ApiError 400 `message text is empty`, `message is too long`, … */
export function readText(
  world: World,
  given: { text: string; parse_mode: string; entities: string },
): FormattedText {
  const formatted = formatText(
    { text: given.text, parseMode: given.parse_mode, entities: given.entities },
    userLookup(world),
  );
  if (formatted.text === '') throw badRequest('message text is empty');
  if (formatted.text.length > MAX_TEXT) throw badRequest('message is too long');
  return formatted;
}

/** The `text` and `entities` fields of a message; as in Telegram, empty entities are omitted. */
export function textContent({ text, entities }: FormattedText): Pick<Message, 'text' | 'entities'> {
  return { text, ...(entities.length === 0 ? {} : { entities }) };
}

export const textMethods: Readonly<Record<string, Method>> = {
  sendMessage: method({ ...sendParameters, ...textParameters }, (world, parameters) =>
    sendFromBot(world, parameters, () => textContent(readText(world, parameters))),
  ),
};
