import type { EmulatorChat } from '../emulator/chats.ts';
import type { BotApiEmulator } from '../emulator/emulator.ts';
import type { BotAccount, Message, Person } from '../emulator/telegram-types.ts';
import type { PlaygroundClock } from './clock.ts';

/** The number of a chat's newest messages in a snapshot. */
const MAX_SHOWN_MESSAGES = 200;

/** The whole state that the page shows. */
export interface WorldView {
  readonly bot: BotAccount;
  readonly people: readonly (Person & { readonly isAdmin: boolean })[];
  /** Whether the page can explain answers. */
  readonly explains: boolean;
  readonly clock: ClockView;
  readonly chats: readonly (EmulatorChat & { readonly messages: readonly Message[] })[];
}

export interface ClockView {
  /** Milliseconds ahead of the system's clock. */
  readonly ahead: number;
  /** IANA name of the time zone of the page. */
  readonly timeZone: string;
}

/** The parts of the state that are not in the emulator. */
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
      .map((chat) => ({ ...chat, messages: emulator.messages(chat.id).slice(-MAX_SHOWN_MESSAGES) })),
  };
}
