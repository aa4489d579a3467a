import type { Telegram } from 'telegraf';
import { type OutgoingMessage, toTelegram } from '../delivery/outgoing-message.ts';
import { type Placement, type PushSender, placed, type SendOutcome } from '../delivery/push-sender.ts';
import type { SendBudget } from '../delivery/send-budget.ts';
import { failureOf } from '../delivery/telegram-failures.ts';
import type { Log } from '../log.ts';
import type { ChatStore, Millis } from '../store/store.ts';

export interface RepliesOptions {
  readonly telegram: Telegram;
  readonly sender: Pick<PushSender, 'send'>;
  readonly budget: SendBudget;
  readonly chats: Pick<ChatStore, 'pause' | 'migrate'>;
  readonly log: Log;
}

/** Who asked is not kept waiting for longer: a limit that ends later costs the reply. */
const LONGEST_WAIT: Millis = 60_000;
const MOST_ATTEMPTS = 3;

/** What the bot says to people who wrote or pressed: in the send budget before all pushes. Failures are logged. */
export class Replies {
  readonly #options: RepliesOptions;

  constructor(options: RepliesOptions) {
    this.#options = options;
  }

  /** Gives the message's id, or null where Telegram did not take it. */
  async send(chatId: number, message: OutgoingMessage, placement: Placement): Promise<number | null> {
    const { budget, sender, log } = this.#options;
    for (let attempt = 1; ; attempt++) {
      await budget.admit(chatId, 'answer');
      const outcome = await sender.send(chatId, message, placement);
      if (outcome.kind === 'sent') return outcome.messageId;
      if (attempt < MOST_ATTEMPTS && (await this.#mayTryAgain(chatId, outcome))) continue;
      log.warn({ chatId, problem: outcome.kind, description: outcome.description }, 'a reply was not sent');
      return null;
    }
  }

  /** Sends a PNG picture. */
  sendPicture(chatId: number, png: Buffer, placement: Placement): Promise<void> {
    const photo = { source: png, filename: 'chart.png' };
    return this.#sendUpload(chatId, (telegram) =>
      telegram.callApi('sendPhoto', { chat_id: chatId, photo, ...placed(placement) }),
    );
  }

  /** Sends a text as a file. */
  sendFile(chatId: number, fileName: string, text: string, placement: Placement): Promise<void> {
    const document = { source: Buffer.from(text), filename: fileName };
    return this.#sendUpload(chatId, (telegram) =>
      telegram.callApi('sendDocument', { chat_id: chatId, document, ...placed(placement) }),
    );
  }

  async #sendUpload(chatId: number, send: (telegram: Telegram) => Promise<unknown>): Promise<void> {
    const { budget, telegram, log } = this.#options;
    await budget.admit(chatId, 'answer');
    try {
      await send(telegram);
    } catch (error) {
      log.warn({ chatId, description: failureOf(error).description }, 'a file was not sent');
    }
  }

  /** Changes a message in place; false where it could not be changed. */
  async edit(chatId: number, messageId: number, message: OutgoingMessage): Promise<boolean> {
    const { telegram, log } = this.#options;
    try {
      const parameters = { chat_id: chatId, message_id: messageId, ...toTelegram(message) };
      await telegram.callApi('editMessageText', parameters);
      return true;
    } catch (error) {
      const { description } = failureOf(error);
      // A second press of the same button.
      if (description.includes('message is not modified')) return true;
      log.warn({ chatId, description }, 'a message could not be changed');
      return false;
    }
  }

  async #mayTryAgain(chatId: number, outcome: Exclude<SendOutcome, { kind: 'sent' }>): Promise<boolean> {
    const { budget, chats } = this.#options;
    switch (outcome.kind) {
      case 'tooManyRequests':
        budget.pause(outcome.retryAfter, chatId);
        return outcome.retryAfter <= LONGEST_WAIT;
      case 'unreached':
      case 'unavailable':
        return true;
      case 'migrated':
        await chats.migrate(chatId, outcome.toChatId);
        return false;
      case 'chatUnreachable':
        await chats.pause(chatId, outcome.description);
        return false;
      default:
        return false;
    }
  }
}
