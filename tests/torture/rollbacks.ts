import { setTimeout as wait } from 'node:timers/promises';
import type { BotApiEmulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/telegram-types.ts';
import type { Store } from '../../src/store/store.ts';
import { library } from './articles.ts';
import { command, type Injected, pressFirstButton } from './people.ts';

/** 200 ms each: longer than the processes need that are killed and started meanwhile. */
const TURNS = 150;

/** An admin who rolls back; let no other load begin meanwhile. */
export class Rollbacks {
  readonly #emulator: BotApiEmulator;
  readonly #store: Store;
  readonly #adminId: number;
  /** Loads a seed under that name. */
  readonly #load: (name: string, seed: string) => Promise<void>;
  /** Of each command the load before the one that it undoes, and that one. */
  readonly #pairs: (readonly [string, string])[] = [];

  constructor(options: {
    readonly emulator: BotApiEmulator;
    readonly store: Store;
    readonly adminId: number;
    readonly load: (name: string, seed: string) => Promise<void>;
  }) {
    this.#emulator = options.emulator;
    this.#store = options.store;
    this.#adminId = options.adminId;
    this.#load = options.load;
  }

  /**
   * Two loads, and one command while processes are killed, confirmed by its button; at the end Telegram sends the press
   * again, and the admin presses once more.
   */
  async undoOne(): Promise<void> {
    const id = 900_001 + 2 * this.#pairs.length;
    const pair = [String(id), String(id + 1)] as const;
    for (const each of pair) await this.#load(each, library(each));
    this.#pairs.push(pair);
    const question = await this.#question();
    const press = await this.#until(
      () => pressFirstButton(this.#emulator, this.#adminId, question),
      async (pressed) => ((await this.#isThere(pair[1])) ? undefined : pressed),
    );
    while (await this.#isUnhandled(press.updateId)) await wait(200);
    press.repeat();
    pressFirstButton(this.#emulator, this.#adminId, question);
  }

  /** Whether to roll back: the question that the command is answered with. */
  async #question(): Promise<Message> {
    const asked = new Set(this.#questions().map(({ message_id }) => message_id));
    return this.#until(
      () => command(this.#emulator, this.#adminId, '/rollback'),
      async () => this.#questions().find(({ message_id }) => !asked.has(message_id)),
    );
  }

  /** What came of it. Does it again where nothing came of it for long: Telegram took the answer and lost it, or the database was in trouble. */
  async #until<T>(act: () => Injected, outcome: (injected: Injected) => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const injected = act();
      for (let turn = 0; turn < TURNS; turn += 1) {
        const found = await outcome(injected);
        if (found !== undefined) return found;
        await wait(200);
      }
    }
  }

  #questions(): readonly Message[] {
    return this.#emulator.messages(this.#adminId).filter(({ reply_markup }) => {
      const [first] = reply_markup?.inline_keyboard.flat() ?? [];
      return first?.callback_data?.startsWith('confirm:');
    });
  }

  /** Commands that undid both loads, and those that undid none. */
  async effects(): Promise<{ readonly commands: number; readonly twice: number; readonly none: number }> {
    let twice = 0;
    let none = 0;
    for (const [before, undone] of this.#pairs) {
      if (!(await this.#isThere(before))) twice += 1;
      if (await this.#isThere(undone)) none += 1;
    }
    return { commands: this.#pairs.length, twice, none };
  }

  async #isThere(id: string): Promise<boolean> {
    return retried(async () => (await this.#store.articles.byId(id)) !== null);
  }

  async #isUnhandled(updateId: number): Promise<boolean> {
    return retried(async () =>
      (await this.#store.inbox.unhandled()).some((update) => update.updateId === updateId),
    );
  }
}

/** The database is in trouble now and then. */
async function retried<T>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch {
      await wait(200);
    }
  }
}
