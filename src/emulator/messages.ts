import type { EmulatorEvents } from './events.ts';
import { keepNewestOf } from './history.ts';
import type { Message } from './telegram-types.ts';

/** A message as the bot first sent it; edits and deletions do not change it. */
export interface Delivery {
  readonly chatId: number;
  readonly messageId: number;
  /** Milliseconds of the emulator's clock. */
  readonly at: number;
  /** The text, or else the caption or the file name. */
  readonly text: string;
}

/** The messages of a chat, oldest first, as JSON can hold them. */
export interface SavedMessages {
  readonly chatId: number;
  readonly nextId: number;
  readonly messages: readonly Message[];
  /** Ids of those that the bot sent. */
  readonly byBot: readonly number[];
}

interface ChatMessages {
  nextId: number;
  readonly byId: Map<number, Message>;
  readonly byBot: Set<number>;
}

/** The messages of all chats in their current state. Ids increase within a chat and are never reused. */
export class MessageLog {
  readonly #chats = new Map<number, ChatMessages>();
  readonly #events: EmulatorEvents;
  readonly #kept: number;

  /** `kept`: so many messages of a chat, the newest. */
  constructor(events: EmulatorEvents, kept = Infinity) {
    this.#events = events;
    this.#kept = kept;
  }

  /** Assigns an id, stores the message and emits `message`. */
  add(chatId: number, content: Omit<Message, 'message_id'>, author: 'bot' | 'person'): Message {
    const chat = this.#of(chatId);
    const message: Message = { message_id: chat.nextId, ...content };
    chat.nextId += 1;
    if (author === 'bot') chat.byBot.add(message.message_id);
    chat.byId.set(message.message_id, message);
    for (const id of keepNewestOf(chat.byId, this.#kept)) chat.byBot.delete(id);
    this.#events.emit('message', { chatId, message });
    return message;
  }

  replace(chatId: number, message: Message): Message {
    this.#of(chatId).byId.set(message.message_id, message);
    this.#events.emit('edited', { chatId, message });
    return message;
  }

  remove(chatId: number, messageId: number): boolean {
    const removed = this.#of(chatId).byId.delete(messageId);
    if (removed) this.#events.emit('deleted', { chatId, messageId });
    return removed;
  }

  find(chatId: number, messageId: number): Message | undefined {
    return this.#chats.get(chatId)?.byId.get(messageId);
  }

  /** Oldest first. */
  of(chatId: number): Message[] {
    return [...(this.#chats.get(chatId)?.byId.values() ?? [])];
  }

  /** Whether the bot sent the message. Stored separately, because a channel post has no author. */
  isByBot(chatId: number, messageId: number): boolean {
    return this.#chats.get(chatId)?.byBot.has(messageId) ?? false;
  }

  /** The bot's messages in all chats, oldest first within a chat. */
  *ofBot(): Generator<Message> {
    for (const { byId, byBot } of this.#chats.values()) {
      for (const message of byId.values()) if (byBot.has(message.message_id)) yield message;
    }
  }

  /** All that is kept, by chat. */
  saved(): SavedMessages[] {
    return [...this.#chats].map(([chatId, { nextId, byId, byBot }]) => ({
      chatId,
      nextId,
      messages: [...byId.values()],
      byBot: [...byBot],
    }));
  }

  /** Replaces the messages of these chats. No event is emitted. */
  restore(saved: readonly SavedMessages[]): void {
    for (const { chatId, nextId, messages, byBot } of saved) {
      const byId = new Map(messages.map((message) => [message.message_id, message]));
      this.#chats.set(chatId, { nextId, byId, byBot: new Set(byBot) });
    }
  }

  /** Forgets all messages; their ids are not used again. No event is emitted. */
  clear(): void {
    for (const { byId, byBot } of this.#chats.values()) {
      byId.clear();
      byBot.clear();
    }
  }

  #of(chatId: number): ChatMessages {
    let chat = this.#chats.get(chatId);
    if (!chat) {
      chat = { nextId: 1, byId: new Map(), byBot: new Set() };
      this.#chats.set(chatId, chat);
    }
    return chat;
  }
}
