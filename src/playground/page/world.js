import { setClock } from './page-clock.js';

const TYPING_MILLIS = 5000;

/**
 * The people, the chats and their messages as the server tells of them. Says `snapshot`, `message`, `edited`,
 * `deleted`, `typing`, `commands`, `clock` and `connection`; the detail of the first three of a message holds
 * `chatId` and `message` or `messageId`.
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
    if (name !== 'chatAction') this.#say(name, data);
  }

  setConnected(isConnected) {
    if (this.isConnected === isConnected) return;
    this.isConnected = isConnected;
    this.#say('connection', { isConnected });
  }

  isTyping(chatId) {
    return this.#typing.has(chatId);
  }

  isByBot(message) {
    return message.from?.id === this.bot.id;
  }

  /** The chats a person is in, those spoken in last first. */
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

  /** False where it is of a chat this page does not know (yet). */
  #change(name, { chatId, message, messageId }) {
    if (name === 'commands') return true;
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
    this.#say('typing', { chatId });
  }

  #stopTyping(chatId) {
    clearTimeout(this.#typing.get(chatId));
    if (this.#typing.delete(chatId)) this.#say('typing', { chatId });
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
