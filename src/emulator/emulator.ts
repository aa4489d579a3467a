import type { Hono } from 'hono';
import { BotProfile } from './bot-profile.ts';
import { ChatRegistry, type EmulatorChat } from './chats.ts';
import { type BotMenu, menuFor } from './command-menu.ts';
import * as conversation from './conversation.ts';
import { type DispatchParts, dispatch } from './dispatch.ts';
import type { World } from './emulator-state.ts';
import { EmulatorUsageError } from './errors.ts';
import { createEvents, type EmulatorEvents } from './events.ts';
import { type Fault, FaultQueue } from './faults.ts';
import { FileStore, type StoredFile } from './files.ts';
import type { InlineAnswer, InlineResult } from './inline-results.ts';
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
  /** Milliseconds; default Date.now. */
  readonly now?: () => number;
  /** Default true, as for a new bot on Telegram. */
  readonly privacyMode?: boolean;
  /** `telegram` answers 429 past Telegram's sending limits; default `off`. */
  readonly limits?: LimitMode;
  /** How long a button press or an inline query waits for the bot; default 30 s. */
  readonly queryDeadlineMillis?: number;
  /** The bot remembers update ids: where its store outlives the emulator, a new emulator begins with higher ones. */
  readonly firstUpdateId?: number;
  /** How long a refused webhook update waits before it is sent again; default 1 s. */
  readonly webhookRetryMillis?: number;
}

/**
 * A Bot API server in this process, with the people and chats the bot talks to. The bot's side is HTTP
 * (`app`, served by listen()); the people's side is the methods below, used by the page and by tests.
 * The people's side throws EmulatorUsageError where it is asked something impossible.
 */
export class BotApiEmulator {
  readonly app: Hono;
  readonly bot: BotAccount;
  readonly events: EmulatorEvents;
  readonly #world: World;
  readonly #parts: DispatchParts;

  constructor(options: EmulatorOptions) {
    const { token, now = Date.now, privacyMode = true, limits = 'off' } = options;
    const { queryDeadlineMillis = 30_000, webhookRetryMillis = 1000 } = options;
    const id = Number(/^\d{1,15}/.exec(token)?.[0] ?? 4_200_000_000);
    this.bot = { id, is_bot: true, first_name: 'Habarshy', username: 'habarshy_bot' };
    this.events = createEvents();
    const updates = new UpdateQueue(options.firstUpdateId);
    this.#world = {
      bot: this.bot,
      privacyMode,
      now,
      registry: new ChatRegistry(this.bot),
      messages: new MessageLog(this.events),
      updates,
      webhook: new Webhook({ updates, now, retryMillis: webhookRetryMillis }),
      files: new FileStore(),
      presses: new PendingQueries(now, queryDeadlineMillis),
      inlineQueries: new PendingQueries(now, queryDeadlineMillis),
      profile: new BotProfile(),
      events: this.events,
      deliveries: [],
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

  /** Adds someone and their private chat with the bot; the chat's id is the person's. */
  addPerson(person: membership.NewPerson): Person {
    return membership.addPerson(this.#world, person);
  }

  /** Adds a group, supergroup or channel that the bot is in already: no update is made of it. */
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

  /** A message that is no text: a sticker, a place, or nothing at all. */
  sayOther(personId: number, chatId: number, content: conversation.MessageContent): Message {
    return conversation.post(this.#world, personId, chatId, content);
  }

  sayWithDocument(personId: number, chatId: number, file: Upload, caption = ''): Message {
    return conversation.postDocument(this.#world, personId, chatId, file, caption);
  }

  /** The author changes a message they said. */
  editSaid(chatId: number, messageId: number, text: string): Message {
    return conversation.rewrite(this.#world, chatId, messageId, text);
  }

  /** Resolves with what the bot answered; rejects with QueryUnansweredError at the deadline. */
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

  addBot(chatId: number, as: 'member' | 'administrator' = 'member'): void {
    membership.addBot(this.#world, chatId, as);
  }

  join(chatId: number, personId: number): void {
    membership.join(this.#world, chatId, personId);
  }

  /** Turns a group into a supergroup; gives its new id. */
  migrate(chatId: number): number {
    return membership.migrate(this.#world, chatId);
  }

  /** Topics of a forum, of which 1 is General; `say` in a thread opens it by itself. */
  setTopic(chatId: number, threadId: number, state: 'open' | 'closed' | 'deleted'): void {
    const { topics, isForum } = this.#world.registry.chat(chatId);
    if (!isForum) throw new EmulatorUsageError(`Chat ${chatId} is no forum.`);
    if (state === 'deleted') topics.delete(threadId);
    else topics.set(threadId, state);
  }

  /** Both sides' messages in their current state, oldest first. */
  messages(chatId: number): readonly Message[] {
    return this.#world.messages.of(chatId);
  }

  /** The commands and the description that a person sees in a chat. */
  menuFor(personId: number, chatId: number): BotMenu {
    return menuFor(this.#world, personId, chatId);
  }

  /** A file that either side sent, by its file_id. */
  file(fileId: string): StoredFile | undefined {
    return this.#world.files.byId(fileId);
  }

  /** Every message the bot's sends were accepted as, in order, untouched by later edits and deletions. */
  deliveries(): readonly Delivery[] {
    return this.#world.deliveries;
  }

  /** Makes the next call of a method go wrong; several queue up. */
  failNext(method: string, fault: Fault): void {
    this.#parts.faults.add(method, fault);
  }

  clearFaults(): void {
    this.#parts.faults.clear();
  }

  /** What the bot sent to a method, in order: parameters by name, uploads as `{ fileName, size }`. */
  callsOf(method: string): readonly unknown[] {
    return this.#parts.calls.get(method.toLowerCase()) ?? [];
  }

  /** Queues any object as an update (odd, unknown or repeated ones); gives its update_id. */
  injectUpdate(content: Readonly<Record<string, unknown>>): number {
    return this.#world.updates.pushRaw(content);
  }

  /**
   * The first message of the bot that matches: already sent, still to come, or matching after an edit.
   * Waits until then, or until the signal aborts. @throws NoSuchMessageError when aborted
   */
  waitFor(predicate: (message: Message) => boolean, signal?: AbortSignal): Promise<Message> {
    return waitForMessage(this.#world, predicate, signal);
  }
}
