import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Millis } from '../../src/time/millis.ts';
import { compiledSources } from '../support/compiled-sources.ts';

export interface ProcessOptions {
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** How much its clock is ahead. */
  readonly clockAhead?: Millis;
}

/** A process of the bot that may be killed at any moment, also while it starts. */
export class BotProcess {
  readonly begunAt: Millis = Date.now();
  readonly clockAhead: Millis;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #shown: Promise<void>;
  #log = '';

  constructor(entry: 'main' | 'cli/load', { args = [], env, clockAhead = 0 }: ProcessOptions) {
    this.clockAhead = clockAhead;
    const file = join(compiledSources(), `${entry}.js`);
    const clock = clockAhead === 0 ? [] : ['--import', 'tsx', '--import', './tests/torture/clock-ahead.ts'];
    this.#child = spawn(process.execPath, [...clock, file, ...args], {
      env: { ...process.env, ...env, CLOCK_AHEAD: String(clockAhead) },
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
