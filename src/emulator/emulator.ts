import type { Hono } from 'hono';
import { BotProfile } from './bot-profile.ts';
import { ChatRegistry, type EmulatorChat } from './chats.ts';
import { type BotMenu, menuFor } from './command-menu.ts';
import * as conversation from './conversation.ts';
import { type DispatchParts, dispatch } from './dispatch.ts';
import type { World } from './emulator-state.ts';
import { EmulatorUsageError } from './errors.ts';
import { createEvents, type EmulatorEvents } from './events.ts';
import { type Fault, type FaultFilter, FaultQueue } from './faults.ts';
import { FileStore, type StoredFile } from './files.ts';
import type { InlineAnswer, InlineResult } from './inline-results.ts';
import { type History, historyOf, resetHistory, restoreHistory } from './kept-history.ts';
import { type LimitMode, SendLimits } from './limits.ts';
import * as membership from './membership.ts';
import { type Delivery, MessageLog } from './messages.ts';
import { PendingQueries } from './pending-queries.ts';
import { callOf, type Upload } from './request-body.ts';
import { createRoutes } from './routes.ts';
import type { BotAccount, CallbackAnswer, Message, Person } from './telegram-types.ts';
import { UpdateQueue } from './updates.ts';
import { waitForMessage } from './waiting.ts';
import { Webhook } from './webhook.ts';

export interface EmulatorOptions {
  readonly token: string;
  /** Unix time in milliseconds; default Date.now. */
  readonly now?: () => number;
  /** Default true, as for a new bot on Telegram. */
  readonly privacyMode?: boolean;
  /** `telegram` answers 429 past Telegram's sending limits; default `off`. */
  readonly limits?: LimitMode;
  /** How long a button press or an inline query waits for the bot; default 30 s. */
  readonly queryDeadlineMillis?: number;
  /** The bot stores update ids. If its store is kept between emulators, each new one must start with a higher id. */
  readonly firstUpdateId?: number;
  /** Delay before a failed webhook update is sent again; default 1 s. */
  readonly webhookRetryMillis?: number;
  /** So many messages of a chat, calls of a method, deliveries and files are kept, the newest; by default all. */
  readonly history?: number;
}

/**
 * A Bot API server in this process, with people and chats. The bot talks to it over HTTP (`app`, served by
 * listen()). The methods below act for the people; the page and the tests call them. They throw
 * EmulatorUsageError if the action is impossible.
 */
export class BotApiEmulator {
  readonly app: Hono;
  readonly bot: BotAccount;
  readonly events: EmulatorEvents;
  readonly #world: World;
  readonly #parts: DispatchParts;

  constructor(options: EmulatorOptions) {
    const { token, now = Date.now, privacyMode = true, limits = 'off' } = options;
    const { queryDeadlineMillis = 30_000, webhookRetryMillis = 1000, history = Infinity } = options;
    const id = Number(/^\d{1,15}/.exec(token)?.[0] ?? 4_200_000_000);
    this.bot = { id, is_bot: true, first_name: 'Habarshy', username: 'habarshy_bot' };
    this.events = createEvents();
    const updates = new UpdateQueue(options.firstUpdateId);
    this.#world = {
      bot: this.bot,
      privacyMode,
      now,
      registry: new ChatRegistry(this.bot),
      messages: new MessageLog(this.events, history),
      updates,
      webhook: new Webhook({ updates, now, retryMillis: webhookRetryMillis }),
      files: new FileStore(history),
      presses: new PendingQueries(now, queryDeadlineMillis),
      inlineQueries: new PendingQueries(now, queryDeadlineMillis),
      profile: new BotProfile(),
      events: this.events,
      deliveries: [],
      history,
    };
    this.#parts = {
      world: this.#world,
      faults: new FaultQueue(),
      limits: new SendLimits(limits, now),
      calls: new Map(),
    };
    this.#world.webhook.onMethod = (name, values) => void dispatch(this.#parts, name, callOf(values));
    this.app = createRoutes(token, this.#parts);
  }

  /** Adds a person and their private chat with the bot; both have the same id. */
  addPerson(person: membership.NewPerson): Person {
    return membership.addPerson(this.#world, person);
  }

  /** Adds a group, supergroup or channel that already contains the bot; no update is sent. */
  addChat(chat: membership.NewChat): EmulatorChat {
    return this.#world.registry.view(membership.addChat(this.#world, chat));
  }

  people(): Person[] {
    return [...this.#world.registry.people.values()];
  }

  chats(): EmulatorChat[] {
    const { registry } = this.#world;
    return [...registry.chats.values()].map((chat) => registry.view(chat));
  }

  say(personId: number, chatId: number, text: string, options?: conversation.SayOptions): Message {
    return conversation.post(this.#world, personId, chatId, conversation.typedText(text), options);
  }

  /** A message other than text: a sticker, a location, or without content. */
  sayOther(personId: number, chatId: number, content: conversation.MessageContent): Message {
    return conversation.post(this.#world, personId, chatId, content);
  }

  sayWithDocument(
    personId: number,
    chatId: number,
    file: Upload,
    caption = '',
    options: conversation.SayOptions = {},
  ): Message {
    return conversation.postDocument(this.#world, personId, chatId, { file, caption }, options);
  }

  /** The author edits their message. */
  editSaid(chatId: number, messageId: number, text: string): Message {
    return conversation.rewrite(this.#world, chatId, messageId, text);
  }

  /** Resolves with the bot's answer; rejects with QueryUnansweredError at the deadline. */
  press(personId: number, chatId: number, messageId: number, data: string): Promise<CallbackAnswer> {
    return conversation.press(this.#world, personId, chatId, messageId, data);
  }

  /** Resolves with the bot's results; rejects with QueryUnansweredError at the deadline. */
  inlineQuery(personId: number, query: string, offset = ''): Promise<InlineAnswer> {
    return conversation.inlineQuery(this.#world, personId, query, offset);
  }

  insertInlineResult(personId: number, chatId: number, result: InlineResult): Message {
    return conversation.insertInlineResult(this.#world, personId, chatId, result);
  }

  block(personId: number): void {
    membership.setBlocked(this.#world, personId, true);
  }

  unblock(personId: number): void {
    membership.setBlocked(this.#world, personId, false);
  }

  removeBot(chatId: number): void {
    membership.removeBot(this.#world, chatId);
  }

  /** By default the creator adds it. */
  addBot(chatId: number, as: 'member' | 'administrator' = 'member', personId?: number): void {
    membership.addBot(this.#world, chatId, as, personId);
  }

  /** Makes a person an administrator with or without the right to post, or (null) takes that from them. */
  setAdministrator(chatId: number, personId: number, rights: { readonly canPost: boolean } | null): void {
    membership.setAdministrator(this.#world, chatId, personId, rights);
  }

  /** Only administrators may ask Telegram who is a member. */
  hideMembers(chatId: number): void {
    this.#world.registry.chat(chatId).hidesMembers = true;
  }

  /** Links a group to a channel: each post of the channel is put into the group. */
  linkDiscussion(channelId: number, groupId: number): void {
    this.#world.registry.chat(channelId).discussion = groupId;
  }

  join(chatId: number, personId: number): void {
    membership.join(this.#world, chatId, personId);
  }

  /** Turns a group into a supergroup and returns its new id. */
  migrate(chatId: number): number {
    return membership.migrate(this.#world, chatId);
  }

  /** Sets the state of a forum topic; topic 1 is General. `say` with an unknown `threadId` opens that topic. */
  setTopic(chatId: number, threadId: number, state: 'open' | 'closed' | 'deleted'): void {
    const { topics, isForum } = this.#world.registry.chat(chatId);
    if (!isForum) throw new EmulatorUsageError(`Chat ${chatId} is not a forum.`);
    if (state === 'deleted') topics.delete(threadId);
    else topics.set(threadId, state);
  }

  /** All messages of a chat in their current state, oldest first. */
  messages(chatId: number): readonly Message[] {
    return this.#world.messages.of(chatId);
  }

  /** What was said and sent, to be kept in a file as JSON and restored at the next start. */
  history(): History {
    return historyOf(this.#world);
  }

  /**
   * Brings back what `history` gave, of the chats that there are.
   * @throws ZodError if it is nothing that `history` gave; nothing is changed then
   */
  restore(history: unknown): void {
    restoreHistory(this.#world, history);
  }

  /** Forgets all messages and files, and lets the bot write to everyone. Ids of messages are not used again. */
  reset(): void {
    resetHistory(this.#world);
  }

  /** The commands and description that a person sees in a chat. */
  menuFor(personId: number, chatId: number): BotMenu {
    return menuFor(this.#world, personId, chatId);
  }

  /** A file sent by the bot or by a person, by its file_id. */
  file(fileId: string): StoredFile | undefined {
    return this.#world.files.byId(fileId);
  }

  /** Every message the bot has sent, in order, as first sent: edits and deletions do not change it. */
  deliveries(): readonly Delivery[] {
    return this.#world.deliveries;
  }

  /** Makes the next call of a method fail, or the next one that `isFor` accepts. Several faults are queued. */
  failNext(method: string, fault: Fault, isFor?: FaultFilter): void {
    this.#parts.faults.add(method, fault, isFor);
  }

  clearFaults(): void {
    this.#parts.faults.clear();
  }

  /** The parameters of each call of a method, in order; uploads are `{ fileName, size }`. */
  callsOf(method: string): readonly unknown[] {
    return this.#parts.calls.get(method.toLowerCase()) ?? [];
  }

  /** Queues any object as an update, even a malformed or repeated one, and returns its update_id. */
  injectUpdate(content: Readonly<Record<string, unknown>>): number {
    return this.#world.updates.pushRaw(content);
  }

  /**
   * Waits for the first message of the bot that matches: an earlier one, a new one, or an edited one.
   * @throws NoSuchMessageError when the signal aborts
   */
  waitFor(predicate: (message: Message) => boolean, signal?: AbortSignal): Promise<Message> {
    return waitForMessage(this.#world, predicate, signal);
  }
}
