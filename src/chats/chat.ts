import type { BotLocale } from '../languages/bot-locale.ts';
import type { Millis } from '../time/millis.ts';
import type { LanguageOrder, LanguageWait } from './language-order.ts';
import type { PostLook, PostSwitch } from './post-look.ts';
import type { Schedule } from './schedule.ts';

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

/** A chat that the bot talks to. Telegram ids exceed 32 bits and are kept as integers. */
export interface Chat {
  readonly id: number;
  readonly kind: ChatKind;
  /** Title of a group or channel; first name of a person. */
  readonly name: string;
  /** BCP 47 tag, e.g. `kk`: of a person's app; for a group or channel, of the admin who first set it up. */
  readonly languageCode: string | null;
  /** Chosen by /language, or null. */
  readonly language: BotLocale | null;
  /** The languages of articles by preference, as chosen by /language, or null: see `languageOrder`. */
  readonly languageOrder: LanguageOrder | null;
  /** How long an article may wait for an edition in the chat's first language; null: not at all. */
  readonly waitForLanguageMinutes: number | null;
  /** Why nothing is pushed: what Telegram said when it refused (pause.ts), or null. */
  readonly pausedReason: string | null;
  /** From when on a paused chat may be tried again; null if it is not paused. */
  readonly probeAt: Millis | null;
  /** Until when the chat asked for a pause (own-pause.ts), which may be over; null if it did not. */
  readonly pausedUntil: Millis | null;
  readonly schedule: Schedule;
  readonly look: PostLook;
}

/** A chat as Telegram describes it. */
export type KnownChat = Pick<Chat, 'id' | 'kind' | 'name' | 'languageCode'>;

export interface ChatStore {
  /**
   * Creates the chat or updates what Telegram says of it; never changes what people chose, nor pausedReason. A group or
   * channel keeps the language code that it got first.
   */
  upsert(chat: KnownChat): Promise<void>;
  /** Without an order, articles come in the order that is usual for the language. */
  setLanguage(id: number, language: BotLocale, order?: LanguageOrder | null): Promise<void>;
  setLanguageWait(id: number, minutes: number | null): Promise<void>;
  /** The chats that wait for articles in their first language. */
  languageWaits(): Promise<Map<number, LanguageWait>>;
  setLook(id: number, look: PostSwitch, isOn: boolean): Promise<void>;
  setSchedule(id: number, schedule: Schedule): Promise<void>;
  /** The schedules that chats chose; all other chats receive each article at once. */
  schedules(): Promise<Map<number, Schedule>>;
  get(id: number): Promise<Chat | null>;
  /** Those that are stored, by id. */
  getAll(ids: readonly number[]): Promise<Map<number, Chat>>;
  /** Telegram refuses messages to the chat. If it is paused and its probe was due, the next one is due later. */
  pause(id: number, reason: string, at: Millis): Promise<void>;
  resume(id: number): Promise<void>;
  /** The chats to which nothing is pushed. */
  paused(): Promise<ReadonlySet<number>>;
  /** The chat asks for a pause until then; null ends it. Give its pushes new times by `reschedule`. */
  setPausedUntil(id: number, until: Millis | null): Promise<void>;
  /** The chats that asked for a pause that is not over, and its end. */
  ownPauses(now: Millis): Promise<Map<number, Millis>>;
  count(): Promise<number>;
  /** Moves subscriptions and unsent outbox rows to the supergroup's new id. */
  migrate(fromId: number, toId: number): Promise<void>;
  /** Erases the chat and all its data (subscriptions, outbox, previews, inbox), in one transaction. */
  forget(id: number): Promise<void>;
}
