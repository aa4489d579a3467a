import { EventEmitter } from 'node:events';
import type { DispatchOutcome } from './dispatch.ts';
import type { Fault } from './faults.ts';
import type { CallbackAnswer, Message } from './telegram-types.ts';

/** A call of the bot, as it was asked and answered. Its token is not among the parameters. */
export interface BotCall {
  readonly method: string;
  /** Unix time in milliseconds. */
  readonly at: number;
  /** Uploads are `{ fileName, size }`. */
  readonly parameters: unknown;
  readonly outcome: DispatchOutcome;
}

/** Events of the chats, for the page and the tests; each event has one argument, or none. */
export interface EmulatorEventMap {
  /** The bot or a person sent a message. */
  message: [{ chatId: number; message: Message }];
  /** The text, caption or buttons of a message changed. */
  edited: [{ chatId: number; message: Message }];
  deleted: [{ chatId: number; messageId: number }];
  callbackAnswer: [{ chatId: number; personId: number; messageId: number; answer: CallbackAnswer }];
  chatAction: [{ chatId: number; action: string }];
  /** The bot changed its commands or texts, so the result of menuFor() may have changed. */
  commands: [{ chatId: null }];
  /** The bot called a method; polls that brought no update are left out. */
  call: [BotCall];
  /** A chat was added or migrated, its members changed, or the bot was blocked or unblocked. */
  chat: [{ chatId: number }];
  /** All chats were emptied. */
  reset: [];
  /** A call took a queued fault; `chatId` is null where it names no chat. */
  fault: [{ chatId: number | null; fault: Fault }];
}

export type EmulatorEvents = EventEmitter<EmulatorEventMap>;

/** Many pages may listen at the same time, so the warning about many listeners is off. */
export function createEvents(): EmulatorEvents {
  const events = new EventEmitter<EmulatorEventMap>();
  events.setMaxListeners(0);
  return events;
}
