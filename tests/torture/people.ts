import { pick } from '../../bench/corpus/random.ts';
import type { BotApiEmulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/telegram-types.ts';
import type { Store } from '../../src/store/store.ts';
import { STANDING_QUESTIONS } from './articles.ts';

/** People who follow the articles' region. */
const FOLLOWERS = 30;
const TOPIC = 77;

const QUESTIONS = ['akim of Astana name', 'greenhouse cost', 'heart transplant'];

/** The chats that get every article, each of them once. */
export interface Followers {
  /** A person who may load and roll back, and follows nothing. */
  readonly adminId: number;
  readonly ids: readonly number[];
  /** The group's id as a supergroup, if it became one. */
  canonical(chatId: number): number;
  /** Whether the chat got another id meanwhile, so that its earlier posts are out of reach. */
  hasMoved(chatId: number): boolean;
  /** Of half of the people the region; what waits comes by the issuing body, in its place. */
  unsubscribeSome(): void;
  /** The group becomes a supergroup, and the topic that a forum follows in is closed. */
  moveChats(): void;
}

/**
 * Follow the articles' region and their issuing body too: people, a group, and a topic of a forum. One more person asks
 * twelve standing questions, which all articles answer.
 */
export async function addFollowers(emulator: BotApiEmulator, store: Store): Promise<Followers> {
  const addPerson = (firstName: string) => emulator.addPerson({ firstName, started: true }).id;
  const people = Array.from({ length: FOLLOWERS }, (_, turn) => addPerson(`Person ${turn}`));
  const watcher = addPerson('Watcher');
  const adminId = addPerson('Admin');
  const in_ = { members: people, administrators: people.slice(0, 1) };
  const group = emulator.addChat({ type: 'group', title: 'Group', ...in_ }).id;
  const forum = emulator.addChat({ type: 'supergroup', title: 'Forum', isForum: true, ...in_ }).id;
  emulator.setTopic(forum, TOPIC, 'open');
  for (const id of [...people, group, forum, watcher, adminId]) {
    const kind = id === group ? 'group' : id === forum ? 'supergroup' : 'private';
    await store.chats.upsert({ id, kind, name: 'Follower', languageCode: 'en' });
  }
  for (const id of [...people, group, forum]) {
    const topic = id === forum ? TOPIC : null;
    await store.subscriptions.subscribe(id, { kind: 'region', region: 'KZ-15' }, topic);
    await store.subscriptions.subscribe(id, { kind: 'issuer', issuer: 'aktobe' }, topic);
  }
  for (const text of STANDING_QUESTIONS)
    await store.subscriptions.subscribe(watcher, { kind: 'question', text });
  let supergroup: number | null = null;
  const canonical = (chatId: number) => (chatId === group ? (supergroup ?? group) : chatId);
  return {
    adminId,
    get ids() {
      return [...people, watcher, forum, canonical(group)];
    },
    canonical,
    hasMoved: (chatId) => chatId === group || chatId === supergroup,
    unsubscribeSome: () => {
      for (const id of people.slice(0, FOLLOWERS / 2)) command(emulator, id, '/unsubscribe KZ-15');
    },
    moveChats: () => {
      supergroup ??= emulator.migrate(group);
      emulator.setTopic(forum, TOPIC, 'closed');
    },
  };
}

/** Somebody new asks; Telegram may repeat the update, out of order. Returns who. */
export function askSomething(emulator: BotApiEmulator, random: () => number): number {
  const { id } = emulator.addPerson({ firstName: 'Asker', started: true });
  const message = messageFrom(id, pick(QUESTIONS, random));
  const updateId = emulator.injectUpdate({ message });
  if (random() < 0.5) emulator.injectUpdate({ update_id: updateId, message });
  return id;
}

/** An update that was sent to the bot. */
export interface Injected {
  readonly updateId: number;
  /** Telegram sends it again. */
  readonly repeat: () => void;
}

/** A command of a person. */
export function command(emulator: BotApiEmulator, id: number, text: string): Injected {
  const [name = ''] = text.split(' ');
  const message = {
    ...messageFrom(id, text),
    entities: [{ type: 'bot_command', offset: 0, length: name.length }],
  };
  return injected(emulator, { message });
}

/** A press of a message's first button by the person whose chat it is in; the same as of a command. */
export function pressFirstButton(emulator: BotApiEmulator, id: number, message: Message): Injected {
  const [button] = message.reply_markup?.inline_keyboard.flat() ?? [];
  const callback_query = {
    id: `${id}-${message.message_id}`,
    from: person(id),
    message,
    chat_instance: String(id),
    data: button?.callback_data,
  };
  return injected(emulator, { callback_query });
}

function injected(emulator: BotApiEmulator, content: Readonly<Record<string, unknown>>): Injected {
  const updateId = emulator.injectUpdate(content);
  return { updateId, repeat: () => void emulator.injectUpdate({ update_id: updateId, ...content }) };
}

function person(id: number) {
  return { id, is_bot: false, first_name: 'Person', language_code: 'en' };
}

function messageFrom(id: number, text: string) {
  return {
    message_id: 1,
    date: Math.floor(Date.now() / 1000),
    chat: { id, type: 'private', first_name: 'Person' },
    from: person(id),
    text,
  };
}
