/** General has the id 1, and its messages have none. */
const GENERAL = 1;
const topicIdOf = ({ message_thread_id }) => message_thread_id ?? GENERAL;

/**
 * The current person and the open chat, stored in the address (`#person/chat`), so that reloading, the back
 * button and a second tab with another person work. Emits `change`.
 */
export class Session extends EventTarget {
  #world;
  personId = null;
  /** Null if no chat is chosen, such as when a phone shows the list. */
  chatId = null;
  /** The chosen topic of each forum, by the chat's id. */
  #topics = new Map();
  /** Ids of chats in which the people write anonymously, as the group. */
  anonymousIn = new Set();

  constructor(world) {
    super();
    this.#world = world;
    world.addEventListener('snapshot', () => this.#read());
    addEventListener('hashchange', () => this.#read());
  }

  /** The chat to show: the open one, or else the private chat with the bot. */
  get chat() {
    return this.#world.chats.get(this.chatId ?? this.personId);
  }

  get person() {
    return this.#world.people.get(this.personId);
  }

  /** The open topic; null where the chat is no forum. */
  get topic() {
    const { id, topics } = this.chat;
    return topics.find((topic) => topic.id === this.#topics.get(id)) ?? topics[0] ?? null;
  }

  /** The thread that messages of the open topic belong to; General is no thread of its own. */
  get threadId() {
    return this.topic === null || this.topic.id === GENERAL ? undefined : this.topic.id;
  }

  openTopic(topicId) {
    this.#topics.set(this.chat.id, topicId);
    this.dispatchEvent(new Event('change'));
  }

  /** Whether the message belongs to what is open of its chat. */
  shows(message) {
    return this.topic === null || topicIdOf(message) === this.topic.id;
  }

  isAdministratorOf(chat) {
    return chat.administrators.includes(this.personId);
  }

  become(personId) {
    const isMember = this.chatId !== null && this.#world.chats.get(this.chatId)?.members.includes(personId);
    const chatId = isMember ? this.chatId : personId;
    location.hash = this.chatId === null ? `${personId}` : `${personId}/${chatId}`;
  }

  open(chatId) {
    location.hash = `${this.personId}/${chatId}`;
  }

  showList() {
    location.hash = `${this.personId}`;
  }

  #read() {
    const [person, chat] = location.hash.slice(1).split('/').map(Number);
    const known = this.#world.people.has(person);
    this.personId = known ? person : [...this.#world.people.keys()][0];
    this.chatId = this.#chatFrom(chat, known);
    this.dispatchEvent(new Event('change'));
  }

  #chatFrom(chatId, personGiven) {
    if (!personGiven) return this.personId;
    return this.#world.chats.get(chatId)?.members.includes(this.personId) ? chatId : null;
  }
}
