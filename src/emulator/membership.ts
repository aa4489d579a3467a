import { botUser, type ChatState, type Topic, userOf } from './chats.ts';
import { unixSeconds, type World } from './emulator-state.ts';
import { EmulatorUsageError } from './errors.ts';
import type { ChatType, MemberStatus, Message, Person } from './telegram-types.ts';

export interface NewPerson {
  readonly id?: number;
  readonly firstName: string;
  readonly username?: string;
  readonly languageCode?: string;
  /** Whether they have written to the bot, so that the bot may write to them; default false. */
  readonly started?: boolean;
}

export interface NewChat {
  readonly id?: number;
  readonly type: Exclude<ChatType, 'private'>;
  readonly title: string;
  readonly isForum?: boolean;
  /** Topics of a forum besides General. */
  readonly topics?: readonly Topic[];
  /** Ids of people. */
  readonly members: readonly number[];
  /** Ids of more members: the first is the creator. May contain the bot's id. */
  readonly administrators: readonly number[];
}

/** Ids in Telegram's ranges: over 32 bits for people, −100… for supergroups and channels. */
const FIRST_PERSON_ID = 6_100_000_001;
const FIRST_GROUP_ID = -4_200_000_001;
const FIRST_SUPERGROUP_ID = -1_002_100_000_001;

export function addPerson(world: World, given: NewPerson): Person {
  const { people, chats } = world.registry;
  const { started = false, id = firstFree(FIRST_PERSON_ID, 1, people), ...about } = given;
  if (people.has(id)) throw new EmulatorUsageError(`There is already a person ${id}.`);
  const person: Person = { id, ...about };
  people.set(id, person);
  chats.set(id, newChatState({ id, type: 'private', title: null, members: [id], started }));
  world.events.emit('chat', { chatId: id });
  return person;
}

export function addChat(world: World, given: NewChat): ChatState {
  const { chats } = world.registry;
  for (const id of [...given.members, ...given.administrators]) {
    if (id !== world.bot.id) world.registry.person(id);
  }
  const first = given.type === 'group' ? FIRST_GROUP_ID : FIRST_SUPERGROUP_ID;
  const { id = firstFree(first, -1, chats) } = given;
  if (chats.has(id)) throw new EmulatorUsageError(`There is already a chat ${id}.`);
  const chat = newChatState({
    id,
    type: given.type,
    title: given.title,
    isForum: given.isForum === true,
    members: [...given.members, ...given.administrators].filter((member) => member !== world.bot.id),
    administrators: given.administrators,
  });
  for (const { id, name, state } of given.topics ?? []) {
    chat.topics.set(id, state);
    chat.topicNames.set(id, name);
  }
  // On Telegram, a bot in a channel is always an administrator.
  if (given.type === 'channel') chat.administrators.add(world.bot.id);
  chats.set(id, chat);
  world.events.emit('chat', { chatId: id });
  return chat;
}

/** The person blocks or unblocks the bot; the bot gets a my_chat_member update. */
export function setBlocked(world: World, personId: number, blocked: boolean): void {
  const chat = world.registry.chat(personId);
  changeBot(world, chat, personId, () => {
    chat.bot = blocked ? 'kicked' : 'present';
  });
}

/** Somebody (the creator, or else any member) removes the bot from a group or channel. */
export function removeBot(world: World, chatId: number): void {
  const chat = sharedChat(world, chatId);
  changeBot(world, chat, actorIn(chat), () => {
    chat.bot = 'kicked';
    chat.administrators.delete(world.bot.id);
  });
}

/** The person (by default the creator, or else any member) adds the bot to a group or channel, as a member or as an administrator. */
export function addBot(
  world: World,
  chatId: number,
  as: 'member' | 'administrator',
  personId?: number,
): void {
  const chat = sharedChat(world, chatId);
  const actor = personId ?? actorIn(chat);
  const wasPresent = chat.bot === 'present';
  changeBot(world, chat, actor, () => {
    chat.bot = 'present';
    if (as === 'administrator') chat.administrators.add(world.bot.id);
  });
  if (chat.type !== 'channel' && !wasPresent) {
    announce(world, chat, actor, { new_chat_members: [botUser(world.bot)] });
  }
}

/** The creator makes a person an administrator, or takes that from them; the bot is not told. */
export function setAdministrator(
  world: World,
  chatId: number,
  personId: number,
  rights: { readonly canPost: boolean } | null,
): void {
  const chat = sharedChat(world, chatId);
  chat.members.add(personId);
  if (rights === null) chat.administrators.delete(personId);
  else chat.administrators.add(personId);
  if (rights?.canPost === false) chat.cannotPost.add(personId);
  else chat.cannotPost.delete(personId);
  world.events.emit('chat', { chatId });
}

/** A person joins a chat; a bot in that chat gets the service message. */
export function join(world: World, chatId: number, personId: number): void {
  const chat = sharedChat(world, chatId);
  chat.members.add(personId);
  announce(world, chat, personId, { new_chat_members: [userOf(world.registry.person(personId))] });
  world.events.emit('chat', { chatId });
}

/** Turns a group into a supergroup with a new id. Calls with the old id now fail with `migrate_to_chat_id`. */
export function migrate(world: World, chatId: number): number {
  const old = world.registry.chat(chatId);
  if (old.type !== 'group') throw new EmulatorUsageError(`Chat ${chatId} is not a basic group.`);
  const successor = addChat(world, {
    type: 'supergroup',
    title: old.title ?? '',
    members: [...old.members],
    administrators: [...old.administrators],
  });
  const actor = actorIn(old);
  successor.bot = 'left';
  // The bot is told of the new chat before it is told why.
  changeBot(world, successor, actor, () => {
    successor.bot = old.bot;
  });
  announce(world, old, actor, { migrate_to_chat_id: successor.id });
  announce(world, successor, actor, { migrate_from_chat_id: old.id });
  old.migratedTo = successor.id;
  world.events.emit('chat', { chatId });
  return successor.id;
}

function changeBot(world: World, chat: ChatState, actorId: number, change: () => void): void {
  const before = world.registry.botStatus(chat);
  change();
  const after = world.registry.botStatus(chat);
  world.events.emit('chat', { chatId: chat.id });
  if (before === after) return;
  const member = (status: MemberStatus) => ({ status, user: botUser(world.bot) });
  world.updates.push('my_chat_member', {
    chat: world.registry.json(chat),
    from: userOf(world.registry.person(actorId)),
    date: unixSeconds(world),
    old_chat_member: member(before),
    new_chat_member: member(after),
  });
}

function announce(
  world: World,
  chat: ChatState,
  actorId: number,
  what: Pick<Message, 'new_chat_members' | 'migrate_to_chat_id' | 'migrate_from_chat_id'>,
): void {
  const from = userOf(world.registry.person(actorId));
  const message = world.messages.add(
    chat.id,
    { from, chat: world.registry.json(chat), date: unixSeconds(world), ...what },
    'person',
  );
  if (chat.bot === 'present') world.updates.push('message', message);
}

function sharedChat(world: World, chatId: number): ChatState {
  const chat = world.registry.chat(chatId);
  if (chat.type === 'private') throw new EmulatorUsageError(`Chat ${chatId} is private.`);
  return chat;
}

/** The person who performs a membership change: the creator, or else any member. */
function actorIn(chat: ChatState): number {
  const actor = [...chat.administrators, ...chat.members].find((id) => chat.members.has(id));
  if (actor === undefined) throw new EmulatorUsageError(`Nobody is in chat ${chat.id}.`);
  return actor;
}

function firstFree(first: number, step: 1 | -1, taken: ReadonlyMap<number, unknown>): number {
  let id = first + step * taken.size;
  while (taken.has(id)) id += step;
  return id;
}

function newChatState(given: {
  id: number;
  type: ChatType;
  title: string | null;
  isForum?: boolean;
  members: readonly number[];
  administrators?: readonly number[];
  started?: boolean;
}): ChatState {
  return {
    id: given.id,
    type: given.type,
    title: given.title,
    isForum: given.isForum === true,
    members: new Set(given.members),
    administrators: new Set(given.administrators ?? []),
    cannotPost: new Set(),
    hidesMembers: false,
    discussion: null,
    topics: new Map(),
    topicNames: new Map(),
    bot: 'present',
    started: given.started === true,
    migratedTo: null,
  };
}
