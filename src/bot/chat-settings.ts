import type { Message } from 'telegraf/types';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { ChatContext, Services } from './chat-context.ts';
import type { Command } from './commands/command.ts';
import { menuOf } from './commands/settings.ts';
import { textsFor } from './locales/locale.ts';
import { MANAGE_TEXTS } from './locales/manage-texts.ts';
import { currentlyManaged, inManaged, manageLink, notOpened, openManaged } from './managed-chat.ts';
import type { RepliedAnswer } from './message-routing.ts';
import { personReading } from './reader.ts';
import { receiveFile } from './received-file.ts';
import { MAX_SETTINGS_BYTES, SETTINGS_FILE_NAME, settingsPreview } from './settings-document.ts';
import { type SettingsReply, settingsContext, tellAdmin } from './settings-reply.ts';
import type { PendingCallback, TelegramDeps } from './telegram-chat-context.ts';
import { nobodyKnown, onlyForChatAdmins } from './views/notices.ts';

interface SettingsCommand {
  readonly command: Command;
  readonly argument: string;
  readonly about: RepliedAnswer | undefined;
}

/**
 * Runs a command that shows or changes what a chat chose: in a private chat for the chat that the person manages, if any;
 * in a group or channel for it, if the person may, with the answer in their private chat.
 */
export async function runSettings(
  deps: TelegramDeps,
  services: Services,
  context: ChatContext,
  { command, argument, about }: SettingsCommand,
): Promise<void> {
  if (context.chat.kind === 'private') {
    const place = command.settings === 'managed' ? await inCurrentlyManaged(services, context) : context;
    if (place !== null) await command.run(services, place, argument, about);
  } else if (await mayChangeSettings(services, context, command.forMember)) {
    const said = argument === '' ? null : `/${command.name} ${argument}`;
    const own = await inOwnLanguage(services, context);
    await command.run(services, aside(deps, services, own, { said }), argument, about);
  }
}

/**
 * Shows what a file of `/export` would change, and asks: in a private chat for the chat that the person manages, if any; of
 * a group in the admin's private chat, where the file is sent too, since the buttons read it again.
 */
export async function receiveSettings(
  deps: TelegramDeps,
  services: Services,
  context: ChatContext,
  document: Message.DocumentMessage['document'],
): Promise<void> {
  const isPrivate = context.chat.kind === 'private';
  if (!isPrivate && !(await mayChangeSettings(services, context))) return;
  const place = isPrivate
    ? await inCurrentlyManaged(services, context)
    : await inOwnLanguage(services, context);
  if (place === null) return;
  const file = await receiveFile(deps, document, MAX_SETTINGS_BYTES);
  const preview = await settingsPreview(services, place, file);
  const filed =
    preview.buttons === undefined || !(file instanceof Uint8Array)
      ? {}
      : { file: { name: SETTINGS_FILE_NAME, text: new TextDecoder().decode(file) } };
  const shown = isPrivate ? place : aside(deps, services, place, { said: null, ...filed });
  await shown.reply(preview, { to: 'asked' });
}

/** Who is answered in their private chat is answered in their language there, whatever that of the group is. */
async function inOwnLanguage({ store }: Services, context: ChatContext): Promise<ChatContext> {
  if (context.person === null) return context;
  const { language } = await personReading(store.chats, context.person);
  return { ...context, language, texts: textsFor(language) };
}

/** A person's private chat, or the chat that they manage from there; null where they may not any more: they are told. */
async function inCurrentlyManaged(services: Services, context: ChatContext): Promise<ChatContext | null> {
  const { person } = context;
  const managed = await currentlyManaged(services, context);
  if (managed === null || person === null) return context;
  const opened = await openManaged(services, { ...context, person }, managed);
  if (opened.outcome === 'opened') return inManaged(context, opened.chat);
  await context.reply(notOpened(opened, context));
  return null;
}

/** Whether the person may change what a group or channel chose; who may not is told, or gets what is for members. */
async function mayChangeSettings(
  services: Services,
  context: ChatContext,
  forMember?: Command['forMember'],
): Promise<boolean> {
  const rights = await context.rights();
  if (rights === 'admin') return true;
  if (rights === 'unknown') {
    await context.reply({ html: MANAGE_TEXTS[context.language].unknownRights.markup });
  } else if (context.isAsChannel) await context.reply(nobodyKnown(context));
  else if (forMember !== undefined) await forMember(services, context);
  else await context.reply(onlyForChatAdmins(context));
  return false;
}

/** The context of a group or channel whose replies go to an admin's private chat. */
export function aside(
  { replies, admins }: TelegramDeps,
  services: Services,
  context: ChatContext,
  how: Pick<SettingsReply, 'said' | 'file'>,
): ChatContext {
  const adminsOf = (chatId: number) => admins.peopleOf(chatId);
  return settingsContext(context, { services, replies, adminsOf, ...how });
}

/**
 * The bot is new in a group: says there how to ask, and sends the admin who added it the group's settings. If the bot
 * may not write to them yet, a link under the greeting opens them.
 */
export async function greetGroup(
  deps: TelegramDeps,
  services: Services,
  context: ChatContext,
  { chat }: Message,
): Promise<void> {
  const { language, texts, botName } = context;
  const isTold = await sendMenu(deps, services, context);
  const link = { text: MANAGE_TEXTS[language].openButton, url: manageLink(botName, chat.id) };
  await context.reply({ html: texts.groupWelcome.markup, ...(isTold ? {} : { buttons: [[link]] }) });
}

/** Sends the settings of a group or channel to the admin who added the bot; whether they have them. */
export async function sendMenu(
  { replies, admins }: TelegramDeps,
  services: Services,
  context: ChatContext,
): Promise<boolean> {
  const { person, chat } = context;
  if (person === null || (await context.rightsIn(chat)) !== 'admin') return false;
  await openManaged(services, { ...context, person }, chat.id);
  const menu = await menuOf(services, context);
  const adminsOf = (chatId: number) => admins.peopleOf(chatId);
  return (await tellAdmin(context, { services, replies, adminsOf, said: null }, menu)) !== null;
}

/**
 * A press in a group or channel of a button that changes its settings: what it shows goes to the admin's private chat, and
 * a notice says so where the button says nothing itself.
 */
export function pressAside(
  { replies, admins }: TelegramDeps,
  services: Services,
  context: PendingCallback,
): PendingCallback {
  const adminsOf = (chatId: number) => admins.peopleOf(chatId);
  const how = { services, replies, adminsOf, said: context.question };
  const { answeredInPrivate, settingsInPrivate } = MANAGE_TEXTS[context.language];
  let note: string | null = null;
  const tell = async (message: OutgoingMessage) => {
    const sent = await tellAdmin(context, how, message);
    note = sent === null ? settingsInPrivate : answeredInPrivate;
    return sent;
  };
  return {
    ...context,
    reply: tell,
    update: async (message) => {
      await tell(message);
    },
    end: () => (note === null ? context.end() : context.notify(note)),
  };
}
