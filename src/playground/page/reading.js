/** Tracks what each person has read. Messages from before the page was opened count as read. */
export class Reading {
  #world;
  #upTo = new Map();

  constructor(world) {
    this.#world = world;
    world.addEventListener('snapshot', () => this.#markExisting());
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

  #markExisting() {
    for (const chat of this.#world.chats.values()) {
      for (const personId of chat.members) {
        const key = `${personId} ${chat.id}`;
        const last = lastId(chat);
        // Message ids start from one again after a restart of the playground.
        this.#upTo.set(key, Math.min(this.#upTo.get(key) ?? last, last));
      }
    }
  }
}

function lastId(chat) {
  return [...chat.messages.keys()].at(-1) ?? 0;
}
