import { setClock } from './page-clock.js';

const TYPING_MILLIS = 5000;

/**
 * The people, chats and messages, updated by the server's events. Emits `snapshot`, `message`, `edited`,
 * `deleted`, `typing`, `commands`, `clock`, `call` and `connection`. The detail of `message` and `edited` is
 * `{ chatId, message }`, and of `deleted` `{ chatId, messageId }`.
 */
export class World extends EventTarget {
  bot = null;
  people = new Map();
  chats = new Map();
  explains = false;
  isConnected = false;
  #typing = new Map();

  take(name, data) {
    if (name === 'snapshot') this.#replace(data);
    else if (name === 'clock') setClock(data);
    else if (name === 'chatAction') this.#startTyping(data.chatId);
    else if (!this.#change(name, data)) return;
    if (name !== 'chatAction') this.#emit(name, data);
  }

  setConnected(isConnected) {
    if (this.isConnected === isConnected) return;
    this.isConnected = isConnected;
    this.#emit('connection', { isConnected });
  }

  isTyping(chatId) {
    return this.#typing.has(chatId);
  }

  isByBot(message) {
    return message.from?.id === this.bot.id;
  }

  /** A person's chats, the one with the latest message first. */
  chatsOf(personId) {
    const last = (chat) => [...chat.messages.values()].at(-1)?.date ?? 0;
    return [...this.chats.values()]
      .filter((chat) => chat.members.includes(personId))
      .sort((a, b) => last(b) - last(a));
  }

  titleOf(chat) {
    return chat.type === 'private' ? this.bot.first_name : chat.title;
  }

  #replace({ bot, people, chats, explains, clock }) {
    setClock(clock);
    this.bot = bot;
    this.explains = explains;
    this.people = new Map(people.map((person) => [person.id, person]));
    this.chats = new Map(
      chats.map((chat) => [
        chat.id,
        { ...chat, messages: new Map(chat.messages.map((message) => [message.message_id, message])) },
      ]),
    );
  }

  /** Applies an event; returns false if the page does not know its chat (yet). */
  #change(name, { chatId, message, messageId }) {
    if (name === 'commands' || name === 'call') return true;
    const chat = this.chats.get(chatId);
    if (!chat) return false;
    if (name === 'deleted') return chat.messages.delete(messageId);
    chat.messages.set(message.message_id, message);
    if (name === 'message' && message.from?.is_bot) this.#stopTyping(chatId);
    return true;
  }

  #startTyping(chatId) {
    clearTimeout(this.#typing.get(chatId));
    this.#typing.set(
      chatId,
      setTimeout(() => this.#stopTyping(chatId), TYPING_MILLIS),
    );
    this.#emit('typing', { chatId });
  }

  #stopTyping(chatId) {
    clearTimeout(this.#typing.get(chatId));
    if (this.#typing.delete(chatId)) this.#emit('typing', { chatId });
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
