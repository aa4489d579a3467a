import { EventEmitter } from 'node:events';
import type { CallbackAnswer, Message } from './telegram-types.ts';

/** What happens in the chats, for whoever shows them; each event has one argument. */
export interface EmulatorEventMap {
  /** A message of either side appeared. */
  message: [{ chatId: number; message: Message }];
  /** A message changed its text, caption or buttons. */
  edited: [{ chatId: number; message: Message }];
  deleted: [{ chatId: number; messageId: number }];
  callbackAnswer: [{ chatId: number; personId: number; messageId: number; answer: CallbackAnswer }];
  chatAction: [{ chatId: number; action: string }];
  /** The bot changed its commands or its texts: what menuFor() gives may differ now. */
  commands: [{ chatId: null }];
  /** A chat appeared, changed its members, was blocked or migrated. */
  chat: [{ chatId: number }];
}

export type EmulatorEvents = EventEmitter<EmulatorEventMap>;

/** Many pages may listen at once, so there is no listener limit to warn about. */
export function createEvents(): EmulatorEvents {
  const events = new EventEmitter<EmulatorEventMap>();
  events.setMaxListeners(0);
  return events;
}
