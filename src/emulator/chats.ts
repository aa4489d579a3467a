import { badRequest, EmulatorUsageError, forbidden } from './errors.ts';
import type { BotAccount, Chat, ChatType, MemberStatus, Person, User } from './telegram-types.ts';

export type TopicState = 'open' | 'closed';

/** A topic of a forum, as the page shows it. */
export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly state: TopicState;
}

/** A message in a forum without a topic id goes to the General topic. */
const GENERAL_TOPIC = 1;

/** A chat as stored; only the emulator, which owns the ChatRegistry, changes it. */
export interface ChatState {
  readonly id: number;
  readonly type: ChatType;
  readonly title: string | null;
  readonly isForum: boolean;
  /** Ids of people, without the bot. */
  readonly members: Set<number>;
  /** The first person is the creator. Contains the bot's id if the bot is an administrator. */
  readonly administrators: Set<number>;
  /** Administrators of a channel who may not post. */
  readonly cannotPost: Set<number>;
  /** Only administrators may ask who is a member. */
  hidesMembers: boolean;
  /** The group where the posts of a channel are discussed. */
  discussion: number | null;
  readonly topics: Map<number, TopicState>;
  /** Names of topics; one without a name was opened by a message. */
  readonly topicNames: Map<number, string>;
  bot: 'present' | 'left' | 'kicked';
  /** Private chats: whether the person has ever written. Before that the bot may not write. */
  started: boolean;
  migratedTo: number | null;
}

/** A chat for the page and the tests: Telegram's own fields plus the members. */
export interface EmulatorChat extends Chat {
  readonly members: readonly number[];
  readonly administrators: readonly number[];
  /** `kicked` means removed in a group, and blocked in a private chat. */
  readonly bot: ChatState['bot'];
  readonly migratedTo: number | null;
  /** Of a forum, General first; empty elsewhere. */
  readonly topics: readonly Topic[];
}

export function userOf(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.username === undefined ? {} : { username: person.username }),
    ...(person.languageCode === undefined ? {} : { language_code: person.languageCode }),
  };
}

export function botUser(bot: BotAccount): User {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
}

function topicsOf({ topics, topicNames }: ChatState): Topic[] {
  const general: Topic = { id: GENERAL_TOPIC, name: 'General', state: topics.get(GENERAL_TOPIC) ?? 'open' };
  const others = [...topics].filter(([id]) => id !== GENERAL_TOPIC);
  return [general, ...others.map(([id, state]) => ({ id, name: topicNames.get(id) ?? `#${id}`, state }))];
}

/** All people and chats of the emulator. */
export class ChatRegistry {
  readonly people = new Map<number, Person>();
  readonly chats = new Map<number, ChatState>();
  readonly #bot: BotAccount;

  constructor(bot: BotAccount) {
    this.#bot = bot;
  }

  person(id: number): Person {
    const person = this.people.get(id);
    if (!person) throw new EmulatorUsageError(`There is no person ${id}; add one with addPerson().`);
    return person;
  }

  chat(id: number): ChatState {
    const chat = this.chats.get(id);
    if (!chat) throw new EmulatorUsageError(`There is no chat ${id}; add one with addChat() or addPerson().`);
    return chat;
  }

  /** The chat as Telegram's JSON in updates and messages. */
  json(chat: ChatState): Chat {
    const person = chat.type === 'private' ? this.people.get(chat.id) : undefined;
    return {
      id: chat.id,
      type: chat.type,
      ...(chat.title === null ? {} : { title: chat.title }),
      ...(person === undefined ? {} : { first_name: person.firstName }),
      ...(person?.username === undefined ? {} : { username: person.username }),
      ...(chat.isForum ? { is_forum: true as const } : {}),
    };
  }

  view(chat: ChatState): EmulatorChat {
    return {
      ...this.json(chat),
      members: [...chat.members],
      administrators: [...chat.administrators],
      bot: chat.bot,
      migratedTo: chat.migratedTo,
      topics: chat.isForum ? topicsOf(chat) : [],
    };
  }

  /** The bot's own status in a chat, as my_chat_member and getChatMember report it. */
  botStatus(chat: ChatState): MemberStatus {
    if (chat.bot !== 'present') return chat.bot;
    return chat.administrators.has(this.#bot.id) ? 'administrator' : 'member';
  }

  statusOf(chat: ChatState, userId: number): MemberStatus {
    if (userId === this.#bot.id) return this.botStatus(chat);
    if (chat.administrators.has(userId)) {
      return [...chat.administrators].find((id) => id !== this.#bot.id) === userId
        ? 'creator'
        : 'administrator';
    }
    return chat.members.has(userId) ? 'member' : 'left';
  }

  /** The chat with this id, if the bot may read it. @throws ApiError with Telegram's text. */
  readable(chatId: string): ChatState {
    if (chatId === '') throw badRequest('chat_id is empty');
    const chat = this.chats.get(Number(chatId));
    if (!chat) throw badRequest('chat not found');
    if (chat.migratedTo !== null) {
      throw badRequest('group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: chat.migratedTo,
      });
    }
    if (chat.type === 'private') return chat;
    if (chat.bot === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`);
    if (chat.bot === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`);
    return chat;
  }

  /** The chat with this id, if the bot may write to it. @throws ApiError with Telegram's text. */
  writable(chatId: string, threadId?: number): ChatState {
    const chat = this.readable(chatId);
    if (chat.type === 'private') {
      if (chat.bot === 'kicked') throw forbidden('bot was blocked by the user');
      if (!chat.started) throw forbidden("bot can't initiate conversation with a user");
    }
    if (chat.type === 'channel' && !chat.administrators.has(this.#bot.id)) {
      throw badRequest('need administrator rights in the channel chat');
    }
    const isTopic = threadId !== undefined && threadId !== 0;
    const topic = chat.topics.get(isTopic ? threadId : GENERAL_TOPIC);
    if (isTopic && topic === undefined) throw badRequest('message thread not found');
    if (topic === 'closed') throw badRequest('TOPIC_CLOSED');
    return chat;
  }
}
