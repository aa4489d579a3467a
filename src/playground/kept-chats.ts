import { readFile, rename, writeFile } from 'node:fs/promises';
import type { BotApiEmulator } from '../emulator/emulator.ts';

/** Is told of chats that cannot be kept or read. */
export type Warn = (text: string, error: unknown) => void;

const SAVE_AFTER_MILLIS = 400;

/**
 * Keeps the chats of the playground in a file, so that they are there after a restart. The file is written soon after a
 * change, and when it is closed; what cannot be read is said and left out.
 */
export class KeptChats {
  readonly #file: string;
  readonly #emulator: BotApiEmulator;
  readonly #warn: Warn;
  #timer: NodeJS.Timeout | null = null;
  #saving: Promise<void> = Promise.resolve();

  private constructor(file: string, emulator: BotApiEmulator, warn: Warn) {
    this.#file = file;
    this.#emulator = emulator;
    this.#warn = warn;
  }

  /** Restores what the file holds, and keeps it from then on. */
  static async open(file: string, emulator: BotApiEmulator, warn: Warn): Promise<KeptChats> {
    const kept = new KeptChats(file, emulator, warn);
    await kept.#restore();
    for (const name of ['message', 'edited', 'deleted', 'chat', 'reset'] as const)
      emulator.events.on(name, () => kept.#saveSoon());
    return kept;
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    if (this.#timer !== null) this.#save();
    await this.#saving;
  }

  async #restore(): Promise<void> {
    try {
      this.#emulator.restore(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      this.#warn('The chats of the playground could not be read: they are empty', error);
    }
  }

  #saveSoon(): void {
    this.#timer ??= setTimeout(() => this.#save(), SAVE_AFTER_MILLIS);
  }

  #save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const text = JSON.stringify(this.#emulator.history());
    const written = `${this.#file}.new`;
    this.#saving = this.#saving
      .then(() => writeFile(written, text, { mode: 0o600 }))
      .then(() => rename(written, this.#file))
      .catch((error: unknown) => this.#warn('The chats of the playground could not be kept', error));
  }
}
