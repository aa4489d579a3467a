import { BOT_LOCALES } from '../languages/bot-locale.ts';
import { html, paragraphs } from '../telegram/html.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import { buttonData } from './buttons/button-data.ts';
import type { Rights } from './chat-admins.ts';
import type { CallbackContext, ChatContext, Person, Place, Services } from './chat-context.ts';
import { MANAGE_TEXTS } from './locales/manage-texts.ts';
import { chatToStore } from './subscribe.ts';
import { startLink } from './views/article-buttons.ts';
import type { ManagedName } from './views/chat-menu.ts';

/** Of the buttons of a managed chat: which chat they are for. Group ids are negative, and have up to 13 digits. */
const ADDRESSED = /^~([0-9a-z]{1,10}):(.+)$/s;

/** Callback data that is meant for a group or channel, though it is pressed in a private chat. */
function addressedTo(chatId: number, data: string): string {
  return `~${Math.abs(chatId).toString(36)}:${data}`;
}

/** The group or channel that callback data is meant for (null: where it is pressed), and the button's own data. */
export function addresseeOf(data: string): { readonly chatId: number | null; readonly data: string } {
  const [, id, own] = ADDRESSED.exec(data) ?? [];
  return id === undefined || own === undefined
    ? { chatId: null, data }
    : { chatId: -Number.parseInt(id, 36), data: own };
}

/** Opens the settings of a group or channel in the private chat with the bot. */
export function manageLink(botName: string, chatId: number): string {
  return startLink(botName, `manage_${chatId}`);
}

/** A reply about a managed chat: it says which, its buttons are for that chat, and there is always a way on. */
export function framed(
  message: OutgoingMessage,
  { chat, language, isCurrent }: Pick<ChatContext, 'chat' | 'language'> & { readonly isCurrent: boolean },
): OutgoingMessage {
  const texts = MANAGE_TEXTS[language];
  const rows = message.buttons ?? [];
  const done = buttonData('finish');
  const isMenu = rows.flat().some((button) => 'data' in button && button.data === done);
  const wayOn = isCurrent
    ? [
        { text: texts.menuButton, data: buttonData('settings') },
        { text: texts.doneButton, data: done },
      ]
    : [{ text: texts.manageButton, data: buttonData('settings') }];
  const all = isMenu ? rows : [...rows, wayOn];
  const header = html`${texts.forChat(chat.kind, chat.name)}`;
  return {
    ...message,
    html: `${header.markup}\n\n${message.html}`,
    buttons: all.map((row) =>
      row.map((button) =>
        'data' in button && button.data !== done
          ? { ...button, data: addressedTo(chat.id, button.data) }
          : button,
      ),
    ),
  };
}

/** A person's message in their private chat, as meant for the group or channel. */
export function inManaged(context: ChatContext, chat: Place, isCurrent = true): ChatContext {
  const frame = { chat, language: context.language, isCurrent };
  return {
    ...context,
    chat,
    threadId: null,
    isManaged: true,
    rights: () => context.rightsIn(chat),
    reply: (message, options) => context.reply(framed(message, frame), options),
    edit: (messageId, message) => context.edit(messageId, framed(message, frame)),
  };
}

/** The same of a press; the chat is current if what is typed is meant for it too. */
export function pressInManaged<Press extends CallbackContext>(
  context: Press,
  chat: Place,
  isCurrent: boolean,
): Press {
  const frame = { chat, language: context.language, isCurrent };
  return {
    ...context,
    ...inManaged(context, chat, isCurrent),
    update: (message: OutgoingMessage) => context.update(framed(message, frame)),
  };
}

export type Opened =
  | { readonly outcome: 'opened'; readonly chat: Place }
  | { readonly outcome: Exclude<Rights, 'admin'>; readonly name: string };

/**
 * Makes a group or channel the one that the person manages, if they may; where they may not, it is forgotten. Stores the
 * chat with its present title.
 */
export async function openManaged(
  services: Services,
  context: ChatContext & { readonly person: Person },
  chatId: number,
): Promise<Opened> {
  const { store, now } = services;
  const known = await store.chats.get(chatId);
  const place = (await context.placeOf(chatId)) ?? known;
  if (place === null) {
    await store.managedChats.remove(context.person.id, chatId);
    return { outcome: 'absent', name: String(chatId) };
  }
  const rights = place.kind === 'private' ? 'none' : await context.rightsIn(place);
  if (rights !== 'admin') {
    if (rights !== 'unknown') await store.managedChats.remove(context.person.id, chatId);
    return { outcome: rights, name: place.name };
  }
  const chat = { id: place.id, kind: place.kind, name: place.name };
  await store.transaction(async (tx) => {
    await tx.chats.upsert(chatToStore({ ...context, chat }));
    await tx.managedChats.setCurrent(context.person.id, chatId, now());
  });
  return { outcome: 'opened', chat };
}

/** Says why a chat cannot be managed. */
export function notOpened(
  { outcome, name }: Exclude<Opened, { outcome: 'opened' }>,
  { language }: Pick<ChatContext, 'language'>,
): OutgoingMessage {
  const { notAdmin, absent, unknownRights } = MANAGE_TEXTS[language];
  const said = { none: notAdmin(name), absent: absent(name), unknown: unknownRights };
  return { html: paragraphs(said[outcome]).markup };
}

/** The groups and channels that a person manages from this private chat, by their names as far as they are known. */
export async function managedChats(
  { store }: Pick<Services, 'store'>,
  { chat, person, placeOf }: Pick<ChatContext, 'chat' | 'person' | 'placeOf'>,
): Promise<ManagedName[]> {
  if (chat.kind !== 'private' || person === null) return [];
  const chats: ManagedName[] = [];
  for (const { chatId, isCurrent } of await store.managedChats.of(person.id)) {
    const known = (await store.chats.get(chatId)) ?? (await placeOf(chatId));
    if (known !== null) chats.push({ id: chatId, name: known.name, isCurrent });
  }
  return chats;
}

/** What the person types is for themselves again: says so. */
export async function finishManaging(
  { store, now }: Pick<Services, 'store' | 'now'>,
  { person, language }: Pick<ChatContext, 'person' | 'language'>,
): Promise<OutgoingMessage | null> {
  if (person === null) return null;
  await store.managedChats.setCurrent(person.id, null, now());
  return { html: MANAGE_TEXTS[language].done.markup };
}

const DONE = new Set(BOT_LOCALES.map((language) => MANAGE_TEXTS[language].doneButton.toLowerCase()));

/** Whether somebody types what the button "Done" says, in any language. */
export function saysDone(text: string): boolean {
  return DONE.has(
    text
      .trim()
      .replace(/[.!]+$/, '')
      .toLowerCase(),
  );
}

/** The chat that the person manages now, if any; null for what is typed elsewhere than in a private chat. */
export async function currentlyManaged(
  { store }: Pick<Services, 'store'>,
  { chat, person }: ChatContext,
): Promise<number | null> {
  if (chat.kind !== 'private' || person === null) return null;
  return (await store.managedChats.of(person.id)).find(({ isCurrent }) => isCurrent)?.chatId ?? null;
}
