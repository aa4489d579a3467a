import type { BotApiEmulator } from '../emulator/emulator.ts';
import type { BotCall } from '../emulator/events.ts';
import { keepNewest } from '../emulator/history.ts';

const KEPT = 200;

/** The bot's newest calls to the Bot API, oldest first. */
export class CallLog {
  readonly #calls: BotCall[] = [];

  constructor({ events }: BotApiEmulator) {
    events.on('call', (call) => {
      this.#calls.push(call);
      keepNewest(this.#calls, KEPT);
    });
  }

  newest(): readonly BotCall[] {
    return this.#calls;
  }
}
