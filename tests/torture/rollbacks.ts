import { setTimeout as wait } from 'node:timers/promises';
import type { BotApiEmulator } from '../../src/emulator/emulator.ts';
import type { Store } from '../../src/store/store.ts';
import { library } from './articles.ts';
import { command } from './people.ts';

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

  /** Two loads, and one command while processes are killed; Telegram sends it again at the end. */
  async undoOne(): Promise<void> {
    const id = 900_001 + 2 * this.#pairs.length;
    const pair = [String(id), String(id + 1)] as const;
    for (const each of pair) await this.#load(each, library(each));
    this.#pairs.push(pair);
    const { updateId, repeat } = command(this.#emulator, this.#adminId, '/rollback');
    while (await this.#isThere(pair[1])) await wait(200);
    while (await this.#isUnhandled(updateId)) await wait(200);
    repeat();
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
