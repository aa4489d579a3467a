import { html, quotation } from '../telegram/html.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import { plainTextOf } from '../telegram/plain-text.ts';
import type { Replies } from '../telegram/replies.ts';
import { MAX_TEXT } from '../telegram/simplified.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { MANAGE_TEXTS } from './locales/manage-texts.ts';
import { framed, manageLink } from './managed-chat.ts';

export interface SettingsReply {
  readonly services: Pick<Services, 'store' | 'now'>;
  readonly replies: Pick<Replies, 'send' | 'sendFile'>;
  /** Who administers a chat, its creator first. */
  readonly adminsOf: (chatId: number) => Promise<readonly number[]>;
  /** The command, if it has words: then the reply says what became of them; otherwise it only shows settings. */
  readonly said: string | null;
  /** A file that the reply is about: it is sent before, and replied to. */
  readonly file?: { readonly name: string; readonly text: string };
}

/**
 * What a command of a group or channel changes is answered in the private chat of the admin who gave it, so that
 * settings do not stand before all readers. A group gets its first paragraph, a channel nothing; in a channel Telegram
 * does not say who posts, so it goes to the admin who manages it, or to the first that the bot may write to.
 */
export function settingsContext(context: ChatContext, how: SettingsReply): ChatContext {
  return {
    ...context,
    reply: (message, options) => replyAside(context, how, message, options),
    async replyWithFile(fileName, text) {
      const [admin] = await addresseesOf(context, how);
      if (admin !== undefined) await how.replies.sendFile(admin, fileName, text, {});
    },
  };
}

async function replyAside(
  context: ChatContext,
  how: SettingsReply,
  message: OutgoingMessage,
  options: Parameters<ChatContext['reply']>[1],
): Promise<number | null> {
  const { chat } = context;
  const isTold = (await tellAdmin(context, how, message)) !== null;
  if (chat.kind === 'channel') return null;
  return context.reply(shortReply(context, message, { isTold, isOutcome: how.said !== null }), {
    to: 'asked',
    ...options,
  });
}

/**
 * Sends a reply about the chat to its admin's private chat; null if the bot may not write to any. A command too long to
 * stand beside the reply is not quoted: its buttons then say that it is gone, as they must not do a part of it.
 */
export async function tellAdmin(
  context: Pick<ChatContext, 'chat' | 'language' | 'person'>,
  { services, replies, adminsOf, said, file }: SettingsReply,
  message: OutgoingMessage,
): Promise<number | null> {
  const { chat, language } = context;
  const { store, now } = services;
  const quoted = said === null ? message : { ...message, html: `${quotation(said).markup}\n${message.html}` };
  for (const id of await addresseesOf(context, { services, adminsOf })) {
    const managed = await store.managedChats.of(id);
    const isCurrent = managed.some((one) => one.chatId === chat.id && one.isCurrent);
    const fileId = file === undefined ? null : await replies.sendFile(id, file.name, file.text, {});
    const placement = fileId === null ? {} : { replyTo: fileId };
    const whole = framed(quoted, { chat, language, isCurrent });
    const fits = plainTextOf(whole.html).length <= MAX_TEXT;
    const told = fits ? whole : framed(message, { chat, language, isCurrent });
    const sent = await replies.send(id, told, placement);
    if (sent === null) continue;
    await store.managedChats.add(id, chat.id, now());
    return sent;
  }
  return null;
}

/** Who gave the command; in a channel, where Telegram does not say that, who manages it, or else its admins. */
async function addresseesOf(
  { chat, person }: Pick<ChatContext, 'chat' | 'person'>,
  { services, adminsOf }: Pick<SettingsReply, 'services' | 'adminsOf'>,
): Promise<readonly number[]> {
  if (person !== null) return [person.id];
  if (chat.kind !== 'channel') return [];
  const managers = await services.store.managedChats.managersOf(chat.id);
  return managers.length > 0 ? managers : adminsOf(chat.id);
}

/** Short, and without buttons but the one that opens the settings where the admin could not be written to. */
function shortReply(
  { language, botName, chat }: ChatContext,
  message: OutgoingMessage,
  { isTold, isOutcome }: { readonly isTold: boolean; readonly isOutcome: boolean },
): OutgoingMessage {
  const texts = MANAGE_TEXTS[language];
  const [outcome = ''] = message.html.split('\n\n');
  const settings = html`${isTold ? texts.answeredInPrivate : texts.settingsInPrivate}`.markup;
  const link = [[{ text: texts.openButton, url: manageLink(botName, chat.id) }]];
  return {
    html: isOutcome ? outcome : settings,
    ...(isTold ? {} : { buttons: link }),
  };
}
