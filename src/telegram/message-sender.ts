import type { Telegram } from 'telegraf';
import type { Log } from '../log.ts';
import type { Millis } from '../time/millis.ts';
import { failureOf, type SendFailure } from './failures.ts';
import { type OutgoingMessage, type TelegramMessage, toTelegram } from './outgoing-message.ts';
import { plainTextOf } from './plain-text.ts';
import { MAX_TEXT } from './simplified.ts';

/** Where in a chat a message goes; by default to the chat itself. */
export interface Placement {
  /** Topic of a forum. */
  readonly threadId?: number | undefined;
  /** The message it replies to; if that one is gone, the message is sent without it. */
  readonly replyTo?: number | undefined;
}

export type SendOutcome = { readonly kind: 'sent'; readonly messageId: number } | SendFailure;

type CallOptions = NonNullable<Parameters<Telegram['callApi']>[2]>;

/** Telegram answers within seconds; after this no answer is expected. */
const TIMEOUT: Millis = 30_000;

/**
 * Sends messages, one request each, and says what became of them: it never throws, waits for a limit or tries again.
 *
 * ```ts
 * const telegram = { callApi: async () => ({ message_id: 7 }) };
 * const sender = new MessageSender(telegram, { log: console });
 * await sender.send(42, { html: '<b>Hello</b>' }); // => { kind: 'sent', messageId: 7 }
 * ```
 */
export class MessageSender {
  readonly #telegram: Telegram;
  readonly #log: Pick<Log, 'error'>;
  readonly #timeout: Millis;
  readonly #beginAgain: () => Promise<void>;
  readonly #always: { readonly allow_paid_broadcast?: true };

  constructor(
    telegram: Telegram,
    {
      log,
      timeout = TIMEOUT,
      isPaid = false,
      beginAgain = async () => {},
    }: {
      readonly log: Pick<Log, 'error'>;
      readonly timeout?: Millis;
      /** Messages above the free rate may be paid for: send-rates.ts. */
      readonly isPaid?: boolean;
      /** Resolves when a second request may follow a refused one; rejects if there must be none. */
      readonly beginAgain?: () => Promise<void>;
    },
  ) {
    this.#telegram = telegram;
    this.#log = log;
    this.#timeout = timeout;
    this.#beginAgain = beginAgain;
    this.#always = isPaid ? { allow_paid_broadcast: true } : {};
  }

  /**
   * If Telegram cannot parse the markup, sends the text once more without it. A chat to which Telegram refuses also what is
   * no message, in the same words, is unreachable: no text would pass.
   */
  async send(chatId: number, message: OutgoingMessage, placement: Placement = {}): Promise<SendOutcome> {
    const outcome = await this.#sendOrPlain(chatId, message, placement);
    if (outcome.kind !== 'messageRefused') return outcome;
    const isOfChat = (await this.#refusalToType(chatId)) === outcome.description;
    return isOfChat ? { ...outcome, kind: 'chatUnreachable' } : outcome;
  }

  async #sendOrPlain(chatId: number, message: OutgoingMessage, placement: Placement): Promise<SendOutcome> {
    const parameters = {
      ...toTelegram(message),
      ...placed(placement),
      ...sounding(message),
      ...this.#always,
    };
    const outcome = await this.#request({ chat_id: chatId, ...parameters });
    if (outcome.kind !== 'unparsable') return outcome;
    this.#log.error({ problem: outcome.description }, 'broken markup: sending it as plain text');
    try {
      await this.#beginAgain();
    } catch {
      return { kind: 'unreached', description: 'another process leads now' };
    }
    const { parse_mode: _, ...plain } = parameters;
    return this.#request({
      chat_id: chatId,
      ...plain,
      text: plainTextOf(message.html).slice(0, MAX_TEXT),
    });
  }

  /** Edits a message that was sent. One that reads the same already is `messageRefused`. */
  async edit(chatId: number, messageId: number, message: OutgoingMessage): Promise<SendOutcome> {
    try {
      const parameters = { chat_id: chatId, message_id: messageId, ...toTelegram(message) };
      await this.#telegram.callApi('editMessageText', parameters, this.#deadline());
      return { kind: 'sent', messageId };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Whether Telegram answers and knows the bot, by calling `getMe`. */
  async isReachable(): Promise<boolean> {
    try {
      await this.#telegram.callApi('getMe', {}, this.#deadline());
      return true;
    } catch {
      return false;
    }
  }

  /** What Telegram says to the bot's typing in the chat; null if it lets it, or knows no typing there. */
  async #refusalToType(chatId: number): Promise<string | null> {
    try {
      await this.#telegram.callApi('sendChatAction', { chat_id: chatId, action: 'typing' }, this.#deadline());
      return null;
    } catch (error) {
      return failureOf(error).description;
    }
  }

  async #request(
    parameters: Omit<TelegramMessage, 'parse_mode'> & { chat_id: number },
  ): Promise<SendOutcome> {
    try {
      const sent = await this.#telegram.callApi('sendMessage', parameters, this.#deadline());
      return { kind: 'sent', messageId: sent.message_id };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** telegraf has the type of a polyfill's signal; Node's own works. */
  #deadline(): CallOptions {
    return { signal: AbortSignal.timeout(this.#timeout) as unknown as CallOptions['signal'] & {} };
  }
}

function sounding({ silent = false }: OutgoingMessage) {
  return silent ? { disable_notification: true } : {};
}

/** A placement as parameters of a sending method. */
export function placed({ threadId, replyTo }: Placement) {
  return {
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    ...(replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
}
