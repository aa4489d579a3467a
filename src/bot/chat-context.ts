import type { ChatKind } from '../chats/chat.ts';
import type { BotLocale } from '../languages/bot-locale.ts';
import type { Library } from '../library/library.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import type { Texts } from './locales/locale.ts';

/** What commands work with. */
export interface Services {
  readonly library: Library;
  readonly store: Store;
  readonly adminIds: ReadonlySet<number>;
  /** Where /reload reads; a file or a folder. */
  readonly seedsDir: string;
  readonly timeZone: string;
  /** Of schedules and of what is stored. */
  readonly now: () => Millis;
  /** Of what people wait for. */
  readonly clock: Clock;
  readonly log: Log;
  /** Wakes whoever sends what a load or a resumed chat has queued. */
  readonly wakeDispatcher: () => void;
}

export interface Place {
  readonly id: number;
  readonly kind: ChatKind;
  /** Title of a group or channel; first name of a person. */
  readonly name: string;
}

export interface Person {
  readonly id: number;
  /** BCP 47 tag that Telegram reported, or null. */
  readonly languageCode: string | null;
}

/** Where somebody spoke or pressed, and the way to answer there. */
export interface ChatContext {
  readonly chat: Place;
  /** Topic of a forum where it takes place, or null. */
  readonly threadId: number | null;
  /** Null where Telegram does not say: a channel's post, an anonymous admin. */
  readonly person: Person | null;
  readonly language: BotLocale;
  readonly texts: Texts;
  /** The bot's username, for links to it. */
  readonly botName: string;
  /** Sends a message; gives its id, or null where Telegram did not take it (which is logged). */
  reply(message: OutgoingMessage, options?: ReplyOptions): Promise<number | null>;
  /** Changes one of the bot's messages here; false where it could not be changed. */
  edit(messageId: number, message: OutgoingMessage): Promise<boolean>;
  /** Sends a PNG; where Telegram does not take it, that is logged. */
  replyWithPicture(png: Buffer): Promise<void>;
  /** Sends a text as a file, for what is too long to read in a chat. */
  replyWithFile(fileName: string, text: string): Promise<void>;
  /** Whether the person may change what this chat follows: asked of Telegram in groups and channels. */
  isChatAdmin(): Promise<boolean>;
}

export interface ReplyOptions {
  /** The message that is answered, so that it stands above; `asked` is the one that began this conversation. */
  readonly to?: number | 'asked';
}

/** A press of a button under one of the bot's messages. */
export interface CallbackContext extends ChatContext {
  /** The message under which the button stands. */
  readonly messageId: number;
  /** The question that the message answers, where it answers one and Telegram still has it. */
  readonly question: string | null;
  /** The article that the message shows first, or null. */
  readonly articleId: string | null;
  /** Changes the message in place; sends a new one where it cannot be changed. */
  update(message: OutgoingMessage): Promise<void>;
  /** A short notice over the chat, once a press. */
  notify(text: string): Promise<void>;
}

export function isBotAdmin(services: Services, { person }: ChatContext): boolean {
  return person !== null && services.adminIds.has(person.id);
}
