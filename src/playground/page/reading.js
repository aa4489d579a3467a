/** What each person has read. Messages that were there when the page opened count as read. */
export class Reading {
  #world;
  #upTo = new Map();

  constructor(world) {
    this.#world = world;
    world.addEventListener('snapshot', () => this.#begin());
  }

  mark(personId, chatId) {
    const chat = this.#world.chats.get(chatId);
    if (chat) this.#upTo.set(`${personId} ${chatId}`, lastId(chat));
  }

  unreadIn(personId, chat) {
    const read = this.#upTo.get(`${personId} ${chat.id}`) ?? 0;
    let count = 0;
    for (const { message_id, from } of chat.messages.values()) {
      if (message_id > read && from?.id !== personId) count += 1;
    }
    return count;
  }

  unreadOf(personId) {
    return this.#world.chatsOf(personId).reduce((sum, chat) => sum + this.unreadIn(personId, chat), 0);
  }

  #begin() {
    for (const chat of this.#world.chats.values()) {
      for (const personId of chat.members) {
        const key = `${personId} ${chat.id}`;
        const last = lastId(chat);
        // A restarted playground counts its messages from one again.
        this.#upTo.set(key, Math.min(this.#upTo.get(key) ?? last, last));
      }
    }
  }
}

function lastId(chat) {
  return [...chat.messages.keys()].at(-1) ?? 0;
}
