import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process of the bot that may be killed at any moment, also while it starts. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #shown: Promise<void>;
  #log = '';

  constructor(entry: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#child, 'exit');
    this.#child.stderr?.on('data', (data: Buffer) => {
      this.#log = `${this.#log}${data}`.slice(-20_000);
    });
    this.#shown = new Promise((resolve) => this.#child.stdout?.once('data', () => resolve()));
  }

  /** The end of what it logged. */
  get log(): string {
    return this.#log;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Resolves when it has started, or has ended. */
  async started(): Promise<void> {
    await Promise.race([this.#shown, this.#ended]);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#ended;
  }

  /** Resolves with the exit code; null where it was killed. */
  async exit(): Promise<number | null> {
    await this.#ended;
    return this.#child.exitCode;
  }
}
