import type { EmulatorChat } from './emulator/chats.ts';
import type { BotApiEmulator } from './emulator/emulator.ts';
import type { BotAccount, Message, Person } from './emulator/telegram-types.ts';

/** How many of a chat's newest messages a page gets to begin with. */
const SHOWN_MESSAGES = 200;

/** All that the page shows, at one moment. */
export interface WorldView {
  readonly bot: BotAccount;
  readonly people: readonly (Person & { readonly isAdmin: boolean })[];
  /** Whether the page may ask why an answer is what it is. */
  readonly explains: boolean;
  readonly chats: readonly (EmulatorChat & { readonly messages: readonly Message[] })[];
}

export function worldView(
  emulator: BotApiEmulator,
  { adminIds, explains }: { adminIds: readonly number[]; explains: boolean },
): WorldView {
  return {
    explains,
    bot: emulator.bot,
    people: emulator.people().map((person) => ({ ...person, isAdmin: adminIds.includes(person.id) })),
    chats: emulator
      .chats()
      .filter(({ migratedTo }) => migratedTo === null)
      .map((chat) => ({ ...chat, messages: emulator.messages(chat.id).slice(-SHOWN_MESSAGES) })),
  };
}
