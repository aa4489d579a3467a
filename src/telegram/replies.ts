import type { Telegram } from 'telegraf';
import type { ChatStore } from '../chats/chat.ts';
import type { Log } from '../log.ts';
import { abortableDelay } from '../time/abortable-delay.ts';
import { backoff } from '../time/backoff.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { failureOf, type SendFailure } from './failures.ts';
import { type MessageSender, type Placement, placed } from './message-sender.ts';
import { type OutgoingMessage, toTelegram } from './outgoing-message.ts';
import type { SendBudget } from './send-budget.ts';
import { simplified } from './simplified.ts';

export interface RepliesOptions {
  readonly telegram: Telegram;
  readonly sender: Pick<MessageSender, 'send'>;
  readonly budget: SendBudget;
  readonly chats: Pick<ChatStore, 'migrate'> & {
    /** A chat refused a reply. */
    pause(id: number, reason: string): Promise<void>;
  };
  readonly clock: Clock;
  readonly log: Log;
  /** Ends what is under way: waits for the budget, back-offs, and with the client's calls the sends. */
  readonly signal: AbortSignal;
  /** In [0, 1), for the jitter of back-offs. */
  readonly random?: () => number;
}

/** A message, where it goes. */
interface Sending {
  readonly message: OutgoingMessage;
  /** How often Telegram refused the message: each time it is sent with less. */
  readonly refusals: number;
  readonly chatId: number;
  readonly placement: Placement;
}

/** A message that Telegram accepted. */
interface Sent {
  readonly message_id: number;
}

/** The longest wait for a limit of Telegram; past this the reply is dropped. */
const MAX_WAIT: Millis = 60_000;
const MAX_ATTEMPTS = 3;
const MAX_REFUSALS = 2;
const MAX_BACK_OFF: Millis = 5000;

/**
 * Replies to people who wrote to the bot or pressed a button; the send budget puts them before pushes. Failures are
 * logged. These methods reject only after the signal aborts, so that the update does not count as handled.
 */
export class Replies {
  readonly #options: RepliesOptions;

  constructor(options: RepliesOptions) {
    this.#options = options;
  }

  /** Resolves with the message's id, or null if Telegram did not accept it. */
  async send(chatId: number, message: OutgoingMessage, placement: Placement): Promise<number | null> {
    const { budget, sender, log, signal } = this.#options;
    let to: Sending = { chatId, message, placement, refusals: 0 };
    for (let attempt = 1; ; attempt++) {
      await budget.acquire(to.chatId, 'answer', signal);
      const outcome = await sender.send(to.chatId, to.message, to.placement);
      if (outcome.kind === 'sent') return outcome.messageId;
      signal.throwIfAborted();
      const again = await this.#nextTry(to, outcome, attempt);
      if (again === null) {
        const { kind: problem, description } = outcome;
        log.warn({ chatId: to.chatId, problem, description }, 'a reply was not sent');
        return null;
      }
      to = again;
    }
  }

  /** Sends a PNG picture. */
  async sendPicture(chatId: number, png: Buffer, placement: Placement): Promise<void> {
    const photo = { source: png, filename: 'chart.png' };
    await this.#sendUpload(chatId, (telegram) =>
      telegram.callApi('sendPhoto', { chat_id: chatId, photo, ...placed(placement) }),
    );
  }

  /** Sends a text as a file; resolves with the message's id, or null if Telegram did not accept it. */
  sendFile(chatId: number, fileName: string, text: string, placement: Placement): Promise<number | null> {
    const document = { source: Buffer.from(text), filename: fileName };
    return this.#sendUpload(chatId, (telegram) =>
      telegram.callApi('sendDocument', { chat_id: chatId, document, ...placed(placement) }),
    );
  }

  async #sendUpload(chatId: number, send: (telegram: Telegram) => Promise<Sent>): Promise<number | null> {
    const { budget, telegram, log, signal } = this.#options;
    await budget.acquire(chatId, 'answer', signal);
    try {
      return (await send(telegram)).message_id;
    } catch (error) {
      signal.throwIfAborted();
      log.warn({ chatId, description: failureOf(error).description }, 'a file was not sent');
      return null;
    }
  }

  /**
   * Edits a message; it counts in the limits like a new one. False if it cannot be edited, so that a new one may take
   * its place; true also if a limit of Telegram lasts too long, since a new one would be refused too.
   */
  edit(chatId: number, messageId: number, message: OutgoingMessage): Promise<boolean> {
    return this.#edit(chatId, (telegram) => {
      const parameters = { chat_id: chatId, message_id: messageId, ...toTelegram(message) };
      return telegram.callApi('editMessageText', parameters);
    });
  }

  /** The same for the buttons of a message alone. */
  editButtons(
    chatId: number,
    messageId: number,
    buttons: NonNullable<OutgoingMessage['buttons']>,
  ): Promise<boolean> {
    const { reply_markup } = toTelegram({ html: '', buttons });
    return this.#edit(chatId, (telegram) =>
      telegram.callApi('editMessageReplyMarkup', {
        chat_id: chatId,
        message_id: messageId,
        ...(reply_markup && { reply_markup }),
      }),
    );
  }

  async #edit(chatId: number, change: (telegram: Telegram) => Promise<unknown>): Promise<boolean> {
    const { budget, log, signal, telegram } = this.#options;
    for (let attempt = 1; ; attempt++) {
      await budget.acquire(chatId, 'answer', signal);
      const failure = await change(telegram).then(() => null, failureOf);
      // A second press of the same button changes nothing.
      if (failure === null || failure.description.includes('message is not modified')) return true;
      signal.throwIfAborted();
      // An edit is never simplified: what it edits is.
      const sending = { chatId, placement: {}, message: { html: '' }, refusals: MAX_REFUSALS };
      const again = await this.#nextTry(sending, failure, attempt);
      if (again?.chatId === chatId) continue;
      const { kind: problem, description } = failure;
      log.warn({ chatId, problem, description }, 'a message could not be changed');
      return problem === 'tooManyRequests';
    }
  }

  /** Waits as the outcome asks; then what to send again and where, or null if that makes no sense. */
  async #nextTry(to: Sending, outcome: SendFailure, attempt: number): Promise<Sending | null> {
    const { budget, chats, clock, signal, random = Math.random } = this.#options;
    const isLast = attempt >= MAX_ATTEMPTS;
    switch (outcome.kind) {
      case 'tooManyRequests':
        budget.pause(outcome.retryAfter, to.chatId);
        return isLast || outcome.retryAfter > MAX_WAIT ? null : to;
      case 'unreached':
      case 'unavailable':
      case 'gatewayError':
      case 'unknownOutcome': {
        // An answer that comes twice is better than none, but another timeout is not waited for.
        const isInVain = outcome.kind === 'unknownOutcome' && attempt > 1;
        if (isLast || isInVain) return null;
        await abortableDelay(clock, backoff(attempt, MAX_BACK_OFF, random), signal);
        return to;
      }
      case 'keptConnectionBroke':
        // It most likely did not arrive.
        return isLast ? null : to;
      case 'migrated':
        await chats.migrate(to.chatId, outcome.toChatId);
        // The message it replies to has another id there.
        return isLast ? null : { ...to, chatId: outcome.toChatId, placement: {} };
      case 'topicUnreachable':
        // As pushes do, it goes to the chat itself; what it replies to is in the topic.
        return isLast || to.placement.threadId === undefined ? null : { ...to, placement: {} };
      case 'messageRefused':
        if (isLast || to.refusals >= MAX_REFUSALS) return null;
        return withLess(to);
      case 'chatUnreachable':
        await chats.pause(to.chatId, outcome.description);
        return null;
      default:
        return null;
    }
  }
}

/** Its words with the buttons that open no address; refused again, its words alone. */
function withLess(to: Sending): Sending {
  const refusals = to.refusals + 1;
  const message = simplified(to.message);
  if (refusals < MAX_REFUSALS) return { ...to, message, refusals };
  const { threadId } = to.placement;
  return { ...to, message: { ...message, buttons: [] }, placement: { threadId }, refusals };
}
