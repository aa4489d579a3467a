import type { EmulatorChat } from '../emulator/chats.ts';
import type { BotApiEmulator } from '../emulator/emulator.ts';
import type { BotAccount, Message, Person } from '../emulator/telegram-types.ts';
import type { PlaygroundClock } from './clock.ts';

/** How many of a chat's newest messages a page gets to begin with. */
const SHOWN_MESSAGES = 200;

/** All that the page shows, at one moment. */
export interface WorldView {
  readonly bot: BotAccount;
  readonly people: readonly (Person & { readonly isAdmin: boolean })[];
  /** Whether the page may ask why an answer is what it is. */
  readonly explains: boolean;
  readonly clock: ClockView;
  readonly chats: readonly (EmulatorChat & { readonly messages: readonly Message[] })[];
}

export interface ClockView {
  /** Milliseconds by which it is ahead of the system's. */
  readonly ahead: number;
  /** IANA name of the zone that times are shown in. */
  readonly timeZone: string;
}

/** What the world is made of, beside what the emulator holds. */
export interface Surroundings {
  readonly adminIds: readonly number[];
  readonly explains: boolean;
  readonly clock: PlaygroundClock;
  readonly timeZone: string;
}

export function worldView(
  emulator: BotApiEmulator,
  { adminIds, explains, clock, timeZone }: Surroundings,
): WorldView {
  return {
    explains,
    clock: { ahead: clock.ahead, timeZone },
    bot: emulator.bot,
    people: emulator.people().map((person) => ({ ...person, isAdmin: adminIds.includes(person.id) })),
    chats: emulator
      .chats()
      .filter(({ migratedTo }) => migratedTo === null)
      .map((chat) => ({ ...chat, messages: emulator.messages(chat.id).slice(-SHOWN_MESSAGES) })),
  };
}
