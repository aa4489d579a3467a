import type { ChatKind } from '../chats/chat.ts';
import type { SourcesService } from '../intake/sources-service.ts';
import type { Library } from '../library/library.ts';
import type { Log } from '../log.ts';
import type { FetchOutcome } from '../sources/source.ts';
import type { Store } from '../store/store.ts';
import type { MessageButton, OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import type { ButtonRows, Vote } from './buttons/button-states.ts';
import type { Rights } from './chat-admins.ts';
import type { Texts } from './locales/locale.ts';
import type { Reader } from './reader.ts';
import type { ReceivedFile } from './received-file.ts';
import type { RecentTalk } from './recent-talk.ts';

/** The services that commands and buttons use. */
export interface Services {
  readonly library: Library;
  readonly store: Store;
  readonly sources: SourcesService;
  /** Fetches the article at an address; ends with the bot. Never rejects. */
  readonly fetchPage: (address: string) => Promise<FetchOutcome>;
  /** What was asked lately, in memory. */
  readonly talk: RecentTalk;
  readonly adminIds: ReadonlySet<number>;
  /** What /reload reads: a file or a folder. */
  readonly seedsDir: string;
  /** More than the free rate where pushes are paid for. */
  readonly sendsPerSecond: number;
  readonly timeZone: string;
  /** Unix time, for schedules and for what is stored. */
  readonly now: () => Millis;
  /** Monotonic, for measuring how long people wait. */
  readonly clock: Clock;
  readonly log: Log;
  /** Wakes the dispatcher after a load or a resumed chat has queued pushes. */
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
  /** The person's BCP 47 tag as reported by Telegram, or null. */
  readonly languageCode: string | null;
}

/** The chat of a message or a button press, and how to answer there. */
export interface ChatContext extends Reader {
  /** Of the update that is handled; what it changes once is stored under it (store/once.ts). */
  readonly updateId: number;
  readonly chat: Place;
  /** Topic of a forum, or null. */
  readonly threadId: number | null;
  /** The message that is handled; of a button, the question that its message replies to. Null if there is none. */
  readonly askedBy: number | null;
  /** What the message asks, or the one that a pressed button's message replies to; null if Telegram does not say. */
  readonly question: string | null;
  /** Null if Telegram does not say: a channel post, an anonymous admin. */
  readonly person: Person | null;
  /** In the reader's language. */
  readonly texts: Texts;
  /** The bot's username, for links to it. */
  readonly botName: string;
  /** Sends a message; returns its id, or null if Telegram rejected it (which is logged). */
  reply(message: OutgoingMessage, options?: ReplyOptions): Promise<number | null>;
  /** Edits one of the bot's messages in this chat; false if it could not be edited. */
  edit(messageId: number, message: OutgoingMessage): Promise<boolean>;
  /** Sends a PNG; if Telegram rejects it, that is logged. */
  replyWithPicture(png: Buffer): Promise<void>;
  /** Sends a text that is too long for a chat as a file. */
  replyWithFile(fileName: string, text: string): Promise<void>;
  /** Whether the chat is another than the one where this was written or pressed: a group or channel that is managed. */
  readonly isManaged: boolean;
  /** Whether the author writes in the name of a channel, so that nobody knows who it is. */
  readonly isAsChannel: boolean;
  /** Whether the person may change what this chat follows; in groups and channels Telegram is asked. */
  rights(): Promise<Rights>;
  /** The same of another chat. */
  rightsIn(chat: Pick<Place, 'id' | 'kind'>): Promise<Rights>;
  /** Why the bot cannot write to a group or channel now, in Telegram's words; null if it can, or if nobody says. */
  obstacleIn(chat: Pick<Place, 'id' | 'kind'>): Promise<string | null>;
  /** A chat as Telegram describes it; null if the bot is not there. */
  placeOf(chatId: number): Promise<Place | null>;
}

export interface ReplyOptions {
  /** The message to reply to; `asked` is the one that is being handled. */
  readonly to?: number | 'asked';
}

/** A button press under one of the bot's messages. */
export interface CallbackContext extends ChatContext {
  /** The message with the button. */
  readonly messageId: number;
  /** The article that the message shows first, by the id of its link (`articleLinked`), or null. */
  readonly articleId: string | null;
  /** The buttons below the message, in rows; empty if Telegram does not say. */
  readonly buttons: ButtonRows;
  /**
   * Shows on the message's buttons what is followed, watched and voted now; a vote that is not named stays. False if
   * nothing can be seen to change.
   */
  showStates(change: { readonly vote?: Vote | null }): Promise<boolean>;
  /** Puts others in the place of the button that was pressed; false if nothing can be seen to change. */
  replaceButton(replaced: readonly MessageButton[]): Promise<boolean>;
  /** Downloads the file of the message that this one replies to; null if there is none. */
  askedFile(maxBytes: number): Promise<ReceivedFile>;
  /** Edits the message; sends a new one if it cannot be edited. */
  update(message: OutgoingMessage): Promise<void>;
  /** Shows a short notice over the chat; once per press. */
  notify(text: string): Promise<void>;
}

export function isBotAdmin(services: Services, { person }: ChatContext): boolean {
  return person !== null && services.adminIds.has(person.id);
}
