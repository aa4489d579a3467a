import type { BotProfile } from './bot-profile.ts';
import type { ChatRegistry } from './chats.ts';
import type { EmulatorEvents } from './events.ts';
import type { FileStore } from './files.ts';
import type { InlineAnswer } from './inline-results.ts';
import type { Delivery, MessageLog } from './messages.ts';
import type { PendingQueries } from './pending-queries.ts';
import type { BotAccount, CallbackAnswer } from './telegram-types.ts';
import type { UpdateQueue } from './updates.ts';
import type { Webhook } from './webhook.ts';

export interface Press {
  readonly chatId: number;
  readonly personId: number;
  readonly messageId: number;
}

/** The whole state of one emulator, shared by the Bot API methods and the people's side. */
export interface World {
  readonly bot: BotAccount;
  /** With privacy mode on (Telegram's default), the bot gets only the group messages addressed to it. */
  readonly privacyMode: boolean;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly registry: ChatRegistry;
  readonly messages: MessageLog;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly files: FileStore;
  readonly presses: PendingQueries<Press, CallbackAnswer>;
  readonly inlineQueries: PendingQueries<{ readonly personId: number }, InlineAnswer>;
  readonly profile: BotProfile;
  readonly events: EmulatorEvents;
  readonly deliveries: Delivery[];
  /** How many messages of a chat, calls of a method, deliveries and files are kept. */
  readonly history: number;
}

/** The current time in Telegram's unit. */
export function unixSeconds(world: World): number {
  return Math.floor(world.now() / 1000);
}
